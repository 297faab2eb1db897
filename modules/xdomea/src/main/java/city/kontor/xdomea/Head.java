package city.kontor.xdomea;

import java.time.Instant;
import java.util.UUID;

/**
 * What stands at the head of each message ({@code NkBasisType}).
 *
 * @param process one number for all messages about one offer
 * @param product the sending program's name and version
 */
public record Head(UUID process, Instant createdAt, Party from, Party to, String product, String version) {}
