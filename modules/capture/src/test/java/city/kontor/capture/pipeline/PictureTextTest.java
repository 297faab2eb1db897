package city.kontor.capture.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import city.kontor.capture.Box;
import city.kontor.capture.Letter;
import city.kontor.capture.Word;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;

/** Words that can only be seen, read in a process of its own. */
class PictureTextTest {
    @Test
    void readsAPictureAndAScanWithoutText() throws Exception {
        PictureText reader = reader();
        var png = new ByteArrayOutputStream();
        ImageIO.write(Letter.image(), "png", png);
        assertThat(reader.read(png.toByteArray(), () -> false)).contains("Rechnungsnummer", "Zechenstraße");
        assertThat(reader.read(scan(), () -> false)).contains("Geschäftsbedingungen", "Rathaus");
    }

    @Test
    void saysThatItIsNoPictureAndStopsWhenAsked() throws Exception {
        PictureText reader = reader();
        assertThatThrownBy(() -> reader.read(new byte[] {1, 2, 3}, () -> false))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(InterruptedIOException.class);
        assertThatThrownBy(() -> reader.read(scan(), () -> true)).isInstanceOf(InterruptedIOException.class);
    }

    @Test
    void joinsWhatWasBrokenAtTheEndOfALine() {
        var box = new Box(0, 0, 1, 1);
        assertThat(PictureTextWorker.text(List.of(
                        new Word("Der", 90, box, 0, 0),
                        new Word("Bebau-", 90, box, 0, 0),
                        new Word("ungsplan", 90, box, 0, 1),
                        new Word("Nord-", 90, box, 0, 1),
                        new Word("Süd", 90, box, 0, 2))))
                .isEqualTo("Der Bebauungsplan Nord-\nSüd");
    }

    private static PictureText reader() {
        Optional<PictureText> reader = PictureText.find();
        assumeThat(reader).as("Tesseract with German").isPresent();
        return reader.orElseThrow();
    }

    private static byte[] scan() throws IOException {
        try (var pdf = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            try (var pen = new PDPageContentStream(pdf, page)) {
                pen.drawImage(
                        LosslessFactory.createFromImage(pdf, Letter.image()),
                        0,
                        0,
                        PDRectangle.A4.getWidth(),
                        PDRectangle.A4.getHeight());
            }
            var bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }
}
