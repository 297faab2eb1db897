package city.kontor.efile;

import city.kontor.kernel.Scope;
import java.util.List;

/** What a person can do with a document. */
public sealed interface DocumentCommand extends EfileCommand {
    String fileId();

    String documentId();

    @Override
    default String subject() {
        return fileId();
    }

    /** @param dated the day it bears, ISO 8601; may be empty */
    record FileDocument(
            Scope scope,
            String fileId,
            String caseId,
            String documentId,
            String title,
            Direction direction,
            String dated,
            Content content)
            implements DocumentCommand {}

    /** @param basedOn the version that was worked on */
    record AddVersion(Scope scope, String fileId, String documentId, int basedOn, Content content, String note)
            implements DocumentCommand {}

    record DescribeDocument(Scope scope, String fileId, String documentId, List<Change> changes)
            implements DocumentCommand {
        public DescribeDocument {
            changes = List.copyOf(changes);
        }
    }

    /** Keeps others from making a version. */
    record CheckOut(Scope scope, String fileId, String documentId) implements DocumentCommand {}

    /** @param reason asked for where somebody else has it */
    record CancelCheckOut(Scope scope, String fileId, String documentId, String reason) implements DocumentCommand {}

    /** Puts it into another case of the same file. */
    record MoveDocument(Scope scope, String fileId, String documentId, String caseId, String reason)
            implements DocumentCommand {}

    /** Says that it came from another document of the same file. Said once, together with its filing. */
    record NoteOrigin(Scope scope, String fileId, String documentId, String sourceId, OriginKind kind)
            implements DocumentCommand {}

    /** Takes it out of the file's business; nothing is deleted. */
    record CancelDocument(Scope scope, String fileId, String documentId, String reason) implements DocumentCommand {}
}
