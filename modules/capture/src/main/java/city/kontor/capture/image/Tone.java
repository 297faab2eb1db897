package city.kontor.capture.image;

/** What a page's picture needs when it is stored. */
public enum Tone {
    /** Ink on paper and nothing between: one bit a pixel is enough. */
    BLACK_WHITE,
    GREY,
    COLOUR;

    /** How far apart a pixel's channels must lie to count as colour. */
    private static final int CHROMA = 40;
    /** One coloured pixel in this many makes a coloured page; a stamp or a signature reaches it, sensor noise does not. */
    private static final int COLOURED_ONE_IN = 1500;
    /** Share of pixels that are neither ink nor paper, in per cent, up to which a page is black and white. */
    private static final int BETWEEN_PERCENT = 4;

    /** Judges a page by every third pixel of every third row. */
    public static Tone of(Pixels page) {
        int step = page.channels();
        byte[] data = page.data();
        int seen = 0;
        int coloured = 0;
        int between = 0;
        for (int y = 0; y < page.height(); y += 3) {
            for (int x = 0; x < page.width(); x += 3) {
                int i = (y * page.width() + x) * step;
                int lowest = data[i] & 0xFF;
                int highest = lowest;
                for (int channel = 1; channel < step; channel++) {
                    int value = data[i + channel] & 0xFF;
                    lowest = Math.min(lowest, value);
                    highest = Math.max(highest, value);
                }
                seen++;
                if (highest - lowest > CHROMA) {
                    coloured++;
                } else if (lowest > 80 && highest < 190) {
                    between++;
                }
            }
        }
        if ((long) coloured * COLOURED_ONE_IN > seen) {
            return COLOUR;
        }
        return (long) between * 100 > (long) seen * BETWEEN_PERCENT ? GREY : BLACK_WHITE;
    }
}
