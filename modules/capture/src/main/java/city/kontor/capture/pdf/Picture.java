package city.kontor.capture.pdf;

import city.kontor.capture.image.Jpeg;
import city.kontor.capture.image.Pixels;
import city.kontor.capture.image.Scale;
import city.kontor.capture.image.Tone;
import city.kontor.kernel.Sha256;
import java.io.IOException;
import java.util.Optional;

/**
 * A page's picture as it is stored: CCITT group 4 for black and white, JPEG for everything else. JBIG2 is left out on
 * purpose: it may exchange look-alike characters (BSI TR-03138 RESISCAN).
 */
public final class Picture {
    /** What a page's picture is made into. */
    public enum Kind {
        /** What suits the page: black and white where nothing else is on it. */
        BY_PAGE,
        /** Black and white, whatever is on the page. */
        GROUP_4,
        /** Letters black and white in full resolution with their colours, over a coarser picture of the rest. */
        MIXED,
        /** Grey or colour. */
        JPEG
    }

    /** Below this a pixel of a black and white page is ink. */
    private static final int INK = 160;

    private static final double PHOTO_DPI = 200;
    private static final float QUALITY = 0.6f;
    /** Of the paper below the letters and of the inks: neither has edges. */
    private static final double LAYER_DPI = 100;

    private static final float LAYER_QUALITY = 0.5f;

    private final byte[] bytes;
    private final int width;
    private final int height;
    private final boolean blackWhite;
    private final boolean colour;
    private final Optional<Letters> letters;

    /**
     * What lies over the picture: a group 4 mask in the page's full resolution, and the colours of its ink.
     *
     * @param mask black where ink is
     */
    record Letters(Picture mask, Picture inks) {}

    private Picture(byte[] bytes, int width, int height, boolean blackWhite, boolean colour) {
        this(bytes, width, height, blackWhite, colour, Optional.empty());
    }

    private Picture(
            byte[] bytes, int width, int height, boolean blackWhite, boolean colour, Optional<Letters> letters) {
        this.letters = letters;
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
    public static Picture of(Pixels page, Tone tone, double dpi, Kind kind) throws IOException {
        return switch (kind) {
            case GROUP_4 -> blackWhite(page.toGrey());
            case JPEG -> jpeg(tone == Tone.COLOUR ? page : page.toGrey(), dpi);
            case MIXED -> tone == Tone.BLACK_WHITE ? blackWhite(page.toGrey()) : mixed(page, tone, dpi);
            case BY_PAGE ->
                switch (tone) {
                    case BLACK_WHITE -> blackWhite(page.toGrey());
                    case GREY -> jpeg(page.toGrey(), dpi);
                    case COLOUR -> jpeg(page, dpi);
                };
        };
    }

    /** Encodes a page as suits it. */
    public static Picture of(Pixels page, Tone tone, double dpi) throws IOException {
        return of(page, tone, dpi, Kind.BY_PAGE);
    }

    private static Picture blackWhite(Pixels grey) throws IOException {
        return new Picture(GroupFour.encode(grey, INK), grey.width(), grey.height(), true, false);
    }

    private static Picture mixed(Pixels page, Tone tone, double dpi) throws IOException {
        var layers = Layers.of(tone == Tone.COLOUR ? page : page.toGrey(), (int) Math.max(1, dpi / LAYER_DPI));
        Picture below = encoded(layers.paper(), LAYER_QUALITY);
        return new Picture(
                below.bytes,
                below.width,
                below.height,
                false,
                below.colour,
                Optional.of(new Letters(blackWhite(layers.mask()), encoded(layers.inks(), LAYER_QUALITY))));
    }

    private static Picture jpeg(Pixels page, double dpi) throws IOException {
        Pixels smaller = dpi > PHOTO_DPI ? Scale.by(page, PHOTO_DPI / dpi) : page;
        return encoded(smaller, QUALITY);
    }

    private static Picture encoded(Pixels page, float quality) throws IOException {
        return new Picture(Jpeg.encode(page, quality), page.width(), page.height(), false, page.channels() == 3);
    }

    Optional<Letters> letters() {
        return letters;
    }

    /** The SHA-256 of the stored bytes of all its layers, 64 lower-case hexadecimal digits. */
    public String sha256() {
        var digest = Sha256.start();
        digest.update(bytes);
        letters.ifPresent(over -> {
            digest.update(over.mask().bytes);
            digest.update(over.inks().bytes);
        });
        return Sha256.hex(digest);
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
