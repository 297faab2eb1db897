package city.kontor.scanning;

import city.kontor.kernel.Scope;
import city.kontor.kernel.Signature;
import java.util.Optional;

/** What happened to a batch. */
public sealed interface BatchEvent extends ScanningEvent {
    String batchId();

    Signature by();

    @Override
    default String subject() {
        return batchId();
    }

    record BatchOpened(
            String batchId,
            Scope scope,
            Optional<String> number,
            String profileId,
            int profileVersion,
            String label,
            Optional<Integer> announcedPages,
            Signature by)
            implements BatchEvent {}

    record ScanFinished(String batchId, ScanResult result, Signature by) implements BatchEvent {}

    record CheckPassed(String batchId, CheckResult result, Signature by) implements BatchEvent {}

    /** Pages do not show the paper; they have to be scanned again before the check can pass. */
    record PagesRejected(String batchId, CheckResult result, Signature by) implements BatchEvent {}

    record BatchReturned(String batchId, Stage stage, String reason, Signature by) implements BatchEvent {}

    record IndexFinished(String batchId, int pages, int documents, Signature by) implements BatchEvent {}

    record DocumentReleased(String batchId, ReleasedDocument document, Signature by) implements BatchEvent {}

    record BatchArchived(String batchId, String reason, Signature by) implements BatchEvent {}

    record BatchTaken(String batchId, Signature by) implements BatchEvent {}

    record BatchPutBack(String batchId, String contentSha256, int pages, int documents, Signature by)
            implements BatchEvent {}

    record BatchDiscarded(String batchId, String reason, Signature by) implements BatchEvent {}

    record PaperDestroyed(String batchId, Signature by) implements BatchEvent {}
}
