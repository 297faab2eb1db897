package city.kontor.app.batch;

import city.kontor.app.desk.Desk;
import city.kontor.app.desk.Given;
import city.kontor.app.desk.RefusedException;
import city.kontor.app.kit.Texts;
import city.kontor.blobs.BlobAddress;
import city.kontor.kernel.Actor;
import city.kontor.kernel.Reason;
import city.kontor.scanning.Batch;
import city.kontor.scanning.BatchCommand;
import city.kontor.scanning.BatchStep;
import city.kontor.scanning.Profile;
import city.kontor.scanning.ProtectionClass;
import city.kontor.scanning.ProtectionRule;
import city.kontor.scanning.ScanningRights;
import city.kontor.scanning.store.BatchQueries;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The city's batches as this desk's rows know them. */
public final class DeskBatches implements BatchBook {
    private final Desk desk;
    private final Texts texts;

    public DeskBatches(Desk desk, Texts texts) {
        this.desk = desk;
        this.texts = texts.beside(DeskBatches.class);
    }

    @Override
    public String personId() {
        return desk.personId();
    }

    @Override
    public Optional<Batch> batch(String batchId) {
        return desk.read(dsl -> new BatchQueries(dsl).batch(batchId));
    }

    @Override
    public Optional<BatchStep> passedCheck(String batchId) {
        return desk.read(dsl -> new BatchQueries(dsl).passedCheck(batchId));
    }

    @Override
    public boolean isReleased(String documentId) {
        return desk.read(dsl -> new BatchQueries(dsl).isReleased(documentId));
    }

    @Override
    public List<Profile> profiles() {
        return desk.actor().filter(DeskBatches::mayScan).isEmpty()
                ? List.of()
                : desk.read(dsl -> new BatchQueries(dsl).profiles()).stream()
                        .filter(Profile::active)
                        .toList();
    }

    private static boolean mayScan(Actor actor) {
        return actor.may(ScanningRights.SCAN, ScanningRights.STATIONS);
    }

    @Override
    public ProtectionRule rule(ProtectionClass protection) {
        return desk.read(dsl -> new BatchQueries(dsl).rule(protection));
    }

    @Override
    public Optional<Reason> refusal(BatchCommand command) {
        return desk.refusal(command);
    }

    @Override
    public void give(BatchCommand command) throws IOException {
        switch (desk.give(command)) {
            case Given.Done done -> {
                // It shows in the rows.
            }
            case Given.Refused(var reason) -> throw new RefusedException(reason);
            case Given.NeedsServer needs -> throw new IOException(texts.get("batch.needsServer"));
            case Given.Unanswered unanswered -> throw new IOException(texts.get("batch.unanswered"));
        }
    }

    @Override
    public String keep(Path file) throws IOException {
        return desk.documents().keep(file).hex();
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        return desk.document(new BlobAddress(sha256));
    }
}
