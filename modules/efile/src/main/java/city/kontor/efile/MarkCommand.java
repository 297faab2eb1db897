package city.kontor.efile;

import city.kontor.kernel.Scope;
import java.time.Instant;

/** What a person can do to keep files at hand; it changes nothing in them. */
public sealed interface MarkCommand extends EfileCommand {
    String fileId();

    @Override
    default String subject() {
        return fileId();
    }

    /** Marks a file. @param seen up to when the person has seen what was done in it */
    record MarkFile(Scope scope, String fileId, Instant seen) implements MarkCommand {}

    record UnmarkFile(Scope scope, String fileId) implements MarkCommand {}

    /** Says up to when the person has seen what was done in a marked file. */
    record SeeFile(Scope scope, String fileId, Instant seen) implements MarkCommand {}
}
