package city.kontor.capture.image;

import java.util.Arrays;

/** Brings a page to another size. */
public final class Scale {
    private Scale() {}

    /** The page with its width and height multiplied; itself if the size does not change. */
    public static Pixels by(Pixels page, double factor) {
        int width = Math.max(1, (int) Math.round(page.width() * factor));
        int height = Math.max(1, (int) Math.round(page.height() * factor));
        return to(page, width, height);
    }

    /**
     * The page with that size. Both ways are one weighted sum: smaller sizes average the pixels they cover, larger ones
     * mix the two nearest.
     */
    public static Pixels to(Pixels page, int width, int height) {
        if (width == page.width() && height == page.height()) {
            return page;
        }
        int channels = page.channels();
        var across = Weights.between(page.width(), width);
        var down = Weights.between(page.height(), height);
        byte[] source = page.data();
        byte[] result = new byte[width * height * channels];
        int[] sums = new int[width * channels];
        // The horizontal pass of a source row is kept while the next output row still needs it.
        int[][] rows = new int[down.longest() + 1][];
        int[] rowNumbers = new int[rows.length];
        Arrays.fill(rowNumbers, -1);
        for (int y = 0; y < height; y++) {
            Arrays.fill(sums, 1 << 19);
            for (int k = 0; k < down.count(y); k++) {
                int sourceRow = down.first(y) + k;
                int slot = sourceRow % rows.length;
                int[] row = rows[slot];
                if (row == null) {
                    row = new int[width * channels];
                    rows[slot] = row;
                }
                if (rowNumbers[slot] != sourceRow) {
                    across(source, sourceRow * page.width() * channels, channels, across, row);
                    rowNumbers[slot] = sourceRow;
                }
                int weight = down.weight(y, k);
                for (int i = 0; i < sums.length; i++) {
                    sums[i] += row[i] * weight;
                }
            }
            int target = y * width * channels;
            for (int i = 0; i < sums.length; i++) {
                result[target + i] = (byte) Math.min(255, sums[i] >> 20);
            }
        }
        return new Pixels(width, height, channels, result);
    }

    /** One row, scaled; values are the byte times 2^8. */
    private static void across(byte[] source, int offset, int channels, Weights weights, int[] row) {
        for (int x = 0, i = 0; i < row.length; x++, i += channels) {
            int from = offset + weights.first(x) * channels;
            for (int channel = 0; channel < channels; channel++) {
                int sum = 0;
                for (int k = 0, j = from + channel; k < weights.count(x); k++, j += channels) {
                    sum += (source[j] & 0xFF) * weights.weight(x, k);
                }
                row[i + channel] = sum >> 4;
            }
        }
    }
}
