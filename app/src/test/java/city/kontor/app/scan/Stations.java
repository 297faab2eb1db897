package city.kontor.app.scan;

import city.kontor.app.kit.Faults;
import city.kontor.app.kit.Language;
import city.kontor.app.kit.Tasks;
import city.kontor.app.kit.Texts;
import city.kontor.capture.sample.SampleLayout;
import city.kontor.scanning.Batch;
import city.kontor.scanning.BatchStep;
import city.kontor.scanning.ProtectionClass;
import city.kontor.scanning.ScanningFeature;
import city.kontor.scanning.Stage;
import city.kontor.scanning.StepKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A city's batches by the real rules, and the stations that work on them. */
final class Stations implements AutoCloseable {
    final UiQueue ui = new UiQueue();
    final List<ScanNews> news = new ArrayList<>();
    final RuleBook book;
    private final ExecutorService background = Executors.newCachedThreadPool();
    private final Faults faults = new Faults();
    private final List<Station> all = new ArrayList<>();
    private final Path folder;

    Stations(Path folder) {
        this.folder = folder;
        faults.whenReported(fault -> {
            throw new AssertionError(fault.toString());
        });
        book = new RuleBook(folder.resolve("city"));
        book.profile("plain", ProtectionClass.NORMAL, false);
    }

    @Override
    public void close() {
        all.forEach(Station::close);
        background.close();
        book.close();
    }

    Station start(String name) {
        var station = new Station(
                folder.resolve(name),
                book,
                new Tasks(background, ui, faults),
                Texts.of(Language.GERMAN, ScanningFeature.class));
        all.add(station);
        station.model.setOnNews(news::add);
        station.model.open();
        ui.until(() -> station.model.isOpen()
                && !station.model.station().knownProperty().get().profiles().isEmpty());
        return station;
    }

    void take(Station station, String name, long seed) throws IOException {
        int before = station.model.documents().size();
        station.model.add(List.of(Samples.pdf(folder.resolve("in"), name, seed, SampleLayout.SIDEBAR)));
        ui.until(() -> station.model.documents().size() == before + 1 && isIdle(station));
    }

    boolean isIdle(Station station) {
        return !station.model.intake().busyProperty().get()
                && station.model.isSaved()
                && station.model.documents().stream().allMatch(DocumentModel::hasFields);
    }

    Batch current(Station station) {
        ui.until(() -> station.model
                .current()
                .shownProperty()
                .get()
                .flatMap(CurrentBatch.Shown::batch)
                .isPresent());
        return station.model
                .current()
                .shownProperty()
                .get()
                .flatMap(CurrentBatch.Shown::batch)
                .orElseThrow();
    }

    void untilStage(Station station, Stage stage) {
        ui.until(() -> current(station).stage() == stage
                && !station.model.station().busyProperty().get());
    }

    List<StepKind> steps(String batchId) {
        List<BatchStep> steps = book.ask(queries -> queries.steps(batchId));
        return steps.stream().map(BatchStep::kind).toList();
    }

    /** The stations so far are no longer closed at the end: their programs have ended. */
    void forget() {
        all.clear();
    }
}
