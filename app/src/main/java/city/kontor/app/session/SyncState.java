package city.kontor.app.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How this desktop stands to the server.
 *
 * @param line what came of the last attempt to reach it
 * @param waiting how many of the person's actions the server has not yet judged
 * @param asOf when the rows were last known to be complete; empty before the first load
 * @param clockAhead how far this machine's clock is ahead of the server's, negative when it is behind; empty while both agree
 */
public record SyncState(Line line, int waiting, Optional<Instant> asOf, Optional<Duration> clockAhead) {
    /** What came of the last attempt to reach the server. */
    public enum Line {
        ONLINE,
        /** It did not answer; that mends itself. */
        OFFLINE,
        /** It no longer knows who this is; the person has to sign in again. */
        SIGNED_OUT,
        /** It was restored from a backup and knows less than this desktop; the person has to decide. */
        SERVER_OLDER,
        /** Server and desktop do not understand each other; one of them must be updated. */
        UNFIT
    }

    /** Before anything was heard of the server. */
    public static final SyncState UNKNOWN = new SyncState(Line.OFFLINE, 0, Optional.empty());

    public SyncState(Line line, int waiting, Optional<Instant> asOf) {
        this(line, waiting, asOf, Optional.empty());
    }

    public SyncState(boolean online, int waiting, Optional<Instant> asOf) {
        this(online ? Line.ONLINE : Line.OFFLINE, waiting, asOf);
    }

    public boolean online() {
        return line == Line.ONLINE;
    }
}
