package city.kontor.capture.scan;

import java.time.Duration;

/**
 * How long a network scanner is waited for.
 *
 * @param connect until it takes the connection
 * @param answer until it has answered a question about itself
 * @param page until a page has come whole; a colour page at 600 dpi takes the slow ones a minute
 * @param busy how long a scanner may be busy with somebody else before that is said
 * @param pause between two attempts where the scanner names no time of its own
 */
public record EsclTimes(Duration connect, Duration answer, Duration page, Duration busy, Duration pause) {
    /** Fit for an office network. */
    public static final EsclTimes DEFAULT = new EsclTimes(
            Duration.ofSeconds(4),
            Duration.ofSeconds(15),
            Duration.ofMinutes(3),
            Duration.ofSeconds(45),
            Duration.ofSeconds(1));
}
