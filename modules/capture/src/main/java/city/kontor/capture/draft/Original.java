package city.kontor.capture.draft;

/**
 * A file as it came in; its bytes are kept and never changed.
 *
 * @param sha256 of its bytes, 64 hexadecimal digits
 * @param name the file's name when it came, without its directory
 * @param pages how many pages it has
 */
public record Original(String sha256, String name, int pages) {}
