package city.kontor.capture.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.capture.Word;
import city.kontor.capture.image.Pixels;
import city.kontor.capture.input.SourcePage;
import city.kontor.capture.ocr.OcrException;
import city.kontor.capture.ocr.OcrPool;
import city.kontor.capture.ocr.Tesseract;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ColouredMarksTest {
    private static final Color STAMP = new Color(150, 40, 60, 170);

    @Test
    void readsTheNumberUnderAnEntryStamp() throws OcrException {
        try (var ocr = new OcrPool(() -> Tesseract.start(Duration.ofMinutes(2)))) {
            assertThat(words(ocr, stamped(true))).contains("2026-4711", "18.11.2026", "Zahlbar");
            // The same page in grey: the stamp and the number cannot be told apart.
            assertThat(words(ocr, stamped(true).toGrey())).doesNotContain("2026-4711");
        }
    }

    @Test
    void looksOnlyWhereThereIsColour() {
        assertThat(ColouredMarks.of(stamped(false))).isEmpty();
        assertThat(ColouredMarks.of(stamped(true).toGrey())).isEmpty();
        assertThat(ColouredMarks.of(stamped(true))).hasSize(1);
    }

    private static List<String> words(OcrPool ocr, Pixels page) throws OcrException {
        return new PageRecogniser(ocr)
                .recognise(1, new SourcePage(page, 300, List.of()), OptionalInt.of(0)).text().words().stream()
                        .map(Word::text)
                        .toList();
    }

    private static Pixels stamped(boolean stamp) {
        var image = new BufferedImage(1600, 1200, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 1600, 1200);
        graphics.setColor(Color.BLACK);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 42));
        graphics.drawString("Rechnungsnummer", 200, 300);
        graphics.drawString("2026-4711", 800, 300);
        graphics.drawString("Rechnungsdatum", 200, 370);
        graphics.drawString("18.11.2026", 800, 370);
        graphics.drawString("Zahlbar ohne Abzug bis zum Ende des Monats", 200, 700);
        if (stamp) {
            graphics.setColor(STAMP);
            graphics.setStroke(new BasicStroke(6));
            graphics.rotate(-0.05, 700, 230);
            graphics.drawRect(720, 230, 560, 190);
            graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 62));
            graphics.drawString("EINGEGANGEN", 750, 320);
            graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 48));
            graphics.drawString("21. NOV. 2026", 800, 395);
        }
        graphics.dispose();
        return Pixels.of(image);
    }
}
