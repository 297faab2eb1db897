package city.kontor.app.scan;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.capture.FieldName;
import city.kontor.scanning.Batch;
import city.kontor.scanning.ReleasedDocument;
import city.kontor.scanning.Stage;
import city.kontor.scanning.StepKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Batches at real stations, by the real rules. */
class BatchStationTest {
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
    void aBatchThatKeepsItsPaperNeedsNoHandsOfItsOwn() throws IOException {
        Station station = stations.start("a");
        stations.take(station, "Rechnung.pdf", 1);
        Batch batch = stations.current(station);
        assertThat(batch.stage()).isEqualTo(Stage.SCAN);
        station.model.release(station.model.documents().getFirst());
        stations.ui.until(() -> station.model.documents().isEmpty() && station.model.isSaved());
        stations.ui.until(() -> stations.book.batch(batch.id()).orElseThrow().stage() == Stage.ARCHIVED);
        assertThat(stations.steps(batch.id()))
                .containsExactly(
                        StepKind.OPENED,
                        StepKind.SCANNED,
                        StepKind.CHECKED,
                        StepKind.INDEXED,
                        StepKind.RELEASED,
                        StepKind.ARCHIVED);
        assertThat(station.store.drafts()).isEmpty();
    }

    @Test
    void missingPagesAreNoticedBeforeAnythingIsReleased() throws IOException {
        Station station = stations.start("a");
        station.model.beginBatch(stations.book.profiles().getFirst(), "Montag", OptionalInt.of(3));
        stations.take(station, "Rechnung.pdf", 1);
        assertThat(stations.current(station).label()).isEqualTo("Montag");
        station.model.release(station.model.documents().getFirst());
        stations.ui.until(() -> !stations.news.isEmpty());
        assertThat(stations.news.getFirst())
                .isInstanceOfSatisfying(
                        ScanNews.NotHandedOver.class,
                        refused -> assertThat(refused.detail())
                                .contains("1 Seiten")
                                .contains("angekündigt waren 3"));
        assertThat(station.released).isEmpty();
        var shown = station.model.current().shownProperty().get().orElseThrow();
        assertThat(BatchSteps.differs(shown)).isTrue();
        station.model.steps().finishScan(shown.draft(), "Zwei Blätter waren Werbung");
        stations.untilStage(station, Stage.CHECK);
        station.model.release(station.model.documents().getFirst());
        stations.ui.until(() -> station.model.documents().isEmpty());
        assertThat(station.released).hasSize(1);
    }

    @Test
    void aBatchGoesFromOneStationToTheOtherWithEverythingTyped() throws IOException {
        Station first = stations.start("a");
        stations.take(first, "Rechnung.pdf", 1);
        DocumentModel document = first.model.documents().getFirst();
        document.field(FieldName.INVOICE_NUMBER).valueProperty().set("VON HAND 7");
        Batch batch = stations.current(first);
        first.model
                .steps()
                .putBack(first.model
                        .current()
                        .shownProperty()
                        .get()
                        .orElseThrow()
                        .draft());
        stations.ui.until(() -> first.model.documents().isEmpty() && first.model.isSaved());
        assertThat(first.store.drafts()).isEmpty();
        assertThat(stations.book.batch(batch.id()).orElseThrow().holder()).isEmpty();

        stations.book.hands(RuleBook.BERT);
        Station second = stations.start("b");
        second.model.takeBatch(batch.id());
        stations.ui.until(() -> second.model.documents().size() == 1 && stations.isIdle(second));
        assertThat(second.model
                        .documents()
                        .getFirst()
                        .field(FieldName.INVOICE_NUMBER)
                        .value())
                .isEqualTo("VON HAND 7");
        assertThat(second.model.documents().getFirst().id()).isEqualTo(document.id());

        stations.book.hands(RuleBook.SELMA);
        first.model.takeBatch(batch.id());
        stations.ui.until(() -> stations.news.stream().anyMatch(ScanNews.BatchRefused.class::isInstance));
        assertThat(stations.news.getLast())
                .isEqualTo(new ScanNews.BatchRefused("Der Stapel " + batch.name() + " liegt gerade bei bert."));
        assertThat(first.model.documents()).isEmpty();
    }

    @Test
    void whatSomebodyElseHoldsIsNotShownAfterAStart() throws IOException {
        Station station = stations.start("a");
        stations.take(station, "Rechnung.pdf", 1);
        Batch batch = stations.current(station);
        station.close();
        stations.forget();
        stations.book.hands(RuleBook.BERT);
        Station berts = stations.start("a");
        stations.ui.until(berts.model::isSaved);
        assertThat(berts.model.documents()).isEmpty();
        assertThat(berts.store.drafts()).as("it stays for Selma").hasSize(1);
        berts.close();
        stations.forget();
        stations.book.hands(RuleBook.SELMA);
        Station selmas = stations.start("a");
        stations.ui.until(() -> selmas.model.documents().size() == 1 && stations.isIdle(selmas));
        assertThat(stations.current(selmas).id()).isEqualTo(batch.id());
    }

    @Test
    void aReleaseIsEnteredInItsBatchAlthoughTheProgramEndedInBetween() throws IOException {
        Station station = stations.start("a");
        stations.take(station, "Rechnung.pdf", 1);
        stations.take(station, "Zweite.pdf", 2);
        Batch batch = stations.current(station);
        station.model.release(station.model.documents().getFirst());
        stations.ui.until(
                () -> station.released.size() == 1 && station.model.documents().size() == 1);
        DocumentModel left = station.model.documents().getFirst();
        station.close();
        stations.forget();
        // As if the power failed after the hand-over of the second one, before its batch was told.
        Files.createDirectories(folder.resolve("a/released").resolve(left.id()));
        new HandOver(batch.id(), new ReleasedDocument(left.id(), "Zweite", 1, "ab".repeat(32), ""))
                .keep(folder.resolve("a/output"));
        Station again = stations.start("a");
        stations.ui.until(() -> stations.book.batch(batch.id()).orElseThrow().stage() == Stage.ARCHIVED);
        assertThat(stations.book.isReleased(left.id())).isTrue();
        assertThat(again.model.documents()).isEmpty();
        assertThat(HandOver.begun(folder.resolve("a/output"))).isEmpty();
    }
}
