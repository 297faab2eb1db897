package city.kontor.capture.pdf;

import city.kontor.capture.image.Pixels;
import java.util.Arrays;

/**
 * A page taken apart: where its letters are, which colours they have, and the paper below them. Letters need sharp edges
 * and few colours, paper many colours and no edges; stored apart they take a third of the room.
 *
 * @param mask grey, black where ink is, as large as the page
 * @param inks the ink's colours, a pixel a block
 * @param paper the page without its ink, a pixel a block
 */
record Layers(Pixels mask, Pixels inks, Pixels paper) {
    /** The side of the square around a pixel whose mean tells ink from paper; wider than a letter's stroke. */
    private static final int AROUND = 33;
    /** How much darker than its surroundings ink is. */
    private static final int DARKER = 28;
    /** Nothing brighter than this is ink. */
    private static final int BRIGHTEST = 176;

    /** @param block the side of a square of pixels that makes one pixel of inks and paper */
    static Layers of(Pixels page, int block) {
        Pixels mask = mask(page.toGrey());
        return new Layers(mask, mean(page, mask, block, 0), mean(page, mask, block, (byte) 0xFF));
    }

    private static Pixels mask(Pixels grey) {
        int width = grey.width();
        int height = grey.height();
        byte[] tones = grey.data();
        // Sums over everything above and to the left, so that each square's mean takes four looks.
        long[] sums = new long[(width + 1) * (height + 1)];
        for (int y = 0; y < height; y++) {
            long row = 0;
            for (int x = 0; x < width; x++) {
                row += tones[y * width + x] & 0xFF;
                sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
            }
        }
        byte[] mask = new byte[width * height];
        for (int y = 0; y < height; y++) {
            int top = Math.max(0, y - AROUND / 2);
            int bottom = Math.min(height, y + AROUND / 2 + 1);
            for (int x = 0; x < width; x++) {
                int left = Math.max(0, x - AROUND / 2);
                int right = Math.min(width, x + AROUND / 2 + 1);
                long sum = sums[bottom * (width + 1) + right]
                        - sums[top * (width + 1) + right]
                        - sums[bottom * (width + 1) + left]
                        + sums[top * (width + 1) + left];
                int tone = tones[y * width + x] & 0xFF;
                boolean ink = tone < BRIGHTEST && (long) (tone + DARKER) * (bottom - top) * (right - left) < sum;
                mask[y * width + x] = ink ? 0 : (byte) 0xFF;
            }
        }
        return new Pixels(width, height, 1, mask);
    }

    /** The mean of each block's pixels of one kind; a block that has none is like the one before it. */
    private static Pixels mean(Pixels page, Pixels mask, int block, int kind) {
        int channels = page.channels();
        int columns = (page.width() + block - 1) / block;
        int rows = (page.height() + block - 1) / block;
        byte[] means = new byte[columns * rows * channels];
        int[] sums = new int[channels];
        byte[] last = new byte[channels];
        Arrays.fill(last, (byte) kind);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int count = add(page, mask, row * block, column * block, block, kind, sums);
                int to = (row * columns + column) * channels;
                for (int channel = 0; channel < channels; channel++) {
                    if (count > 0) {
                        last[channel] = (byte) (sums[channel] / count);
                    }
                    means[to + channel] = last[channel];
                    sums[channel] = 0;
                }
            }
        }
        return new Pixels(columns, rows, channels, means);
    }

    private static int add(Pixels page, Pixels mask, int top, int left, int block, int kind, int[] sums) {
        int count = 0;
        for (int y = top; y < Math.min(page.height(), top + block); y++) {
            for (int x = left; x < Math.min(page.width(), left + block); x++) {
                int at = y * page.width() + x;
                if (mask.data()[at] == (byte) kind) {
                    for (int channel = 0; channel < sums.length; channel++) {
                        sums[channel] += page.data()[at * sums.length + channel] & 0xFF;
                    }
                    count++;
                }
            }
        }
        return count;
    }
}
