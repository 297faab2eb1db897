package city.kontor.capture.draft;

import java.util.Optional;

/**
 * A file as it came in; its bytes are kept and never changed.
 *
 * @param sha256 of its bytes, 64 hexadecimal digits
 * @param name the file's name when it came, without its directory
 * @param pages how many pages it has
 * @param mail the mail that brought it; empty for a file that came in another way
 */
public record Original(String sha256, String name, int pages, Optional<Origin> mail) {
    /** A file that no mail brought. */
    public Original(String sha256, String name, int pages) {
        this(sha256, name, pages, Optional.empty());
    }

    /** The file as it came by a mail. */
    public Original from(Origin origin) {
        return new Original(sha256, name, pages, Optional.of(origin));
    }
}
