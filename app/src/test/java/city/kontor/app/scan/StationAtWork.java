package city.kontor.app.scan;

import city.kontor.app.kit.Faults;
import city.kontor.app.kit.Language;
import city.kontor.app.kit.Tasks;
import city.kontor.app.kit.Texts;
import city.kontor.capture.sample.SampleLayout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A scan station with its threads, whose news are heard. */
abstract class StationAtWork {
    static final String FEEDER = "Automatic Document Feeder";

    @TempDir
    Path folder;

    final UiQueue ui = new UiQueue();

    final ExecutorService background = Executors.newCachedThreadPool();

    final Faults faults = new Faults();

    final List<ScanNews> news = new ArrayList<>();

    Station station;

    @BeforeEach
    void open() {
        faults.whenReported(fault -> {
            throw new AssertionError(fault.toString());
        });
        station = start();
    }

    Station start() {
        var started =
                new Station(folder.resolve("station"), new Tasks(background, ui, faults), Texts.of(Language.GERMAN));
        started.model.setOnNews(news::add);
        var open = new AtomicBoolean();
        started.model.open(() -> open.set(true));
        ui.until(open::get);
        return started;
    }

    @AfterEach
    void close() {
        station.close();
        background.close();
    }

    static boolean isEmpty(Path folder) {
        try {
            return InputFiles.leftIn(folder).isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isIdle() {
        return !station.model.intake().busyProperty().get();
    }

    DocumentModel take(String name, long seed, SampleLayout layout) throws IOException {
        int before = station.model.documents().size();
        station.model.add(List.of(Samples.pdf(folder.resolve("in"), name, seed, layout)));
        ui.until(() -> station.model.documents().size() > before
                && station.model.documents().getLast().hasFields()
                && isIdle());
        return station.model.documents().getLast();
    }
}
