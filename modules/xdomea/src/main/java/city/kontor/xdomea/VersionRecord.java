package city.kontor.xdomea;

import java.time.Instant;

/**
 * One version of a document with its bytes ({@code VersionType}).
 *
 * @param sha256 of its bytes, 64 hexadecimal digits, by which {@link Contents} finds them
 * @param name of the file as it came in
 */
public record VersionRecord(int number, String sha256, String name, String author, Instant at) {}
