package city.kontor.app.kit;

import java.awt.image.BufferedImage;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Turns the images of capture into those of JavaFX. May be called from any thread. */
public final class Pictures {
    private static final int ROWS_AT_ONCE = 64;

    private Pictures() {}

    /** A smaller picture for a {@link Thumbnail}, up to twice as wide as asked for. Belongs in the background. */
    public static Image small(Image image, double width, Progress progress) {
        return Mipmap.halved(image, progress).forWidth(width);
    }

    public static Image of(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        var image = new WritableImage(width, height);
        var pixels = new int[width * Math.min(ROWS_AT_ONCE, height)];
        for (int y = 0; y < height; y += ROWS_AT_ONCE) {
            int rows = Math.min(ROWS_AT_ONCE, height - y);
            picture.getRGB(0, y, width, rows, pixels, 0, width);
            image.getPixelWriter().setPixels(0, y, width, rows, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        }
        return image;
    }
}
