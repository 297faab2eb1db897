package city.kontor.capture.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import city.kontor.capture.Outcome;
import city.kontor.capture.input.Limits;
import city.kontor.capture.input.Source;
import city.kontor.capture.input.SourcePage;
import city.kontor.capture.input.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against SANE's own test device, which behaves like a scanner in everything but the paper. */
class SaneScannerTest {
    private static final String FEEDER = "Automatic Document Feeder";

    @TempDir
    Path directory;

    private Scanner scanner;
    private ScannerDevice device;
    private final List<Path> pages = new CopyOnWriteArrayList<>();

    @BeforeEach
    void find() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/scanimage")), "sane-utils is not installed");
        Path configuration = Files.createDirectory(directory.resolve("sane.d"));
        Files.writeString(configuration.resolve("dll.conf"), "test\n");
        scanner = new SaneScanner(Map.of("SANE_CONFIG_DIR", configuration.toString()));
        device = scanner.devices().getFirst();
    }

    @Test
    void namesDevicesAndWhatTheyTakePagesFrom() {
        assertThat(device).isEqualTo(new ScannerDevice("test:0", "Noname", "frontend-tester"));
        assertThat(scanner.sources(device)).containsExactly("Flatbed", FEEDER);
    }

    @Test
    void emptiesTheFeeder() {
        ScanEnd end = run(ScanSettings.of(device, FEEDER, 0));
        assertThat(end.kind()).isEqualTo(ScanEnd.Kind.COMPLETE);
        assertThat(end.pages()).isEqualTo(10);
        assertThat(pages).hasSize(10).allSatisfy(page -> assertThat(page).exists());
        var opened = (Outcome.Done<Source>) Sources.open(pages.getFirst(), Limits.DEFAULT);
        var page = ((Outcome.Done<SourcePage>) opened.value().read(1)).value();
        // The test device's glass is 80 by 100 mm.
        assertThat(page.pixels().width()).isBetween(940, 950);
        assertThat(page.pixels().height()).isBetween(1175, 1185);
    }

    @Test
    void sheetsThatLookAlikeAreStillDifferentSheets() throws IOException {
        run(ScanSettings.of(device, FEEDER, 3));
        assertThat(Files.mismatch(pages.get(0), pages.get(1))).isNotNegative();
        for (Path page : pages) {
            var opened = (Outcome.Done<Source>) Sources.open(page, Limits.DEFAULT);
            assertThat(opened.value().read(1)).isInstanceOf(Outcome.Done.class);
        }
    }

    @Test
    void takesOnePageFromTheGlass() {
        assertThat(run(ScanSettings.of(device, "Flatbed", 1))).isEqualTo(new ScanEnd(ScanEnd.Kind.COMPLETE, 1, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "SANE_STATUS_JAMMED, JAMMED, Papierstau",
        "SANE_STATUS_COVER_OPEN, COVER_OPEN, Abdeckung",
        "SANE_STATUS_NO_DOCS, NO_PAPER, kein Papier",
        "SANE_STATUS_DEVICE_BUSY, BUSY, belegt",
        "SANE_STATUS_IO_ERROR, FAILED, Fehler"
    })
    void saysWhatTheScannerReports(String status, ScanEnd.Kind kind, String text) {
        ScanEnd end = run(with(Map.of("read-return-value", status)));
        assertThat(end.kind()).isEqualTo(kind);
        assertThat(end.text(Locale.GERMAN)).contains(text);
        assertThat(pages).isEmpty();
    }

    @Test
    void saysThatADeviceIsGone() {
        var gone = new ScannerDevice("test:7", "", "");
        assertThat(run(ScanSettings.of(gone, FEEDER, 0)).kind()).isEqualTo(ScanEnd.Kind.NO_DEVICE);
    }

    @Test
    void cancellingKeepsThePagesThatAreComplete() {
        var first = new CompletableFuture<Path>();
        // The second option only exists once the first is set.
        var delays = new LinkedHashMap<String, String>();
        delays.put("read-delay", "yes");
        delays.put("read-delay-duration", "20000");
        ScanSettings slow = with(delays);
        Scan scan = scanner.scan(slow, directory.resolve("pages"), page -> {
            pages.add(page);
            first.complete(page);
        });
        CompletableFuture.anyOf(first, scan.end()).join();
        scan.cancel();
        ScanEnd end = scan.end().join();
        assertThat(end.kind()).isEqualTo(ScanEnd.Kind.CANCELLED);
        assertThat(end.pages()).isEqualTo(pages.size()).isBetween(1, 9);
    }

    private ScanSettings with(Map<String, String> options) {
        return new ScanSettings(device, Optional.of(FEEDER), ScanSettings.Colour.GREY, 300, 0, options);
    }

    private ScanEnd run(ScanSettings settings) {
        return scanner.scan(settings, directory.resolve("pages"), pages::add)
                .end()
                .join();
    }
}
