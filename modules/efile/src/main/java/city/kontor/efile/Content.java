package city.kontor.efile;

/**
 * The bytes of a document.
 *
 * @param sha256 their address in the blob store
 * @param name the file's name as it came in
 * @param mediaType RFC 6838, for example {@code application/pdf}
 * @param bytes how many
 */
public record Content(String sha256, String name, String mediaType, long bytes) {
    public static final int MOST_NAME = 255;
}
