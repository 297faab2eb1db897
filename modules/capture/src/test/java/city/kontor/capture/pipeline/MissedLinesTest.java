package city.kontor.capture.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.capture.Box;
import city.kontor.capture.FieldName;
import city.kontor.capture.Word;
import city.kontor.capture.image.Pixels;
import city.kontor.capture.input.SourcePage;
import city.kontor.capture.ocr.OcrException;
import city.kontor.capture.ocr.OcrPool;
import city.kontor.capture.ocr.Tesseract;
import city.kontor.capture.sample.Recipient;
import city.kontor.capture.sample.SampleInvoice;
import city.kontor.capture.sample.SampleInvoices;
import city.kontor.capture.sample.SampleLayout;
import city.kontor.capture.sample.SampleScan;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class MissedLinesTest {
    @Test
    void findsALineThatNoWordCovers() {
        Pixels page = page(graphics -> graphics.drawString("Rechnungsnummer 4711", 200, 300));
        assertThat(MissedLines.of(page, List.of())).hasValueSatisfying(rest -> {
            assertThat(rest.x()).isBetween(100, 200);
            assertThat(rest.y()).isBetween(200, 300);
            assertThat(rest.pixels().height()).isLessThan(120);
        });
    }

    @Test
    void leavesAloneWhatWasRead() {
        Pixels page = page(graphics -> graphics.drawString("Rechnungsnummer 4711", 200, 300));
        var word = new Word("Rechnungsnummer", 95, new Box(190, 250, 700, 70), 0, 0);
        assertThat(MissedLines.of(page, List.of(word))).isEmpty();
    }

    /** What segmentation cut through lengthwise comes out as a few letters that the engine itself doubts. */
    @Test
    void looksAgainAtWhatTheEngineDoubts() {
        Pixels page = page(graphics -> graphics.drawString("Vorgang 2026-01314", 200, 300));
        var doubted = new Word("en", 46, new Box(190, 250, 700, 70), 0, 0);
        var look = MissedLines.of(page, List.of(doubted)).orElseThrow();
        var read = new Word("2026-01314", 96, new Box(0, 0, 300, 40), 0, 0);
        assertThat(look.addTo(List.of(doubted), List.of(read))).singleElement().satisfies(word -> {
            assertThat(word.text()).isEqualTo("2026-01314");
            assertThat(word.confidence()).as("two looks differ").isLessThan(80);
        });
    }

    @Test
    void takesNoRulesForLetters() {
        Pixels page = page(graphics -> {
            graphics.fillRect(100, 200, 700, 4);
            graphics.drawRect(100, 250, 300, 100);
        });
        assertThat(MissedLines.of(page, List.of())).isEmpty();
    }

    @Test
    void readsTheReferenceBesideTheAddressWindow() throws IOException, OcrException {
        SampleInvoice invoice = SampleInvoices.create(2, SampleLayout.CREDIT_NOTE, Recipient.department("Hochbauamt"));
        Pixels page = Pixels.of(SampleScan.clean(invoice.pdf()).getFirst()).toGrey();
        try (var ocr = new OcrPool(() -> Tesseract.start(Duration.ofMinutes(2)))) {
            var read = new PageRecogniser(ocr).recognise(1, new SourcePage(page, 300, List.of()), OptionalInt.empty());
            assertThat(read.text().words())
                    .extracting(Word::text)
                    .contains(invoice.values().get(FieldName.INVOICE_NUMBER));
        }
    }

    private static Pixels page(Consumer<Graphics2D> drawing) {
        var image = new BufferedImage(1000, 800, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 1000, 800);
        graphics.setColor(Color.BLACK);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 44));
        drawing.accept(graphics);
        graphics.dispose();
        return Pixels.of(image).toGrey();
    }
}
