package city.kontor.capture.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.capture.Letter;
import city.kontor.capture.PageText;
import city.kontor.capture.image.Pixels;
import city.kontor.capture.image.Tone;
import city.kontor.paper.PdfInfo;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decodes with PDFBox, which shares nothing with the encoder. */
class GroupFourTest {
    private static final int INK = 160;

    @Test
    void everyPixelOfALetterComesBack() throws IOException {
        assertComesBack(Letter.pixels());
    }

    @ParameterizedTest
    @CsvSource({"1,1", "7,3", "8,8", "9,5", "31,40", "2481,33", "2480,200"})
    void everyPixelOfNoiseComesBackWhateverTheWidth(int width, int height) throws IOException {
        byte[] data = new byte[width * height];
        new Random(width * 31L + height).nextBytes(data);
        assertComesBack(new Pixels(width, height, 1, data));
    }

    @ParameterizedTest
    @CsvSource({"0", "255"})
    void aPageOfOneToneComesBack(int tone) throws IOException {
        byte[] data = new byte[2480 * 300];
        Arrays.fill(data, (byte) tone);
        assertComesBack(new Pixels(2480, 300, 1, data));
    }

    private static void assertComesBack(Pixels page) throws IOException {
        BufferedImage decoded = decoded(page);
        assertThat(decoded.getWidth()).isEqualTo(page.width());
        assertThat(decoded.getHeight()).isEqualTo(page.height());
        for (int y = 0; y < page.height(); y++) {
            for (int x = 0; x < page.width(); x++) {
                boolean ink = (decoded.getRGB(x, y) & 0xFF) == 0;
                if (ink != page.grey(x, y) < INK) {
                    assertThat(ink).as("%d,%d", x, y).isEqualTo(page.grey(x, y) < INK);
                }
            }
        }
    }

    private static BufferedImage decoded(Pixels page) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var writer = new PdfAWriter(new PdfInfo("Seite", Instant.EPOCH))) {
            var text = new PageText(1, page.width(), page.height(), List.of());
            writer.add(Picture.of(page, Tone.BLACK_WHITE, 300), text, 300);
            writer.write(bytes);
        }
        try (var document = Loader.loadPDF(bytes.toByteArray())) {
            var resources = document.getPage(0).getResources();
            COSName name = resources.getXObjectNames().iterator().next();
            return ((PDImageXObject) resources.getXObject(name)).getImage();
        }
    }
}
