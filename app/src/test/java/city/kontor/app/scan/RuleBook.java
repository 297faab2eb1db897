package city.kontor.app.scan;

import city.kontor.app.batch.BatchBook;
import city.kontor.app.desk.RefusedException;
import city.kontor.kernel.Actor;
import city.kontor.kernel.Decision;
import city.kontor.kernel.Reason;
import city.kontor.kernel.Sha256;
import city.kontor.scanning.Batch;
import city.kontor.scanning.BatchCommand;
import city.kontor.scanning.BatchStep;
import city.kontor.scanning.Profile;
import city.kontor.scanning.ProfileCommand;
import city.kontor.scanning.ProtectionClass;
import city.kontor.scanning.ProtectionRule;
import city.kontor.scanning.ScanningFeature;
import city.kontor.scanning.ScanningRights;
import city.kontor.scanning.store.BatchQueries;
import city.kontor.testbed.Engine;
import city.kontor.testbed.RuleDesk;
import city.kontor.wire.JsonCodec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The city's batches by the real rules over a database, without a server between; bytes lie in a folder. */
final class RuleBook implements BatchBook, AutoCloseable {
    static final Actor SELMA = RuleDesk.actor("selma", ScanningRights.all());
    static final Actor BERT = RuleDesk.actor("bert", ScanningRights.all());

    private final RuleDesk desk;
    private final Path folder;
    private Actor actor = SELMA;

    RuleBook(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        desk = new RuleDesk(Engine.SQLITE, folder, new ScanningFeature(), new JsonCodec(), Station.NOW);
    }

    /** Who works at the station from now on. */
    void hands(Actor person) {
        actor = person;
    }

    synchronized void profile(String id, ProtectionClass protection, boolean replacing) {
        desk.done(
                SELMA,
                new ProfileCommand.PutProfile(
                        ScanningRights.STATIONS,
                        id,
                        id,
                        new Profile.Settings(
                                300,
                                Profile.Colour.GREY,
                                false,
                                Profile.SeparatorKind.SHEET,
                                Profile.DocumentClass.INVOICE,
                                protection,
                                replacing,
                                Profile.Output.BY_PAGE)));
    }

    synchronized <T> T ask(Function<BatchQueries, T> question) {
        return desk.read(dsl -> question.apply(new BatchQueries(dsl)));
    }

    @Override
    public String personId() {
        return actor.personId();
    }

    @Override
    public Optional<Batch> batch(String batchId) {
        return ask(queries -> queries.batch(batchId));
    }

    @Override
    public Optional<BatchStep> passedCheck(String batchId) {
        return ask(queries -> queries.passedCheck(batchId));
    }

    @Override
    public boolean isReleased(String documentId) {
        return ask(queries -> queries.isReleased(documentId));
    }

    @Override
    public List<Profile> profiles() {
        return ask(BatchQueries::profiles).stream().filter(Profile::active).toList();
    }

    @Override
    public ProtectionRule rule(ProtectionClass protection) {
        return ask(queries -> queries.rule(protection));
    }

    @Override
    public synchronized Optional<Reason> refusal(BatchCommand command) {
        return desk.judge(actor, command) instanceof Decision.Rejected(var reason)
                ? Optional.of(reason)
                : Optional.empty();
    }

    @Override
    public synchronized void give(BatchCommand command) throws IOException {
        if (desk.give(actor, command) instanceof Decision.Rejected(var reason)) {
            throw new RefusedException(reason);
        }
    }

    @Override
    public String keep(Path file) throws IOException {
        String sha256 = Sha256.hex(Files.readAllBytes(file));
        Files.copy(file, folder.resolve(sha256));
        return sha256;
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        return Files.newInputStream(folder.resolve(sha256));
    }

    @Override
    public void close() {
        desk.close();
    }
}
