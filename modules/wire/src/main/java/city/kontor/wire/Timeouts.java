package city.kontor.wire;

import java.time.Duration;

/**
 * How long a client waits.
 *
 * @param connect for a connection
 * @param answer for the first line of an answer
 * @param stall for the next bytes in the middle of an answer, however long the whole takes
 * @param silence for the next sign of life on the wake channel
 */
public record Timeouts(Duration connect, Duration answer, Duration stall, Duration silence) {
    public static final Timeouts STANDARD =
            new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(60), Duration.ofSeconds(30), Duration.ofSeconds(60));
}
