package city.kontor.capture.image;

/**
 * Where a page is dark, at a quarter of its size: enough to judge skew, orientation and blankness, and single specks
 * have already averaged away.
 */
public final class Ink {
    static final int REDUCTION = 4;
    private static final int TILE = 32;
    /** How much darker than the paper around it a pixel must be, as a share of what the page's darkest parts are. */
    private static final double CONTRAST_SHARE = 0.3;

    private static final int LEAST_CONTRAST = 24;
    private static final int MOST_CONTRAST = 60;

    private final int width;
    private final int height;
    private final boolean[] dark;
    private final int count;

    private Ink(int width, int height, boolean[] dark, int count) {
        this.width = width;
        this.height = height;
        this.dark = dark;
        this.count = count;
    }

    /** Finds the ink of a grey page of 300 dpi. */
    public static Ink of(Pixels grey) {
        var small = Scale.to(grey, Math.max(1, grey.width() / REDUCTION), Math.max(1, grey.height() / REDUCTION));
        int width = small.width();
        int height = small.height();
        boolean[] dark = new boolean[width * height];
        int contrast = contrast(small);
        int count = 0;
        for (int tileY = 0; tileY < height; tileY += TILE) {
            for (int tileX = 0; tileX < width; tileX += TILE) {
                int limit = paper(small, tileX, tileY) - contrast;
                for (int y = tileY; y < Math.min(height, tileY + TILE); y++) {
                    for (int x = tileX; x < Math.min(width, tileX + TILE); x++) {
                        if (small.grey(x, y) < limit) {
                            dark[y * width + x] = true;
                            count++;
                        }
                    }
                }
            }
        }
        return new Ink(width, height, dark, count);
    }

    /** A pale or blurred page has pale letters. */
    private static int contrast(Pixels small) {
        int[] histogram = new int[256];
        for (byte each : small.data()) {
            histogram[each & 0xFF]++;
        }
        int range = toneAt(histogram, 0.5) - toneAt(histogram, 0.01);
        return (int) Math.clamp(range * CONTRAST_SHARE, LEAST_CONTRAST, MOST_CONTRAST);
    }

    /** The tone below which that share of the pixels lies. */
    private static int toneAt(int[] histogram, double share) {
        long all = 0;
        for (int count : histogram) {
            all += count;
        }
        long below = 0;
        for (int tone = 0; tone < histogram.length; tone++) {
            below += histogram[tone];
            if (below > all * share) {
                return tone;
            }
        }
        return histogram.length - 1;
    }

    /** The paper's tone in a tile: the value that one pixel in five is brighter than. */
    private static int paper(Pixels small, int left, int top) {
        int[] histogram = new int[256];
        int total = 0;
        for (int y = top; y < Math.min(small.height(), top + TILE); y++) {
            for (int x = left; x < Math.min(small.width(), left + TILE); x++) {
                histogram[small.grey(x, y)]++;
                total++;
            }
        }
        int brighter = 0;
        for (int tone = 255; tone >= 0; tone--) {
            brighter += histogram[tone];
            if (brighter * 5 > total) {
                return tone;
            }
        }
        return 0;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** How many pixels are dark. */
    int count() {
        return count;
    }

    boolean at(int x, int y) {
        return dark[y * width + x];
    }
}
