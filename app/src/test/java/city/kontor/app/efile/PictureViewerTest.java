package city.kontor.app.efile;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PictureViewerTest {
    @Test
    void pagesThroughATiff() throws Exception {
        byte[] tiff = tiff(30, 40);
        assertThat(read(tiff, 1)).hasValueSatisfying(page -> {
            assertThat(page.pages()).isEqualTo(2);
            assertThat(page.image().getWidth()).isEqualTo(30);
        });
        assertThat(read(tiff, 2))
                .hasValueSatisfying(page -> assertThat(page.image().getWidth()).isEqualTo(40));
    }

    @Test
    void showsNothingOfWhatClaimsToBeHuge() throws Exception {
        byte[] png = png();
        assertThat(read(png, 1)).isPresent();
        int widthInHeader = 16;
        assertThat(read(
                        ByteBuffer.wrap(png)
                                .putInt(widthInHeader, 60_000)
                                .putInt(widthInHeader + 4, 60_000)
                                .array(),
                        1))
                .isEmpty();
    }

    @Test
    void showsNothingOfWhatIsDamaged() throws Exception {
        assertThat(read(Arrays.copyOf(tiff(30, 40), 60), 1)).isEmpty();
        assertThat(read("no picture".getBytes(StandardCharsets.UTF_8), 1)).isEmpty();
    }

    private static Optional<PictureViewer.Page> read(byte[] bytes, int number) {
        return PictureViewer.read(new ByteArrayInputStream(bytes), number);
    }

    private static byte[] png() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture(20), "png", bytes);
        return bytes.toByteArray();
    }

    private static byte[] tiff(int... widths) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int width : widths) {
                writer.writeToSequence(new IIOImage(picture(width), null, null), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static BufferedImage picture(int width) {
        return new BufferedImage(width, 20, BufferedImage.TYPE_INT_RGB);
    }
}
