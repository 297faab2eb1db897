package city.kontor.capture.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.capture.InvoiceFields;
import city.kontor.capture.Letter;
import city.kontor.capture.Outcome;
import city.kontor.capture.Refusal;
import city.kontor.capture.image.Pixels;
import city.kontor.capture.image.Turn;
import city.kontor.capture.input.Limits;
import city.kontor.capture.ocr.OcrPool;
import city.kontor.capture.ocr.Tesseract;
import city.kontor.capture.pdf.VeraPdf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractorTest {
    private static OcrPool ocr;
    private static Extractor extractor;

    @TempDir
    Path directory;

    @BeforeAll
    static void start() {
        ocr = new OcrPool(() -> Tesseract.start(Duration.ofSeconds(60)));
        extractor = new Extractor(ocr, pages -> InvoiceFields.none(), Limits.DEFAULT, 2);
    }

    @AfterAll
    static void stop() {
        extractor.close();
        ocr.close();
    }

    @Test
    void readsAScannedPageAndWritesASearchablePdfA() throws IOException {
        var read = extract(Letter.pixels());
        assertThat(Letter.recall(read.pages().getFirst().words())).isGreaterThan(0.97);
        assertThat(VeraPdf.complaints(read.pdf())).isEmpty();
        try (var document = Loader.loadPDF(read.pdf().toFile())) {
            assertThat(new PDFTextStripper().getText(document)).contains("Rechnungsbetrag 1.469,13 EUR");
        }
    }

    @Test
    void straightensALeaningPage() throws IOException {
        var read = extract(Turn.degrees(Letter.pixels(), 2.4));
        assertThat(Letter.recall(read.pages().getFirst().words())).isGreaterThan(0.97);
    }

    @Test
    void readsThroughTheGrainOfACheapScanner() throws IOException {
        var read = extract(Turn.degrees(Letter.grainy(24), 1.3));
        assertThat(Letter.recall(read.pages().getFirst().words())).isGreaterThan(0.94);
    }

    @Test
    void setsUprightAPageThatLiesOnItsSide() throws IOException {
        var read = extract(Turn.quarters(Letter.pixels(), 3));
        assertThat(Letter.recall(read.pages().getFirst().words())).isGreaterThan(0.97);
        assertThat(read.pages().getFirst().height()).isEqualTo(Letter.HEIGHT);
    }

    @Test
    void setsUprightAPageThatStandsOnItsHead() throws IOException {
        var read = extract(Turn.quarters(Letter.pixels(), 2));
        assertThat(Letter.recall(read.pages().getFirst().words())).isGreaterThan(0.97);
    }

    @Test
    void aFullOrMissingDiskIsNamed() throws IOException {
        Path file = directory.resolve("page.png");
        ImageIO.write(Letter.image(), "png", file.toFile());
        Path notADirectory = Files.createFile(directory.resolve("datei"));
        var outcome = extractor.extract(file, notADirectory.resolve("page.pdf"), Instant.EPOCH);
        assertThat(refusal(outcome).kind()).isEqualTo(Refusal.Kind.NOT_WRITTEN);
    }

    @Test
    void aBugInOneFileIsReportedForThatFile() throws IOException {
        Path file = directory.resolve("page.png");
        ImageIO.write(Letter.image(), "png", file.toFile());
        try (var broken = new OcrPool(() -> {
                    throw new IllegalStateException("bug");
                });
                var withBug = new Extractor(broken, pages -> InvoiceFields.none(), Limits.DEFAULT, 1)) {
            var outcome = withBug.extract(file, directory.resolve("page.pdf"), Instant.EPOCH);
            assertThat(refusal(outcome).kind()).isEqualTo(Refusal.Kind.INTERNAL);
        }
    }

    private static Refusal refusal(Outcome<Extraction> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<Extraction>) outcome).refusal();
    }

    private Extraction extract(Pixels page) throws IOException {
        Path file = directory.resolve("page.png");
        ImageIO.write(page.toImage(), "png", file.toFile());
        var outcome = extractor.extract(file, directory.resolve("page.pdf"), Instant.EPOCH);
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        Extraction read = ((Outcome.Done<Extraction>) outcome).value();
        assertThat(Files.isRegularFile(read.pdf())).isTrue();
        return read;
    }
}
