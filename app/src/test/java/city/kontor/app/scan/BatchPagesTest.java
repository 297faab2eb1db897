package city.kontor.app.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import city.kontor.capture.sample.SampleLayout;
import city.kontor.capture.scan.ScanSettings;
import city.kontor.scanning.BatchStep;
import city.kontor.scanning.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that come again, and stacks whose backs come later. */
class BatchPagesTest {
    @TempDir
    Path folder;

    private Stations stations;

    @BeforeEach
    void open() {
        stations = new Stations(folder);
    }

    @AfterEach
    void close() {
        stations.close();
    }

    @Test
    void aBadPageIsReplacedByAnotherScanAndCanBeTakenBack() throws IOException {
        Station station = stations.start("a");
        stations.take(station, "Rechnung.pdf", 1);
        DocumentModel document = station.model.documents().getFirst();
        PageModel bad = document.pages().getFirst();
        station.model.feed().expectReplacement(document, bad);
        station.model.feed().add(Samples.pdf(folder.resolve("in"), "Besser.pdf", 2, SampleLayout.SIDEBAR));
        stations.ui.until(() ->
                document.pages().size() == 1 && !document.pages().getFirst().equals(bad) && stations.isIdle(station));
        assertThat(station.model.documents()).containsExactly(document);
        var shown = station.model.current().shownProperty().get().orElseThrow();
        station.model.steps().finishScan(shown.draft(), "");
        stations.untilStage(station, Stage.CHECK);
        List<BatchStep> steps =
                stations.book.ask(queries -> queries.steps(shown.draft().id()));
        assertThat(steps.getLast().details()).isEqualTo("Seite ausgelassen oder ersetzt: Rechnung.pdf, Seite 1");
        station.model.edits().undo();
        stations.ui.until(() -> document.pages().contains(bad) && stations.isIdle(station));
    }

    /** The scanner is asked for one page; what it pulls is no new batch, also after the scanning stage. */
    @Test
    void aPageScannedAnewStaysInItsBatch() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/scanimage")), "sane-utils is not installed");
        Station station = stations.start("a");
        stations.take(station, "Rechnung.pdf", 1);
        DocumentModel document = station.model.documents().getFirst();
        PageModel bad = document.pages().getFirst();
        var draft = station.model.current().shownProperty().get().orElseThrow().draft();
        station.model.steps().finishScan(draft, "");
        stations.untilStage(station, Stage.CHECK);
        station.scanner.look();
        stations.ui.until(() -> !station.scanner.devices().isEmpty());
        station.model.feed().expectReplacement(document, bad);
        station.scanner.start(ScanSettings.of(station.scanner.devices().getFirst(), "Automatic Document Feeder", 1));
        stations.ui.until(() -> !document.pages().contains(bad) && stations.isIdle(station));
        assertThat(station.model.documents()).containsExactly(document);
        assertThat(station.store.drafts()).hasSize(1);
    }

    @Test
    void frontsAndBacksOfAStackComeTogether() throws IOException {
        Station station = stations.start("a");
        var feed = station.model.feed();
        feed.begin();
        for (String side : List.of("Blatt 1 vorn", "Blatt 2 vorn", "Blatt 2 hinten", "Blatt 1 hinten")) {
            feed.add(Samples.pdf(folder.resolve("in"), side + ".pdf", side.hashCode(), SampleLayout.SIDEBAR));
        }
        stations.ui.until(() -> station.model.documents().size() == 1
                && station.model.documents().getFirst().pages().size() == 4
                && stations.isIdle(station));
        DocumentModel document = station.model.documents().getFirst();
        List<PageModel> before = List.copyOf(document.pages());
        station.model.edits().interleave(document);
        assertThat(document.pages()).containsExactly(before.get(0), before.get(3), before.get(1), before.get(2));
    }
}
