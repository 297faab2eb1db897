package city.kontor.app.scan;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.app.Fx;
import city.kontor.app.kit.Faults;
import city.kontor.app.kit.Language;
import city.kontor.app.kit.Tasks;
import city.kontor.app.kit.Texts;
import city.kontor.app.theme.Look;
import city.kontor.capture.sample.SampleLayout;
import city.kontor.scanning.Batch;
import city.kontor.scanning.ProtectionClass;
import city.kontor.scanning.ScanningFeature;
import city.kontor.scanning.Stage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** A batch that replaces its paper, from the first sheet to the archive, without the mouse. */
class BatchByKeyboardTest {
    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private Station station;
    private RuleBook book;
    private StationWindow window;

    @BeforeEach
    void open() {
        Fx.start();
        Tasks tasks = Tasks.onFxThread(new Faults());
        Texts texts = Texts.of(Language.GERMAN, ScanningFeature.class);
        book = new RuleBook(folder.resolve("city"));
        book.profile("Rechnungen, ersetzend", ProtectionClass.NORMAL, true);
        station = Fx.call(() -> new Station(folder.resolve("station"), book, tasks, texts));
        window = new StationWindow(station, tasks, texts, Fx.call(Look::new), 1150, 718);
        Fx.run(() -> station.model.open());
        Patience.until(
                () -> !station.model.station().knownProperty().get().profiles().isEmpty());
    }

    @AfterEach
    void close() {
        Fx.run(window.stage::hide);
        station.close();
        book.close();
    }

    @Test
    void leadsAWholeBatchByKeys() throws IOException {
        robot.push(KeyCode.CONTROL, KeyCode.N);
        Fx.await(() -> window.overlay.isOpen());
        robot.push(KeyCode.TAB)
                .write("3")
                .push(KeyCode.TAB)
                .write("Posteingang")
                .push(KeyCode.ENTER);
        Patience.until(() -> batch().isPresent());
        assertThat(batch().orElseThrow().label()).isEqualTo("Posteingang");

        window.choose(Samples.pdf(folder.resolve("in"), "Erste.pdf", 1, SampleLayout.DIN_B_CLASSIC));
        window.choose(Samples.pdf(folder.resolve("in"), "Zweite.pdf", 2, SampleLayout.MUNICIPAL));
        robot.push(KeyCode.CONTROL, KeyCode.O);
        Patience.until(() -> station.model.documents().size() == 2
                && station.model.documents().stream().allMatch(DocumentModel::hasFields)
                && !station.model.intake().busyProperty().get());

        // One page fewer than was counted on the paper: it wants to know why.
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        Fx.await(() -> window.overlay.isOpen());
        robot.write("Ein Blatt war leer").push(KeyCode.CONTROL, KeyCode.ENTER);
        untilStage(Stage.CHECK);

        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        Patience.until(() -> window.isShown("#check-bar"));
        robot.push(KeyCode.F2);
        untilStage(Stage.INDEX);

        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        Patience.until(() -> window.overlay.isOpen()
                || batch().filter(known -> known.stage() == Stage.RELEASE).isPresent());
        answer();
        untilStage(Stage.RELEASE);

        String id = batch().orElseThrow().id();
        for (int left = 1; left >= 0; left--) {
            int expected = left;
            robot.push(KeyCode.CONTROL, KeyCode.ENTER);
            Patience.until(
                    () -> window.overlay.isOpen() || station.model.documents().size() == expected);
            answer();
            Patience.until(() -> station.model.documents().size() == expected);
        }
        Patience.until(() -> book.batch(id).orElseThrow().stage() == Stage.ARCHIVED);
        assertThat(station.released).hasSize(2);
        assertThat(book.batch(id).orElseThrow().work().pages()).isEqualTo(2);
    }

    private void answer() {
        if (Fx.call(() -> window.overlay.isOpen())) {
            robot.push(KeyCode.ENTER);
        }
    }

    private Optional<Batch> batch() {
        return station.model.current().shownProperty().get().flatMap(CurrentBatch.Shown::batch);
    }

    private void untilStage(Stage stage) {
        Patience.until(() -> batch().filter(known -> known.stage() == stage).isPresent()
                && !station.model.station().busyProperty().get());
    }
}
