package city.kontor.efile;

import city.kontor.kernel.Scope;
import city.kontor.kernel.Signature;
import java.util.List;
import java.util.Optional;

/** What happened to a document. */
public sealed interface DocumentEvent extends EfileEvent {
    String fileId();

    String documentId();

    @Override
    default String subject() {
        return fileId();
    }

    record DocumentFiled(
            String fileId,
            String caseId,
            String documentId,
            Scope scope,
            Optional<Numbered> number,
            String title,
            Direction direction,
            String dated,
            Content content,
            Signature by)
            implements DocumentEvent {}

    record VersionAdded(String fileId, String documentId, Version version) implements DocumentEvent {}

    record DocumentDescribed(String fileId, String documentId, List<Change> changes, Signature by)
            implements DocumentEvent {
        public DocumentDescribed {
            changes = List.copyOf(changes);
        }
    }

    record CheckedOut(String fileId, String documentId, Signature by) implements DocumentEvent {}

    record CheckOutCancelled(String fileId, String documentId, String reason, Signature by) implements DocumentEvent {}

    record DocumentMoved(String fileId, String documentId, String caseId, String reason, Signature by)
            implements DocumentEvent {}

    record DocumentSigned(String fileId, String documentId, int version, Signature by) implements DocumentEvent {}

    record OriginNoted(String fileId, String documentId, DocumentOrigin origin, Signature by)
            implements DocumentEvent {}

    record DocumentCancelled(String fileId, String documentId, String reason, Signature by) implements DocumentEvent {}
}
