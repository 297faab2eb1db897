package city.kontor.capture.pipeline;

import city.kontor.capture.Box;
import city.kontor.capture.image.Pixels;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * Print that lies under an entry stamp or a pen's stroke. Seen through the colour of the mark (drop-out colour) the mark is as bright as
 * paper and the black print below is not; so each coloured place is read a second time without its colour.
 */
final class ColouredMarks {
    /** How far apart a pixel's channels lie where it is coloured. */
    private static final int CHROMA = 40;
    /** Coloured ink is brighter than this in its own colour; what is darker under it is print. */
    private static final int BRIGHT = 120;

    /** Of the mark's brightness: what is darker is print, even if the mark shines through it. */
    private static final double PRINT = 0.55;
    /** Of the mark's brightness: what is brighter is the mark itself, its edges and its grain. */
    private static final double PAPER = 0.82;

    private static final int TILE = 24;
    /** Of a tile's pixels, in per cent. */
    private static final int COLOURED_PERCENT = 3;
    /** The smallest mark worth a second look, in tiles. */
    private static final int LEAST_TILES = 6;
    /** A logo over a quarter of the page is no mark. */
    private static final int LARGEST_ONE_IN = 4;

    private static final int MOST = 6;
    private static final int MARGIN = 36;
    /** Words that begin under the mark and end beside it are read whole. */
    private static final int BESIDE = 220;

    private ColouredMarks() {}

    /**
     * The places of a page that are worth a second look.
     *
     * @param page in colour and upright, as its words were read; none where it is grey
     */
    static List<SecondLook> of(Pixels page) {
        if (page.channels() != 3) {
            return List.of();
        }
        return marks(page).stream().map(mark -> cleared(page, mark)).toList();
    }

    private static List<Box> marks(Pixels page) {
        int across = (page.width() + TILE - 1) / TILE;
        int down = (page.height() + TILE - 1) / TILE;
        boolean[] coloured = new boolean[across * down];
        for (int tile = 0; tile < coloured.length; tile++) {
            coloured[tile] = isColoured(page, tile % across * TILE, tile / across * TILE);
        }
        var marks = new ArrayList<Box>();
        for (int tile = 0; tile < coloured.length && marks.size() < MOST; tile++) {
            if (coloured[tile]) {
                Box tiles = joined(coloured, across, tile);
                long area = (long) tiles.width() * tiles.height();
                if (area >= LEAST_TILES && area * LARGEST_ONE_IN < coloured.length) {
                    marks.add(new Box(
                            tiles.x() * TILE,
                            tiles.y() * TILE,
                            Math.min(page.width() - tiles.x() * TILE, tiles.width() * TILE),
                            Math.min(page.height() - tiles.y() * TILE, tiles.height() * TILE)));
                }
            }
        }
        return marks;
    }

    private static boolean isColoured(Pixels page, int left, int top) {
        int count = 0;
        int all = 0;
        for (int y = top; y < Math.min(page.height(), top + TILE); y += 2) {
            for (int x = left; x < Math.min(page.width(), left + TILE); x += 2) {
                all++;
                count += isMark(page, x, y) ? 1 : 0;
            }
        }
        return count * 100 > all * COLOURED_PERCENT;
    }

    private static boolean isMark(Pixels page, int x, int y) {
        int highest = highest(page, x, y);
        return highest >= BRIGHT && highest - lowest(page, x, y) > CHROMA;
    }

    /** The brightest of a pixel's three channels: how bright it is in its own colour. */
    private static int highest(Pixels page, int x, int y) {
        int at = (y * page.width() + x) * 3;
        return Math.max(page.data()[at] & 0xFF, Math.max(page.data()[at + 1] & 0xFF, page.data()[at + 2] & 0xFF));
    }

    private static int lowest(Pixels page, int x, int y) {
        int at = (y * page.width() + x) * 3;
        return Math.min(page.data()[at] & 0xFF, Math.min(page.data()[at + 1] & 0xFF, page.data()[at + 2] & 0xFF));
    }

    /** The tiles that hang together with this one, two tiles apart at most; each is taken out. */
    private static Box joined(boolean[] coloured, int across, int first) {
        int down = coloured.length / across;
        Box all = new Box(first % across, first / across, 1, 1);
        var open = new ArrayDeque<Integer>(List.of(first));
        coloured[first] = false;
        while (!open.isEmpty()) {
            int tile = open.remove();
            int x = tile % across;
            int y = tile / across;
            all = all.union(new Box(x, y, 1, 1));
            for (int nextY = Math.max(0, y - 2); nextY <= Math.min(down - 1, y + 2); nextY++) {
                for (int nextX = Math.max(0, x - 2); nextX <= Math.min(across - 1, x + 2); nextX++) {
                    int next = nextY * across + nextX;
                    if (coloured[next]) {
                        coloured[next] = false;
                        open.add(next);
                    }
                }
            }
        }
        return all;
    }

    private static SecondLook cleared(Pixels page, Box mark) {
        int x = Math.max(0, mark.x() - BESIDE);
        int y = Math.max(0, mark.y() - MARGIN);
        int width = Math.min(page.width(), mark.right() + BESIDE) - x;
        int height = Math.min(page.height(), mark.bottom() + MARGIN) - y;
        int brightness = brightness(page, mark);
        double black = brightness * PRINT;
        double white = brightness * PAPER;
        byte[] grey = new byte[width * height];
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                grey[row * width + column] = (byte) Math.clamp(
                        (int) ((highest(page, x + column, y + row) - black) * 255 / (white - black)), 0, 255);
            }
        }
        return new SecondLook(new Pixels(width, height, 1, grey), x, y);
    }

    /** How bright the mark is in its own colour: of most of its pixels, which lie on paper. */
    private static int brightness(Pixels page, Box mark) {
        int[] histogram = new int[256];
        int all = 0;
        for (int y = mark.y(); y < mark.bottom(); y++) {
            for (int x = mark.x(); x < mark.right(); x++) {
                if (isMark(page, x, y)) {
                    histogram[highest(page, x, y)]++;
                    all++;
                }
            }
        }
        int below = 0;
        int tone = 0;
        while (tone < 255 && below * 3 < all) {
            below += histogram[tone++];
        }
        return Math.max(1, tone);
    }
}
