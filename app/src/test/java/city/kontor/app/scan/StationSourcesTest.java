package city.kontor.app.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StationSourcesTest extends StationAtWork {
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
}
