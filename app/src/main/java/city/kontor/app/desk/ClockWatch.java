package city.kontor.app.desk;

import city.kontor.wire.ServerException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Compares this machine's clock with the server's each time the line comes back. What counts are the server's times; a wrong clock here
 * would show wrong ages and deadlines, and nobody would know why.
 */
final class ClockWatch {
    /** A slow answer is no wrong clock. */
    private static final Duration TOLERATED = Duration.ofMinutes(2);

    /** Asks the server for its time. */
    @FunctionalInterface
    interface ServerTime {
        Instant ask() throws ServerException;
    }

    private final ServerTime server;
    private final InstantSource clock;
    private boolean asked;
    private Optional<Duration> ahead = Optional.empty();

    ClockWatch(ServerTime server, InstantSource clock) {
        this.server = server;
        this.clock = clock;
    }

    /**
     * How far this clock is ahead, negative when it is behind; empty while both agree or the server was not asked yet. May ask the
     * server, so it is called on a background thread.
     *
     * @param online whether the line to the server stands now
     */
    synchronized Optional<Duration> ahead(boolean online) {
        if (!online) {
            asked = false;
        } else if (!asked) {
            asked = true;
            try {
                Duration difference = Duration.between(server.ask(), clock.instant());
                ahead = Optional.of(difference).filter(each -> each.abs().compareTo(TOLERATED) > 0);
            } catch (ServerException e) {
                // The line broke again; it is asked when it comes back.
                asked = false;
            }
        }
        return ahead;
    }
}
