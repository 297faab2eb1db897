package city.kontor.capture.pdf;

import city.kontor.capture.image.Jpeg;
import city.kontor.capture.image.Pixels;
import city.kontor.capture.image.Scale;
import city.kontor.capture.image.Tone;
import java.io.IOException;

/**
 * A page's picture as it is stored: CCITT group 4 for black and white, JPEG for everything else. JBIG2 is left out on
 * purpose: it may exchange look-alike characters (BSI TR-03138 RESISCAN).
 */
public final class Picture {
    /** Below this a pixel of a black and white page is ink. */
    private static final int INK = 160;

    private static final double PHOTO_DPI = 200;
    private static final float QUALITY = 0.6f;

    private final byte[] bytes;
    private final int width;
    private final int height;
    private final boolean blackWhite;
    private final boolean colour;

    private Picture(byte[] bytes, int width, int height, boolean blackWhite, boolean colour) {
        this.bytes = bytes;
        this.width = width;
        this.height = height;
        this.blackWhite = blackWhite;
        this.colour = colour;
    }

    /**
     * Encodes a page.
     *
     * @param tone as judged before the page was straightened, which blurs its edges
     * @param dpi of the pixels
     */
    public static Picture of(Pixels page, Tone tone, double dpi) throws IOException {
        return switch (tone) {
            case BLACK_WHITE ->
                new Picture(GroupFour.encode(page.toGrey(), INK), page.width(), page.height(), true, false);
            case GREY -> jpeg(page.toGrey(), dpi);
            case COLOUR -> jpeg(page, dpi);
        };
    }

    private static Picture jpeg(Pixels page, double dpi) throws IOException {
        Pixels smaller = dpi > PHOTO_DPI ? Scale.by(page, PHOTO_DPI / dpi) : page;
        return new Picture(
                Jpeg.encode(smaller, QUALITY), smaller.width(), smaller.height(), false, page.channels() == 3);
    }

    byte[] bytes() {
        return bytes;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    boolean blackWhite() {
        return blackWhite;
    }

    boolean colour() {
        return colour;
    }
}
