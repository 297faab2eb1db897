package city.kontor.capture.image;

/** Whether a page carries nothing: the empty back of a sheet, with dust and the scanner's edge shadows allowed. */
public final class Blank {
    private static final int TILE = 16;
    /** Dark pixels of a reduced tile that count as writing; a printed digit of 9 points has about 20. */
    private static final int WRITING = 8;
    /** The margin left out, as a share of each side: edge shadows, punch holes' rims. */
    private static final int MARGIN_DIVISOR = 30;

    private Blank() {}

    /** Judges the ink of a page. */
    public static boolean is(Ink ink) {
        int marginX = ink.width() / MARGIN_DIVISOR;
        int marginY = ink.height() / MARGIN_DIVISOR;
        for (int tileY = marginY; tileY < ink.height() - marginY; tileY += TILE / 2) {
            for (int tileX = marginX; tileX < ink.width() - marginX; tileX += TILE / 2) {
                if (darkIn(ink, tileX, tileY, ink.width() - marginX, ink.height() - marginY) >= WRITING) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int darkIn(Ink ink, int left, int top, int right, int bottom) {
        int count = 0;
        for (int y = top; y < Math.min(bottom, top + TILE); y++) {
            for (int x = left; x < Math.min(right, left + TILE); x++) {
                if (ink.at(x, y)) {
                    count++;
                }
            }
        }
        return count;
    }
}
