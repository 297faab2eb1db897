package city.kontor.capture.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.kontor.capture.Outcome;
import city.kontor.capture.input.Limits;
import city.kontor.capture.input.Source;
import city.kontor.capture.input.SourcePage;
import city.kontor.capture.input.Sources;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Over real HTTP, against a scanner that is simulated in everything but the protocol. */
class EsclScannerTest {
    private static final EsclTimes QUICK = new EsclTimes(
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(5),
            Duration.ofMillis(1));

    @TempDir
    Path directory;

    private final EsclSimulator simulator = new EsclSimulator(3);
    private final EsclScanner scanner = new EsclScanner(() -> List.of(simulator.address()), QUICK);
    private final List<Path> sheets = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        simulator.close();
    }

    private ScannerDevice device() {
        return new ScannerDevice(simulator.address().toString(), "Simulator", "7");
    }

    private ScanSettings from(String source) {
        return ScanSettings.of(device(), source, 0);
    }

    private ScanEnd run(ScanSettings settings) {
        return scan(scanner, settings);
    }

    private ScanEnd scan(Scanner with, ScanSettings settings) {
        return with.scan(settings, directory.resolve("pages"), sheets::add)
                .end()
                .join();
    }

    @Test
    void namesTheDeviceAndWhatItTakesPagesFrom() {
        assertThat(scanner.devices()).containsExactly(device());
        assertThat(scanner.sources(device())).containsExactly("Feeder duplex", "Feeder", "Platen");
    }

    @Test
    void leavesOutADeviceThatDoesNotAnswer() {
        var both = new EsclScanner(() -> List.of(URI.create("http://127.0.0.1:1/eSCL"), simulator.address()), QUICK);
        assertThat(both.devices()).containsExactly(device());
    }

    @Test
    void emptiesTheFeederSheetBySheet() throws IOException {
        assertThat(run(from("Feeder"))).isEqualTo(new ScanEnd(ScanEnd.Kind.COMPLETE, 3, ""));
        assertThat(sheets)
                .extracting(sheet -> sheet.getFileName().toString())
                .containsExactly("page-0001.jpg", "page-0002.jpg", "page-0003.jpg");
        assertThat(Files.mismatch(sheets.get(0), sheets.get(1))).isNotNegative();
        for (Path sheet : sheets) {
            var opened = (Outcome.Done<Source>) Sources.open(sheet, Limits.DEFAULT);
            var page = ((Outcome.Done<SourcePage>) opened.value().read(1)).value();
            assertThat(page.pixels().width()).isEqualTo(2480);
        }
        assertThat(simulator.order)
                .contains("<pwg:InputSource>Feeder<", "<scan:ColorMode>Grayscale8<", "<scan:XResolution>300<")
                .contains("<pwg:DocumentFormat>image/jpeg<", "<pwg:Height>3508<");
    }

    @Test
    void takesBothSides() {
        assertThat(run(from("Feeder duplex")).pages()).isEqualTo(6);
    }

    @Test
    void takesOnePageFromTheGlass() {
        simulator.load(0);
        assertThat(run(from("Platen"))).isEqualTo(new ScanEnd(ScanEnd.Kind.COMPLETE, 1, ""));
    }

    @Test
    void stopsAtTheAskedNumberAndTakesTheJobBack() {
        assertThat(run(ScanSettings.of(device(), "Feeder", 2))).isEqualTo(new ScanEnd(ScanEnd.Kind.COMPLETE, 2, ""));
        assertThat(simulator.requests).endsWith("DELETE /eSCL/ScanJobs/7");
    }

    @ParameterizedTest
    @CsvSource({
        "ScannerAdfJam, JAMMED, Papierstau nach 2 Seiten",
        "ScannerAdfMispick, JAMMED, Papierstau nach 2 Seiten",
        "ScannerAdfMultipickDetected, JAMMED, Papierstau nach 2 Seiten",
        "ScannerAdfHatchOpen, COVER_OPEN, Abdeckung",
        "ScannerAdfInputTrayFailed, FAILED, ScannerAdfInputTrayFailed"
    })
    void keepsTheSheetsBeforeTroubleInTheMiddleOfTheStack(String state, ScanEnd.Kind kind, String text) {
        simulator.stop(2, state);
        ScanEnd end = run(from("Feeder"));
        assertThat(end.kind()).isEqualTo(kind);
        assertThat(end.pages()).isEqualTo(2);
        assertThat(end.text(Locale.GERMAN)).contains(text);
        assertThat(sheets).hasSize(2);
    }

    @Test
    void goesOnAfterAJam() {
        simulator.stop(2, "ScannerAdfJam");
        run(from("Feeder"));
        simulator.load(1);
        ScanEnd end = scanner.scan(from("Feeder"), directory.resolve("rest"), sheets::add)
                .end()
                .join();
        assertThat(end).isEqualTo(new ScanEnd(ScanEnd.Kind.COMPLETE, 1, ""));
        assertThat(sheets).hasSize(3);
    }

    @Test
    void asksForNothingWhileTheCoverIsOpen() {
        simulator.feeder("ScannerAdfHatchOpen");
        assertThat(run(from("Feeder")).kind()).isEqualTo(ScanEnd.Kind.COVER_OPEN);
        assertThat(simulator.requests).noneMatch(request -> request.startsWith("POST"));
    }

    @Test
    void saysThatTheFeederIsEmpty() {
        simulator.load(0);
        assertThat(run(from("Feeder"))).isEqualTo(new ScanEnd(ScanEnd.Kind.NO_PAPER, 0, ""));
        // Some only notice when they are asked to draw.
        simulator.feeder("ScannerAdfLoaded");
        assertThat(run(from("Feeder")).kind()).isEqualTo(ScanEnd.Kind.NO_PAPER);
    }

    @Test
    void waitsForABusyScanner() {
        simulator.busyForOrders(5);
        simulator.busyForPages(4);
        assertThat(run(from("Feeder"))).isEqualTo(new ScanEnd(ScanEnd.Kind.COMPLETE, 3, ""));
    }

    @Test
    void saysThatAScannerStaysBusy() {
        simulator.busyForOrders(Integer.MAX_VALUE);
        var impatient = new EsclTimes(
                QUICK.connect(), QUICK.answer(), QUICK.page(), Duration.ofMillis(50), Duration.ofMillis(1));
        ScanEnd end = scan(new EsclScanner(List::of, impatient), from("Feeder"));
        assertThat(end.kind()).isEqualTo(ScanEnd.Kind.BUSY);
    }

    @Test
    void aConnectionThatBreaksOffLosesOnlyThatPage() {
        simulator.breakOff(3);
        ScanEnd end = run(from("Feeder"));
        assertThat(end.kind()).isEqualTo(ScanEnd.Kind.FAILED);
        assertThat(end.pages()).isEqualTo(2);
        assertThat(sheets).hasSize(2).allSatisfy(sheet -> assertThat(sheet).exists());
        assertThat(directory.resolve("pages")).isDirectoryNotContaining("glob:**.part");
        assertThat(simulator.requests).contains("DELETE /eSCL/ScanJobs/7");
    }

    @Test
    void doesNotWaitForeverForAPage() {
        simulator.slow(2);
        var impatient =
                new EsclTimes(QUICK.connect(), QUICK.answer(), Duration.ofMillis(300), QUICK.busy(), QUICK.pause());
        ScanEnd end = scan(new EsclScanner(List::of, impatient), from("Feeder"));
        assertThat(end.kind()).isEqualTo(ScanEnd.Kind.FAILED);
        assertThat(end.pages()).isEqualTo(1);
    }

    @Test
    void cancellingEndsTheTransferAndTheJob() throws InterruptedException {
        simulator.slow(2);
        Scan scan = scanner.scan(from("Feeder"), directory.resolve("pages"), sheets::add);
        simulator.awaitSlowPage();
        scan.cancel();
        assertThat(scan.end().join()).isEqualTo(new ScanEnd(ScanEnd.Kind.CANCELLED, 1, ""));
        assertThat(sheets).hasSize(1);
        assertThat(directory.resolve("pages")).isDirectoryNotContaining("glob:**.part");
        assertThat(simulator.requests).endsWith("DELETE /eSCL/ScanJobs/7");
    }

    @Test
    void saysWhatAFaultyScannerAnswered() {
        simulator.fail(2);
        ScanEnd end = run(from("Feeder"));
        assertThat(end).isEqualTo(new ScanEnd(ScanEnd.Kind.FAILED, 1, "HTTP 500"));
    }

    @Test
    void saysThatADeviceIsGone() {
        var gone = new ScannerDevice("http://127.0.0.1:1/eSCL", "", "");
        assertThat(run(ScanSettings.of(gone, "Feeder", 0)).kind()).isEqualTo(ScanEnd.Kind.NO_DEVICE);
    }

    @Test
    void countsThePagesOfAPdfForBlackAndWhite() throws IOException {
        var pdf = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.addPage(new PDPage());
            document.save(pdf);
        }
        simulator.load(1);
        simulator.deliver("application/pdf", pdf.toByteArray());
        ScanEnd end =
                run(new ScanSettings(device(), Optional.of("Feeder"), ScanSettings.Colour.LINEART, 320, 0, Map.of()));
        assertThat(end).isEqualTo(new ScanEnd(ScanEnd.Kind.COMPLETE, 2, ""));
        assertThat(sheets).extracting(sheet -> sheet.getFileName().toString()).containsExactly("page-0001.pdf");
        assertThat(simulator.order)
                .contains("<scan:ColorMode>BlackAndWhite1<", "<scan:XResolution>350<", ">application/pdf<");
    }

    @Test
    void readsNoDocumentTypes() {
        simulator.prolog("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>");
        assertThatThrownBy(() -> scanner.find(simulator.address())).isInstanceOf(IOException.class);
        assertThat(scanner.devices()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.7, http://10.0.0.7/eSCL",
        "' scanner-eg:8080 ', http://scanner-eg:8080/eSCL",
        "https://scanner-eg/eSCL/, https://scanner-eg/eSCL",
        "HTTP://scanner-eg/other, http://scanner-eg/other"
    })
    void understandsHowPeopleWriteAddresses(String typed, URI address) {
        assertThat(EsclAddress.of(typed)).contains(address);
    }

    @ParameterizedTest
    @CsvSource({"''", "file:///etc/passwd", "ftp://scanner", "'two words'", "http://"})
    void refusesWhatIsNoAddress(String typed) {
        assertThat(EsclAddress.of(typed)).isEmpty();
    }
}
