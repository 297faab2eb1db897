package city.kontor.app.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * An image in halves of its size. Drawn small from the full size, thin strokes of letters would vanish; drawn from the
 * next larger half they stay grey and readable, and panning touches fewer pixels.
 */
final class Mipmap {
    private static final int SMALLEST = 200;

    private final List<Image> levels;

    private Mipmap(List<Image> levels) {
        this.levels = levels;
    }

    /** The image alone, until its halves are made. */
    static Mipmap of(Image image) {
        return new Mipmap(List.of(image));
    }

    /** Takes some 10 ms per megapixel, so it belongs in the background. */
    static Mipmap halved(Image image, Progress progress) {
        var levels = new ArrayList<Image>();
        levels.add(image);
        while (levels.getLast().getWidth() > SMALLEST && levels.getLast().getHeight() > SMALLEST) {
            progress.check();
            levels.add(half(levels.getLast()));
        }
        return new Mipmap(List.copyOf(levels));
    }

    /** The smallest level that still has a pixel for each of that many across. */
    Image forWidth(double pixels) {
        return levels.reversed().stream()
                .filter(level -> level.getWidth() >= pixels * 0.98)
                .findFirst()
                .orElseGet(levels::getFirst);
    }

    private static Image half(Image image) {
        int width = (int) image.getWidth();
        int halfWidth = width / 2;
        int halfHeight = (int) image.getHeight() / 2;
        var half = new WritableImage(halfWidth, halfHeight);
        var in = new int[width * 2];
        var out = new int[halfWidth];
        for (int y = 0; y < halfHeight; y++) {
            image.getPixelReader().getPixels(0, y * 2, width, 2, PixelFormat.getIntArgbPreInstance(), in, 0, width);
            for (int x = 0; x < halfWidth; x++) {
                out[x] = mean(in[2 * x], in[2 * x + 1], in[width + 2 * x], in[width + 2 * x + 1]);
            }
            half.getPixelWriter().setPixels(0, y, halfWidth, 1, PixelFormat.getIntArgbPreInstance(), out, 0, halfWidth);
        }
        return half;
    }

    /** The mean of four colours, two channels at a time. */
    private static int mean(int a, int b, int c, int d) {
        int odd = 0x00ff00ff;
        int low = (((a & odd) + (b & odd) + (c & odd) + (d & odd) + 0x00020002) >>> 2) & odd;
        int high = (((a >>> 8) & odd) + ((b >>> 8) & odd) + ((c >>> 8) & odd) + ((d >>> 8) & odd) + 0x00020002) >>> 2;
        return low | ((high & odd) << 8);
    }
}
