package city.kontor.blobs;

import city.kontor.kernel.Sha256;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a document: the SHA-256 (FIPS 180-4) of its bytes.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record BlobAddress(String hex) implements Comparable<BlobAddress> {
    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");
    private static final HexFormat HEX = HexFormat.of();

    public BlobAddress {
        if (!SHAPE.matcher(hex).matches()) {
            throw new IllegalArgumentException("Not a blob address: " + hex);
        }
    }

    /** The address under which exactly these bytes are kept. */
    public static BlobAddress of(byte[] content) {
        return ofDigest(Sha256.start().digest(content));
    }

    /** @param digest the 32 bytes of a finished SHA-256 */
    public static BlobAddress ofDigest(byte[] digest) {
        return new BlobAddress(HEX.formatHex(digest));
    }

    /** Reads an address that came from outside; empty if the text is anything but 64 lower-case hexadecimal digits. */
    public static Optional<BlobAddress> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new BlobAddress(text)) : Optional.empty();
    }

    /** The 32 bytes of the SHA-256. */
    public byte[] digest() {
        return HEX.parseHex(hex);
    }

    /** The first two digits, the folder among 256 in which a store keeps the blob. */
    public String shard() {
        return hex.substring(0, 2);
    }

    @Override
    public int compareTo(BlobAddress other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
