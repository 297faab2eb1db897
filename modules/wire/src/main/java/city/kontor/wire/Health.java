package city.kontor.wire;

import java.time.Instant;

/**
 * Whether the server works.
 *
 * @param status {@code up}, or in German what is the matter
 * @param protocol {@link Protocol#VERSION} of the server
 * @param version the program's
 * @param time the server's clock
 */
public record Health(String status, int protocol, String version, Instant time) {}
