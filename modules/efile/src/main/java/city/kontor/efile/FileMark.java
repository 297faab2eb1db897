package city.kontor.efile;

import city.kontor.kernel.Scope;
import java.time.Instant;

/**
 * A file that somebody wants to find again and hear of.
 *
 * @param person whose mark it is; nobody else sees it
 * @param seen up to when that person has seen what was done in the file
 */
public record FileMark(Scope scope, String fileId, String person, Instant seen) {
    /** Each person has one mark at most on a file. */
    public static String id(String fileId, String person) {
        return fileId + "+" + person;
    }

    public String id() {
        return id(fileId, person);
    }
}
