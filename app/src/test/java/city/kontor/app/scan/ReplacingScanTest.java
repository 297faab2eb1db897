package city.kontor.app.scan;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.kernel.Sha256;
import city.kontor.scanning.Batch;
import city.kontor.scanning.ProtectionClass;
import city.kontor.scanning.ReleasedDocument;
import city.kontor.scanning.Stage;
import city.kontor.scanning.StepKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.OptionalInt;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Paper that shall be destroyed: what is compared, and what the transfer note says of it. */
class ReplacingScanTest {
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
    void paperThatShallGoIsComparedByAnotherPersonAndCarriesItsNote() throws IOException {
        stations.book.profile("replacing", ProtectionClass.HIGH, true);
        Station station = stations.start("a");
        var profile = stations.book.profiles().stream()
                .filter(each -> each.id().equals("replacing"))
                .findFirst()
                .orElseThrow();
        station.model.beginBatch(profile, "Ersatz", OptionalInt.empty());
        stations.take(station, "Rechnung.pdf", 1);
        Batch batch = stations.current(station);
        DocumentModel document = station.model.documents().getFirst();
        station.model.release(document);
        stations.ui.until(() -> !stations.news.isEmpty());
        assertThat(stations.news.getFirst()).as("not before the check").isInstanceOf(ScanNews.NotHandedOver.class);
        assertThat(station.released).isEmpty();
        var draft = station.model.current().shownProperty().get().orElseThrow().draft();
        station.model.steps().finishScan(draft, "");
        stations.untilStage(station, Stage.CHECK);

        stations.book.hands(RuleBook.BERT);
        // The batch is handed over at the same desk.
        stations.book.hands(RuleBook.SELMA);
        station.model.steps().putBack(draft);
        stations.ui.until(() -> station.model.documents().isEmpty() && station.model.isSaved());
        stations.book.hands(RuleBook.BERT);
        station.model.takeBatch(batch.id());
        stations.ui.until(() -> station.model.documents().size() == 1 && stations.isIdle(station));
        stations.untilStage(station, Stage.CHECK);
        station.model
                .steps()
                .beginCheck(station.model.current().shownProperty().get().orElseThrow());
        stations.ui.until(() -> station.model.steps().roundProperty().get().isPresent());
        CheckRound round = station.model.steps().roundProperty().get().orElseThrow();
        assertThat(round.stateProperty().get().all()).isEqualTo(1);
        round.judge(false);
        station.model.steps().finishCheck("unscharf");
        stations.ui.until(() -> stations.steps(batch.id()).contains(StepKind.PAGES_REJECTED)
                && !station.model.station().busyProperty().get());
        assertThat(stations.current(station).stage()).isEqualTo(Stage.CHECK);
        station.model
                .steps()
                .beginCheck(station.model.current().shownProperty().get().orElseThrow());
        stations.ui.until(() -> station.model.steps().roundProperty().get().isPresent());
        station.model.steps().roundProperty().get().orElseThrow().judge(true);
        station.model.steps().finishCheck("");
        stations.untilStage(station, Stage.INDEX);
        station.model.steps().finishIndex(draft);
        stations.untilStage(station, Stage.RELEASE);
        station.model.release(station.model.documents().getFirst());
        stations.ui.until(() -> station.model.documents().isEmpty());
        stations.ui.until(() -> stations.book.batch(batch.id()).orElseThrow().stage() == Stage.ARCHIVED);

        assertThat(note(document.id()))
                .contains("<gescannt von=\"selma\"")
                .contains("<geprueft von=\"bert\"")
                .contains("<profil id=\"replacing\" version=\"1\">")
                .contains("<bildSha256>");
        ReleasedDocument entered =
                stations.book.ask(queries -> queries.documents(batch.id())).getFirst();
        assertThat(entered.pdfSha256()).isEqualTo(Sha256.hex(pdf(document.id())));
        assertThat(entered.noteSha256()).hasSize(64);
    }

    @Test
    void theNoteOfADocumentDoesNotMissThePagesOfThoseThatLeftBefore() throws IOException {
        stations.book.profile("replacing", ProtectionClass.NORMAL, true);
        Station station = stations.start("a");
        var profile = stations.book.profiles().stream()
                .filter(each -> each.id().equals("replacing"))
                .findFirst()
                .orElseThrow();
        station.model.beginBatch(profile, "Ersatz", OptionalInt.empty());
        stations.take(station, "Erste.pdf", 1);
        stations.take(station, "Zweite.pdf", 2);
        Batch batch = stations.current(station);
        var draft = station.model.current().shownProperty().get().orElseThrow().draft();
        station.model.steps().finishScan(draft, "");
        stations.untilStage(station, Stage.CHECK);
        station.model
                .steps()
                .beginCheck(station.model.current().shownProperty().get().orElseThrow());
        stations.ui.until(() -> station.model.steps().roundProperty().get().isPresent());
        CheckRound round = station.model.steps().roundProperty().get().orElseThrow();
        for (int page = 0; page < round.stateProperty().get().all(); page++) {
            round.judge(true);
        }
        station.model.steps().finishCheck("");
        stations.untilStage(station, Stage.INDEX);
        station.model.steps().finishIndex(draft);
        stations.untilStage(station, Stage.RELEASE);
        station.model.release(station.model.documents().getFirst());
        stations.ui.until(
                () -> station.released.size() == 1 && station.model.documents().size() == 1);
        DocumentModel second = station.model.documents().getFirst();
        station.model.release(second);
        stations.ui.until(() -> stations.book.batch(batch.id()).orElseThrow().stage() == Stage.ARCHIVED);
        assertThat(note(second.id()))
                .contains("<auffaelligkeiten", "<ergebnis verglichen=\"1\" seiten=\"2\">Verglichen 1 von 2 Seiten")
                .doesNotContain("<auffaelligkeit>");
    }

    private Path pdf(String documentId) {
        return folder.resolve("a/released").resolve(documentId).resolve("document.pdf");
    }

    /** The transfer note inside a document that station a released. */
    private String note(String documentId) throws IOException {
        try (var released = Loader.loadPDF(pdf(documentId).toFile())) {
            return new String(
                    Objects.requireNonNull(released.getDocumentCatalog()
                                    .getNames()
                                    .getEmbeddedFiles()
                                    .getNames()
                                    .get(TransferNote.FILE))
                            .getEmbeddedFile()
                            .toByteArray(),
                    StandardCharsets.UTF_8);
        }
    }
}
