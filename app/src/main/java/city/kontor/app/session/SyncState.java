package city.kontor.app.session;

import java.time.Instant;
import java.util.Optional;

/**
 * How this desktop stands to the server.
 *
 * @param online whether the server answered last time
 * @param waiting how many of the person's actions the server has not yet judged
 * @param asOf when the rows were last known to be complete; empty before the first load
 */
public record SyncState(boolean online, int waiting, Optional<Instant> asOf) {
    /** Before anything was heard of the server. */
    public static final SyncState UNKNOWN = new SyncState(false, 0, Optional.empty());
}
