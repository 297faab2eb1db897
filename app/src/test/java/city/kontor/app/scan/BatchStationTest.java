package city.kontor.app.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import city.kontor.app.kit.Faults;
import city.kontor.app.kit.Language;
import city.kontor.app.kit.Tasks;
import city.kontor.app.kit.Texts;
import city.kontor.capture.FieldName;
import city.kontor.capture.sample.SampleLayout;
import city.kontor.capture.scan.ScanSettings;
import city.kontor.kernel.Sha256;
import city.kontor.scanning.Batch;
import city.kontor.scanning.BatchStep;
import city.kontor.scanning.ProtectionClass;
import city.kontor.scanning.ReleasedDocument;
import city.kontor.scanning.ScanningFeature;
import city.kontor.scanning.Stage;
import city.kontor.scanning.StepKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Batches at real stations, by the real rules. */
class BatchStationTest {
    @TempDir
    Path folder;

    private final UiQueue ui = new UiQueue();
    private final ExecutorService background = Executors.newCachedThreadPool();
    private final Faults faults = new Faults();
    private final List<ScanNews> news = new ArrayList<>();
    private final List<Station> stations = new ArrayList<>();
    private RuleBook book;

    @BeforeEach
    void open() {
        faults.whenReported(fault -> {
            throw new AssertionError(fault.toString());
        });
        book = new RuleBook(folder.resolve("city"));
        book.profile("plain", ProtectionClass.NORMAL, false);
    }

    @AfterEach
    void close() {
        stations.forEach(Station::close);
        background.close();
        book.close();
    }

    private Station start(String name) {
        var station = new Station(
                folder.resolve(name),
                book,
                new Tasks(background, ui, faults),
                Texts.of(Language.GERMAN, ScanningFeature.class));
        stations.add(station);
        station.model.setOnNews(news::add);
        station.model.open();
        ui.until(() -> station.model.isOpen()
                && !station.model.station().knownProperty().get().profiles().isEmpty());
        return station;
    }

    private void take(Station station, String name, long seed) throws IOException {
        int before = station.model.documents().size();
        station.model.add(List.of(Samples.pdf(folder.resolve("in"), name, seed, SampleLayout.SIDEBAR)));
        ui.until(() -> station.model.documents().size() == before + 1 && isIdle(station));
    }

    private boolean isIdle(Station station) {
        return !station.model.intake().busyProperty().get()
                && station.model.isSaved()
                && station.model.documents().stream().allMatch(DocumentModel::hasFields);
    }

    private Batch current(Station station) {
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

    private void untilStage(Station station, Stage stage) {
        ui.until(() -> current(station).stage() == stage
                && !station.model.station().busyProperty().get());
    }

    private List<StepKind> steps(String batchId) {
        List<BatchStep> steps = book.ask(queries -> queries.steps(batchId));
        return steps.stream().map(BatchStep::kind).toList();
    }

    @Test
    void aBatchThatKeepsItsPaperNeedsNoHandsOfItsOwn() throws IOException {
        Station station = start("a");
        take(station, "Rechnung.pdf", 1);
        Batch batch = current(station);
        assertThat(batch.stage()).isEqualTo(Stage.SCAN);
        station.model.release(station.model.documents().getFirst());
        ui.until(() -> station.model.documents().isEmpty() && station.model.isSaved());
        ui.until(() -> book.batch(batch.id()).orElseThrow().stage() == Stage.ARCHIVED);
        assertThat(steps(batch.id()))
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
        Station station = start("a");
        station.model.beginBatch(book.profiles().getFirst(), "Montag", OptionalInt.of(3));
        take(station, "Rechnung.pdf", 1);
        assertThat(current(station).label()).isEqualTo("Montag");
        station.model.release(station.model.documents().getFirst());
        ui.until(() -> !news.isEmpty());
        assertThat(news.getFirst())
                .isInstanceOfSatisfying(
                        ScanNews.NotHandedOver.class,
                        refused -> assertThat(refused.detail())
                                .contains("1 Seiten")
                                .contains("angekündigt waren 3"));
        assertThat(station.released).isEmpty();
        var shown = station.model.current().shownProperty().get().orElseThrow();
        assertThat(BatchSteps.differs(shown)).isTrue();
        station.model.steps().finishScan(shown.draft(), "Zwei Blätter waren Werbung");
        untilStage(station, Stage.CHECK);
        station.model.release(station.model.documents().getFirst());
        ui.until(() -> station.model.documents().isEmpty());
        assertThat(station.released).hasSize(1);
    }

    @Test
    void aBatchGoesFromOneStationToTheOtherWithEverythingTyped() throws IOException {
        Station first = start("a");
        take(first, "Rechnung.pdf", 1);
        DocumentModel document = first.model.documents().getFirst();
        document.field(FieldName.INVOICE_NUMBER).valueProperty().set("VON HAND 7");
        Batch batch = current(first);
        first.model
                .steps()
                .putBack(first.model
                        .current()
                        .shownProperty()
                        .get()
                        .orElseThrow()
                        .draft());
        ui.until(() -> first.model.documents().isEmpty() && first.model.isSaved());
        assertThat(first.store.drafts()).isEmpty();
        assertThat(book.batch(batch.id()).orElseThrow().holder()).isEmpty();

        book.hands(RuleBook.BERT);
        Station second = start("b");
        second.model.takeBatch(batch.id());
        ui.until(() -> second.model.documents().size() == 1 && isIdle(second));
        assertThat(second.model
                        .documents()
                        .getFirst()
                        .field(FieldName.INVOICE_NUMBER)
                        .value())
                .isEqualTo("VON HAND 7");
        assertThat(second.model.documents().getFirst().id()).isEqualTo(document.id());

        book.hands(RuleBook.SELMA);
        first.model.takeBatch(batch.id());
        ui.until(() -> news.stream().anyMatch(ScanNews.BatchRefused.class::isInstance));
        assertThat(news.getLast())
                .isEqualTo(new ScanNews.BatchRefused("Der Stapel " + batch.name() + " liegt gerade bei bert."));
        assertThat(first.model.documents()).isEmpty();
    }

    @Test
    void whatSomebodyElseHoldsIsNotShownAfterAStart() throws IOException {
        Station station = start("a");
        take(station, "Rechnung.pdf", 1);
        Batch batch = current(station);
        station.close();
        stations.clear();
        book.hands(RuleBook.BERT);
        Station berts = start("a");
        ui.until(berts.model::isSaved);
        assertThat(berts.model.documents()).isEmpty();
        assertThat(berts.store.drafts()).as("it stays for Selma").hasSize(1);
        berts.close();
        stations.clear();
        book.hands(RuleBook.SELMA);
        Station selmas = start("a");
        ui.until(() -> selmas.model.documents().size() == 1 && isIdle(selmas));
        assertThat(current(selmas).id()).isEqualTo(batch.id());
    }

    @Test
    void aReleaseIsEnteredInItsBatchAlthoughTheProgramEndedInBetween() throws IOException {
        Station station = start("a");
        take(station, "Rechnung.pdf", 1);
        take(station, "Zweite.pdf", 2);
        Batch batch = current(station);
        station.model.release(station.model.documents().getFirst());
        ui.until(() -> station.released.size() == 1 && station.model.documents().size() == 1);
        DocumentModel left = station.model.documents().getFirst();
        station.close();
        stations.clear();
        // As if the power failed after the hand-over of the second one, before its batch was told.
        Files.createDirectories(folder.resolve("a/released").resolve(left.id()));
        new HandOver(batch.id(), new ReleasedDocument(left.id(), "Zweite", 1, "ab".repeat(32), ""))
                .keep(folder.resolve("a/output"));
        Station again = start("a");
        ui.until(() -> book.batch(batch.id()).orElseThrow().stage() == Stage.ARCHIVED);
        assertThat(book.isReleased(left.id())).isTrue();
        assertThat(again.model.documents()).isEmpty();
        assertThat(HandOver.begun(folder.resolve("a/output"))).isEmpty();
    }

    @Test
    void paperThatShallGoIsComparedByAnotherPersonAndCarriesItsNote() throws IOException {
        book.profile("replacing", ProtectionClass.HIGH, true);
        Station station = start("a");
        var profile = book.profiles().stream()
                .filter(each -> each.id().equals("replacing"))
                .findFirst()
                .orElseThrow();
        station.model.beginBatch(profile, "Ersatz", OptionalInt.empty());
        take(station, "Rechnung.pdf", 1);
        Batch batch = current(station);
        DocumentModel document = station.model.documents().getFirst();
        station.model.release(document);
        ui.until(() -> !news.isEmpty());
        assertThat(news.getFirst()).as("not before the check").isInstanceOf(ScanNews.NotHandedOver.class);
        assertThat(station.released).isEmpty();
        var draft = station.model.current().shownProperty().get().orElseThrow().draft();
        station.model.steps().finishScan(draft, "");
        untilStage(station, Stage.CHECK);

        book.hands(RuleBook.BERT);
        // The batch is handed over at the same desk.
        book.hands(RuleBook.SELMA);
        station.model.steps().putBack(draft);
        ui.until(() -> station.model.documents().isEmpty() && station.model.isSaved());
        book.hands(RuleBook.BERT);
        station.model.takeBatch(batch.id());
        ui.until(() -> station.model.documents().size() == 1 && isIdle(station));
        untilStage(station, Stage.CHECK);
        station.model
                .steps()
                .beginCheck(station.model.current().shownProperty().get().orElseThrow());
        ui.until(() -> station.model.steps().roundProperty().get().isPresent());
        CheckRound round = station.model.steps().roundProperty().get().orElseThrow();
        assertThat(round.stateProperty().get().all()).isEqualTo(1);
        round.judge(false);
        station.model.steps().finishCheck("unscharf");
        ui.until(() -> steps(batch.id()).contains(StepKind.PAGES_REJECTED)
                && !station.model.station().busyProperty().get());
        assertThat(current(station).stage()).isEqualTo(Stage.CHECK);
        station.model
                .steps()
                .beginCheck(station.model.current().shownProperty().get().orElseThrow());
        ui.until(() -> station.model.steps().roundProperty().get().isPresent());
        station.model.steps().roundProperty().get().orElseThrow().judge(true);
        station.model.steps().finishCheck("");
        untilStage(station, Stage.INDEX);
        station.model.steps().finishIndex(draft);
        untilStage(station, Stage.RELEASE);
        station.model.release(station.model.documents().getFirst());
        ui.until(() -> station.model.documents().isEmpty());
        ui.until(() -> book.batch(batch.id()).orElseThrow().stage() == Stage.ARCHIVED);

        assertThat(note(document.id()))
                .contains("<gescannt von=\"selma\"")
                .contains("<geprueft von=\"bert\"")
                .contains("<profil id=\"replacing\" version=\"1\">")
                .contains("<bildSha256>");
        ReleasedDocument entered =
                book.ask(queries -> queries.documents(batch.id())).getFirst();
        assertThat(entered.pdfSha256()).isEqualTo(Sha256.hex(pdf(document.id())));
        assertThat(entered.noteSha256()).hasSize(64);
    }

    @Test
    void theNoteOfADocumentDoesNotMissThePagesOfThoseThatLeftBefore() throws IOException {
        book.profile("replacing", ProtectionClass.NORMAL, true);
        Station station = start("a");
        var profile = book.profiles().stream()
                .filter(each -> each.id().equals("replacing"))
                .findFirst()
                .orElseThrow();
        station.model.beginBatch(profile, "Ersatz", OptionalInt.empty());
        take(station, "Erste.pdf", 1);
        take(station, "Zweite.pdf", 2);
        Batch batch = current(station);
        var draft = station.model.current().shownProperty().get().orElseThrow().draft();
        station.model.steps().finishScan(draft, "");
        untilStage(station, Stage.CHECK);
        station.model
                .steps()
                .beginCheck(station.model.current().shownProperty().get().orElseThrow());
        ui.until(() -> station.model.steps().roundProperty().get().isPresent());
        CheckRound round = station.model.steps().roundProperty().get().orElseThrow();
        for (int page = 0; page < round.stateProperty().get().all(); page++) {
            round.judge(true);
        }
        station.model.steps().finishCheck("");
        untilStage(station, Stage.INDEX);
        station.model.steps().finishIndex(draft);
        untilStage(station, Stage.RELEASE);
        station.model.release(station.model.documents().getFirst());
        ui.until(() -> station.released.size() == 1 && station.model.documents().size() == 1);
        DocumentModel second = station.model.documents().getFirst();
        station.model.release(second);
        ui.until(() -> book.batch(batch.id()).orElseThrow().stage() == Stage.ARCHIVED);
        assertThat(note(second.id()))
                .contains("<auffaelligkeiten", "<ergebnis verglichen=\"2\" seiten=\"2\">Verglichen 2 von 2 Seiten")
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

    @Test
    void aBadPageIsReplacedByAnotherScanAndCanBeTakenBack() throws IOException {
        Station station = start("a");
        take(station, "Rechnung.pdf", 1);
        DocumentModel document = station.model.documents().getFirst();
        PageModel bad = document.pages().getFirst();
        station.model.feed().expectReplacement(document, bad);
        station.model.feed().add(Samples.pdf(folder.resolve("in"), "Besser.pdf", 2, SampleLayout.SIDEBAR));
        ui.until(() ->
                document.pages().size() == 1 && !document.pages().getFirst().equals(bad) && isIdle(station));
        assertThat(station.model.documents()).containsExactly(document);
        var shown = station.model.current().shownProperty().get().orElseThrow();
        station.model.steps().finishScan(shown.draft(), "");
        untilStage(station, Stage.CHECK);
        List<BatchStep> steps = book.ask(queries -> queries.steps(shown.draft().id()));
        assertThat(steps.getLast().details()).isEqualTo("Seite ausgelassen oder ersetzt: Rechnung.pdf, Seite 1");
        station.model.edits().undo();
        ui.until(() -> document.pages().contains(bad) && isIdle(station));
    }

    /** The scanner is asked for one page; what it pulls is no new batch, also after the scanning stage. */
    @Test
    void aPageScannedAnewStaysInItsBatch() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/scanimage")), "sane-utils is not installed");
        Station station = start("a");
        take(station, "Rechnung.pdf", 1);
        DocumentModel document = station.model.documents().getFirst();
        PageModel bad = document.pages().getFirst();
        var draft = station.model.current().shownProperty().get().orElseThrow().draft();
        station.model.steps().finishScan(draft, "");
        untilStage(station, Stage.CHECK);
        station.scanner.look();
        ui.until(() -> !station.scanner.devices().isEmpty());
        station.model.feed().expectReplacement(document, bad);
        station.scanner.start(ScanSettings.of(station.scanner.devices().getFirst(), "Automatic Document Feeder", 1));
        ui.until(() -> !document.pages().contains(bad) && isIdle(station));
        assertThat(station.model.documents()).containsExactly(document);
        assertThat(station.store.drafts()).hasSize(1);
    }

    @Test
    void frontsAndBacksOfAStackComeTogether() throws IOException {
        Station station = start("a");
        var feed = station.model.feed();
        feed.begin();
        for (String side : List.of("Blatt 1 vorn", "Blatt 2 vorn", "Blatt 2 hinten", "Blatt 1 hinten")) {
            feed.add(Samples.pdf(folder.resolve("in"), side + ".pdf", side.hashCode(), SampleLayout.SIDEBAR));
        }
        ui.until(() -> station.model.documents().size() == 1
                && station.model.documents().getFirst().pages().size() == 4
                && isIdle(station));
        DocumentModel document = station.model.documents().getFirst();
        List<PageModel> before = List.copyOf(document.pages());
        station.model.edits().interleave(document);
        assertThat(document.pages()).containsExactly(before.get(0), before.get(3), before.get(1), before.get(2));
    }
}
