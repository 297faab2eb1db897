package city.kontor.app.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import city.kontor.app.kit.Faults;
import city.kontor.app.kit.Language;
import city.kontor.app.kit.Tasks;
import city.kontor.app.kit.Texts;
import city.kontor.capture.FieldName;
import city.kontor.capture.Refusal;
import city.kontor.capture.sample.SampleInvoice;
import city.kontor.capture.sample.SampleLayout;
import city.kontor.capture.sample.SampleScan;
import city.kontor.capture.sample.SampleTiff;
import city.kontor.capture.scan.ScanEnd;
import city.kontor.capture.scan.ScanSettings;
import city.kontor.capture.scan.ScannerDevice;
import city.kontor.kernel.Scope;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanStationModelTest {
    private static final String FEEDER = "Automatic Document Feeder";

    @TempDir
    Path folder;

    private final UiQueue ui = new UiQueue();
    private final ExecutorService background = Executors.newCachedThreadPool();
    private final Faults faults = new Faults();
    private final List<ScanNews> news = new ArrayList<>();
    private Station station;

    @BeforeEach
    void open() {
        faults.whenReported(fault -> {
            throw new AssertionError(fault.toString());
        });
        station = start();
    }

    private Station start() {
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

    @Test
    void takesAFileAndReadsItsFields() throws IOException {
        SampleInvoice truth = Samples.invoice(1, SampleLayout.MUNICIPAL);
        DocumentModel document = take("Rechnung.pdf", 1, SampleLayout.MUNICIPAL);
        assertThat(document.pages()).singleElement().satisfies(page -> {
            assertThat(page.thumbnailProperty().get()).isPresent();
            assertThat(page.readingProperty().get()).isPresent();
        });
        assertThat(document.field(FieldName.GROSS_TOTAL).value())
                .isEqualTo(truth.values().get(FieldName.GROSS_TOTAL));
        assertThat(document.field(FieldName.IBAN).readingProperty().get()).hasValueSatisfying(read -> {
            assertThat(read.page()).isEqualTo(1);
            assertThat(read.box().width()).isPositive();
        });
        ui.until(() -> document.departmentProperty().get().equals(Optional.of(Scope.department("tiefbau"))));
        assertThat(document.isDepartmentChosen()).isFalse();
    }

    /** Whoever watches a list that nobody else holds stops hearing of it. */
    @Test
    void handsOutTheSameListsEachTime() throws IOException {
        DocumentModel document = take("Rechnung.pdf", 1, SampleLayout.MUNICIPAL);
        assertThat(station.model.documents()).isSameAs(station.model.documents());
        assertThat(station.model.departments()).isSameAs(station.model.departments());
        assertThat(station.model.problems().all())
                .isSameAs(station.model.problems().all());
        assertThat(document.pages()).isSameAs(document.pages());
        assertThat(document.taxes()).isSameAs(document.taxes());
    }

    @Test
    void checksAgainWhileTheOperatorTypes() throws IOException {
        DocumentModel document = take("Rechnung.pdf", 1, SampleLayout.DIN_B_CLASSIC);
        FieldModel gross = document.field(FieldName.GROSS_TOTAL);
        String right = gross.value();
        gross.valueProperty().set("1.00");
        assertThat(gross.standing()).isEqualTo(FieldStanding.WRONG);
        assertThat(gross.complaintProperty().get().orElseThrow().key()).isEqualTo("check.gross");
        assertThat(document.open().getFirst()).isEqualTo(gross);
        gross.valueProperty().set(right);
        assertThat(gross.standing()).isEqualTo(FieldStanding.FINE);
    }

    @Test
    void listsWhatItCannotTakeAndTriesAgain() throws IOException {
        Path broken = Files.writeString(folder.resolve("notiz.pdf"), "kein PDF");
        station.model.add(List.of(broken));
        ui.until(() -> !station.model.problems().all().isEmpty() && isIdle());
        ProblemModel problem = station.model.problems().all().getFirst();
        assertThat(problem.refusal().kind()).isEqualTo(Refusal.Kind.UNKNOWN_FORMAT);
        assertThat(problem.refusal().file()).isEqualTo("notiz.pdf");
        assertThat(news).containsExactly(new ScanNews.NotTaken(problem.refusal()));

        station.model.problems().retry(problem);
        ui.until(() -> news.size() == 2 && isIdle());
        assertThat(station.model.problems().all())
                .singleElement()
                .extracting(again -> again.refusal().file())
                .isEqualTo("notiz.pdf");
        station.model.problems().forget(station.model.problems().all().getFirst());
        assertThat(station.model.problems().all()).isEmpty();
    }

    @Test
    void doesNotTakeTheSameBytesTwice() throws IOException {
        DocumentModel first = take("Rechnung.pdf", 1, SampleLayout.SIDEBAR);
        Path copy = Files.copy(folder.resolve("in/Rechnung.pdf"), folder.resolve("in/Kopie.pdf"));
        station.model.add(List.of(copy));
        ui.until(() -> !news.isEmpty() && isIdle());
        assertThat(news).containsExactly(new ScanNews.AlreadyHere("Kopie.pdf", first));
        assertThat(station.model.documents()).containsExactly(first);
    }

    @Test
    void splitsJoinsMovesDeletesAndUndoes() throws IOException {
        DocumentModel document = take("Rechnung.pdf", 1, SampleLayout.TWO_PAGES);
        PageModel one = document.pages().get(0);
        PageModel two = document.pages().get(1);
        station.model.edits().splitBefore(document, two);
        assertThat(station.model.documents()).hasSize(2);
        assertThat(station.model.documents().get(1).pages()).containsExactly(two);
        station.model.edits().joinNext(document);
        assertThat(document.pages()).containsExactly(one, two);
        station.model.edits().move(document, List.of(two), 0);
        assertThat(document.pages()).containsExactly(two, one);
        station.model.edits().delete(document, List.of(two));
        assertThat(document.pages()).containsExactly(one);
        station.model.edits().delete(document);
        assertThat(station.model.documents()).isEmpty();

        for (int i = 0; i < 5; i++) {
            assertThat(station.model.edits().canUndoProperty().get()).isTrue();
            station.model.edits().undo();
        }
        assertThat(station.model.edits().canUndoProperty().get()).isFalse();
        DocumentModel back = station.model.documents().getFirst();
        assertThat(back.pages()).containsExactly(one, two);
        ui.until(() -> back.hasFields() && isIdle());
        assertThat(back.field(FieldName.INVOICE_NUMBER).value())
                .isEqualTo(Samples.invoice(1, SampleLayout.TWO_PAGES).values().get(FieldName.INVOICE_NUMBER));
    }

    @Test
    void readsATurnedPageAgain() throws IOException {
        DocumentModel document = take("Rechnung.pdf", 2, SampleLayout.DIN_B_CLASSIC);
        PageModel page = document.pages().getFirst();
        int width = page.readingProperty().get().orElseThrow().text().width();
        station.model.edits().turn(document, page, 1);
        assertThat(document.state()).isEqualTo(DocumentState.READING);
        ui.until(() -> document.hasFields() && isIdle());
        assertThat(page.quarters()).isEqualTo(1);
        assertThat(page.readingProperty().get().orElseThrow().text().height()).isEqualTo(width);
        station.model.edits().undo();
        ui.until(() -> document.hasFields() && isIdle());
        assertThat(page.quarters()).isZero();
    }

    @Test
    void losesNothingWhenTheProgramEnds() throws IOException {
        DocumentModel document = take("Rechnung.pdf", 1, SampleLayout.TWO_PAGES);
        document.field(FieldName.ORDER_REFERENCE).valueProperty().set("B-4711");
        document.choose(Scope.department("schule"));
        station.model.edits().splitBefore(document, document.pages().get(1));
        ui.until(station.model::isSaved);
        station.close();

        station = start();
        ui.until(() -> station.model.documents().size() == 2
                && station.model.documents().stream().allMatch(DocumentModel::hasFields)
                && isIdle());
        DocumentModel again = station.model.documents().getFirst();
        assertThat(again.field(FieldName.ORDER_REFERENCE).value()).isEqualTo("B-4711");
        assertThat(again.field(FieldName.ORDER_REFERENCE).isConfirmed()).isTrue();
        ui.until(() -> again.departmentProperty().get().equals(Optional.of(Scope.department("schule"))));
    }

    @Test
    void releasesWithOriginalAndPdfAndGoesToTheNext() throws IOException {
        DocumentModel first = take("Erste.pdf", 1, SampleLayout.DIN_B_CLASSIC);
        DocumentModel second = take("Zweite.pdf", 2, SampleLayout.MUNICIPAL);
        station.model.selectedProperty().set(Optional.of(first));
        station.model.release(first);
        assertThat(first.state()).isEqualTo(DocumentState.RELEASING);
        assertThat(station.model.selectedProperty().get()).contains(second);
        ui.until(() -> !news.isEmpty());
        assertThat(news).singleElement().isInstanceOf(ScanNews.Released.class);
        assertThat(station.model.documents()).containsExactly(second);
        Release release = station.released.getFirst();
        assertThat(release.values())
                .containsEntry(
                        FieldName.INVOICE_NUMBER,
                        Samples.invoice(1, SampleLayout.DIN_B_CLASSIC).values().get(FieldName.INVOICE_NUMBER));
        Path home = folder.resolve("station/released").resolve(release.documentId());
        assertThat(home.resolve("document.pdf")).isNotEmptyFile();
        assertThat(home.resolve(release.originals().getFirst().sha256()))
                .hasSameBinaryContentAs(folder.resolve("in/Erste.pdf"));

        station.model.release(second);
        ui.until(() -> station.model.documents().isEmpty() && station.model.isSaved());
        assertThat(station.store.drafts()).isEmpty();
    }

    @Test
    void keepsADocumentThatCouldNotBeHandedOver() throws IOException {
        DocumentModel document = take("Rechnung.pdf", 1, SampleLayout.SIDEBAR);
        Files.writeString(folder.resolve("station/released"), "in the way");
        station.model.release(document);
        ui.until(() -> !news.isEmpty());
        assertThat(news).singleElement().isInstanceOf(ScanNews.NotHandedOver.class);
        assertThat(station.model.documents()).containsExactly(document);
        assertThat(document.state()).isNotEqualTo(DocumentState.RELEASING);
    }

    @Test
    void doesNotShowADocumentAgainWhoseReleaseWasInterruptedAfterTheHandOver() throws IOException {
        DocumentModel document = take("Rechnung.pdf", 1, SampleLayout.SIDEBAR);
        ui.until(station.model::isSaved);
        station.close();
        Files.createDirectories(folder.resolve("station/released").resolve(document.id()));
        station = start();
        ui.until(() -> station.model.isOpen() && station.model.isSaved());
        assertThat(station.model.documents()).isEmpty();
        assertThat(station.store.drafts()).isEmpty();
    }

    @Test
    void stopsReadingAndReadsOn() throws IOException {
        station.model.add(List.of(
                Samples.pdf(folder.resolve("in"), "Lang.pdf", 1, SampleLayout.TWO_PAGES),
                Samples.pdf(folder.resolve("in"), "Kurz.pdf", 1, SampleLayout.SIDEBAR),
                Samples.pdf(folder.resolve("in"), "Dritte.pdf", 1, SampleLayout.MUNICIPAL)));
        ui.until(() -> station.model.intake().busyProperty().get());
        station.model.cancelIntake();
        ui.until(this::isIdle);
        assertThat(station.model.documents()).hasSizeLessThan(3);
        station.model.readOn();
        ui.until(() -> station.model.documents().stream().allMatch(DocumentModel::hasFields) && isIdle());
    }

    @Test
    void makesOneDocumentOfAStack() throws IOException {
        station.model.feed().begin();
        Path incoming = station.model.incoming();
        station.model.feed().add(Samples.pdf(incoming, "p1.pdf", 1, SampleLayout.SIDEBAR));
        station.model.feed().add(Samples.pdf(incoming, "p2.pdf", 2, SampleLayout.SIDEBAR));
        ui.until(() -> station.model.documents().size() == 1
                && station.model.documents().getFirst().pages().size() == 2
                && isIdle());
        ui.until(() -> isEmpty(incoming));
    }

    @Test
    void pullsSheetsFromTheFeederAndKeepsThemWhenTheNextRunJams() {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/scanimage")), "sane-utils is not installed");
        var ends = new ArrayList<ScanEnd>();
        station.scanner.setOnEnd(ends::add);
        station.scanner.look();
        ui.until(() -> !station.scanner.devices().isEmpty());
        var device = station.scanner.devices().getFirst();

        station.scanner.start(ScanSettings.of(device, FEEDER, 3));
        ui.until(() -> ends.size() == 1 && hasPages(3) && isIdle());
        assertThat(ends.getFirst()).isEqualTo(new ScanEnd(ScanEnd.Kind.COMPLETE, 3, ""));
        assertThat(station.scanner.pagesProperty().get()).isEqualTo(3);
        assertThat(news).isEmpty();

        station.scanner.start(new ScanSettings(
                device,
                Optional.of(FEEDER),
                ScanSettings.Colour.GREY,
                300,
                3,
                Map.of("read-return-value", "SANE_STATUS_JAMMED")));
        ui.until(() -> ends.size() == 2 && isIdle());
        assertThat(ends.get(1).kind()).isEqualTo(ScanEnd.Kind.JAMMED);
        assertThat(ends.get(1).text(Locale.GERMAN)).contains("Papierstau");
        assertThat(hasPages(3)).isTrue();

        // The paper is straightened and the run goes on.
        station.scanner.start(ScanSettings.of(device, FEEDER, 1));
        ui.until(() -> ends.size() == 3 && station.model.documents().size() == 2 && isIdle());
        assertThat(hasPages(3)).isTrue();
    }

    @Test
    void takesWhatOthersPutIntoTheWatchedFolder() throws IOException {
        Path watched = Files.createDirectory(folder.resolve("Eingang"));
        station.watch.setOnNews(news::add);
        station.watch.watch(watched);
        Path made = Samples.pdf(folder.resolve("in"), "Rechnung.pdf", 1, SampleLayout.SIDEBAR);
        Files.move(made, watched.resolve("Rechnung.pdf"));
        ui.until(() -> station.model.documents().size() == 1 && isIdle());
        Files.writeString(watched.resolve("Notiz.txt"), "nichts");
        ui.until(() -> !news.isEmpty());
        assertThat(news).singleElement().isInstanceOf(ScanNews.PutAside.class);
        assertThat(watched.resolve("Quarantäne").resolve("Notiz.txt")).exists();
        assertThat(new StationMemory(folder.resolve("station").resolve("station.properties")).watched())
                .contains(watched);
        station.watch.end();
        assertThat(station.watch.folderProperty().get()).isEmpty();
    }

    @Test
    void remembersAScannerInTheNetworkAndSaysWhenNoneAnswers() throws IOException {
        try (var printer = new NetworkPrinter()) {
            var found = new ArrayList<ScannerDevice>();
            station.scanner.add(printer.address(), found::add);
            ui.until(() -> !found.isEmpty());
            assertThat(station.scanner.devices()).containsExactlyElementsOf(found);
            assertThat(station.scanner.isAdded(found.getFirst())).isTrue();
            ui.until(() -> !station.scanner.lookingProperty().get());

            // At the next start it is asked again.
            station.close();
            station = start();
            ui.until(station.model::isOpen);
            station.scanner.look();
            ui.until(() -> station.scanner.devices().containsAll(found));
            ui.until(() -> !station.scanner.lookingProperty().get());
        }
        station.scanner.add("127.0.0.1:1", device -> {});
        ui.until(() -> !station.scanner.complaintProperty().get().isEmpty());
        assertThat(station.scanner.complaintProperty().get()).contains("antwortet kein Scanner", "127.0.0.1:1");
    }

    @Test
    void separatorSheetsAndEmptyPagesAreLeftOutUndoably() throws IOException {
        ui.until(() -> !station.model.departments().isEmpty());
        Path printed = folder.resolve("Trennblätter.pdf");
        station.model.sheets().write(printed);
        ui.until(() -> news.contains(new ScanNews.SheetsWritten("Trennblätter.pdf")));
        List<BufferedImage> sheets = SampleScan.worn(Files.readAllBytes(printed), 5);
        assertThat(sheets).hasSize(5);
        List<BufferedImage> letters = SampleScan.clean(
                Files.readAllBytes(Samples.pdf(folder.resolve("in"), "Brief.pdf", 1, SampleLayout.SIDEBAR)));
        var empty = new BufferedImage(2480, 3508, BufferedImage.TYPE_BYTE_GRAY);
        Arrays.fill(((DataBufferByte) empty.getRaster().getDataBuffer()).getData(), (byte) 255);
        Path stack = SampleTiff.write(
                folder.resolve("in").resolve("Stapel.tif"),
                List.of(sheets.get(3), letters.getFirst(), empty, sheets.get(0), letters.getFirst()));
        station.model.add(List.of(stack));
        ui.until(() -> station.model.documents().size() == 2
                && station.model.documents().stream().allMatch(DocumentModel::hasFields)
                && isIdle());
        assertThat(station.model.documents())
                .allSatisfy(document -> assertThat(document.pages()).hasSize(1));
        DocumentModel first = station.model.documents().getFirst();
        ui.until(() -> first.departmentProperty().get().isPresent());
        assertThat(first.departmentProperty().get()).contains(Scope.department("schule"));
        assertThat(first.isDepartmentChosen()).isTrue();
        assertThat(news).contains(new ScanNews.LeftOut(2, 1));

        station.model.edits().undo();
        ui.until(() -> station.model.documents().size() == 1 && isIdle());
        assertThat(station.model.documents().getFirst().pages()).hasSize(5);
    }

    private boolean hasPages(int count) {
        return !station.model.documents().isEmpty()
                && station.model.documents().getFirst().pages().size() == count;
    }

    private static boolean isEmpty(Path folder) {
        try {
            return InputFiles.leftIn(folder).isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isIdle() {
        return !station.model.intake().busyProperty().get();
    }

    private DocumentModel take(String name, long seed, SampleLayout layout) throws IOException {
        int before = station.model.documents().size();
        station.model.add(List.of(Samples.pdf(folder.resolve("in"), name, seed, layout)));
        ui.until(() -> station.model.documents().size() > before
                && station.model.documents().getLast().hasFields()
                && isIdle());
        return station.model.documents().getLast();
    }
}
