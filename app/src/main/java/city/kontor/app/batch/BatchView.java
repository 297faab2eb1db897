package city.kontor.app.batch;

import city.kontor.kernel.Reason;
import city.kontor.scanning.Batch;
import city.kontor.scanning.BatchCommand;
import city.kontor.scanning.BatchStep;
import city.kontor.scanning.ProtectionRule;
import city.kontor.scanning.ReleasedDocument;
import city.kontor.scanning.ScanningRights;
import city.kontor.scanning.store.BatchQueries;
import java.util.List;
import java.util.Optional;

/**
 * One batch as it is shown.
 *
 * @param steps what happened to it, the oldest first
 * @param rule what its protection class asks for
 * @param mine whether the person who looks holds it
 * @param untakeable why that person may not take it; empty where it may be taken
 * @param indestructible why the paper may not be destroyed now; empty where it may
 */
record BatchView(
        Batch batch,
        List<BatchStep> steps,
        List<ReleasedDocument> documents,
        ProtectionRule rule,
        boolean mine,
        Optional<Reason> untakeable,
        Optional<Reason> indestructible) {
    BatchView {
        steps = List.copyOf(steps);
        documents = List.copyOf(documents);
    }

    /** Reads it; belongs in the background. */
    static Optional<BatchView> read(BatchParts parts, String batchId) {
        var desk = parts.desk();
        Optional<Reason> untakeable = desk.refusal(new BatchCommand.TakeBatch(ScanningRights.STATIONS, batchId));
        Optional<Reason> indestructible =
                desk.refusal(new BatchCommand.ConfirmDestruction(ScanningRights.STATIONS, batchId));
        return desk.read(rows -> {
            var queries = new BatchQueries(rows);
            return queries.batch(batchId)
                    .map(batch -> new BatchView(
                            batch,
                            queries.steps(batchId),
                            queries.documents(batchId),
                            queries.rule(batch.profile().settings().protection()),
                            batch.holder()
                                    .filter(held -> held.personId().equals(desk.personId()))
                                    .isPresent(),
                            untakeable,
                            indestructible));
        });
    }
}
