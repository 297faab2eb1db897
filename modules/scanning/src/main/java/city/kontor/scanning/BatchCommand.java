package city.kontor.scanning;

import city.kontor.kernel.Scope;
import java.util.Optional;

/** What a person can do with a batch. */
public sealed interface BatchCommand extends ScanningCommand {
    String batchId();

    @Override
    default String subject() {
        return batchId();
    }

    /**
     * Begins a batch; who gives it holds it.
     *
     * @param announcedPages counted on the paper; empty where nobody did
     */
    record OpenBatch(
            Scope scope,
            String batchId,
            String profileId,
            int profileVersion,
            String label,
            Optional<Integer> announcedPages)
            implements BatchCommand {}

    /** Says that every sheet is in. */
    record FinishScan(Scope scope, String batchId, ScanResult result) implements BatchCommand {}

    /** Says what came of comparing pages with the paper; a faulty page keeps the batch in its stage. */
    record FinishCheck(Scope scope, String batchId, CheckResult result) implements BatchCommand {}

    /** Sends the batch back to an earlier stage. */
    record ReturnBatch(Scope scope, String batchId, Stage stage, String reason) implements BatchCommand {}

    /** Says that the fields of all its documents are complete. */
    record FinishIndex(Scope scope, String batchId, int pages, int documents) implements BatchCommand {}

    /** Hands one document over. */
    record ReleaseDocument(Scope scope, String batchId, ReleasedDocument document) implements BatchCommand {}

    /**
     * Says that nothing of the batch is left to do.
     *
     * @param reason why fewer documents were released than it had; empty where all were
     */
    record ArchiveBatch(Scope scope, String batchId, String reason) implements BatchCommand {}

    /** Takes a batch that nobody holds. */
    record TakeBatch(Scope scope, String batchId) implements BatchCommand {}

    /**
     * Lets go of a batch, so that somebody else can go on.
     *
     * @param contentSha256 all its pages and what was read and typed, in the blob store
     */
    record PutBackBatch(Scope scope, String batchId, String contentSha256, int pages, int documents)
            implements BatchCommand {}

    /** Gives the batch up; nothing of it was released. */
    record DiscardBatch(Scope scope, String batchId, String reason) implements BatchCommand {}

    /** Says that the paper is gone. */
    record ConfirmDestruction(Scope scope, String batchId) implements BatchCommand {}
}
