package city.kontor.capture.image;

import city.kontor.capture.PageText;
import city.kontor.capture.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * By what a page is known again when it is scanned a second time: how its ink is spread, and the numbers printed on it. Noise, grey or
 * bitonal scanning, a slight skew and another place on the glass change the first a little and the second hardly; two invoices in one
 * layout share the first but not their numbers, so that these decide.
 *
 * @param ink 256 bits, 16 rows of 16 cells around the ink's centre, set where there is more ink than in half of the page's cells
 * @param numbers 16-bit prints of the numbers on the page, ascending; the foot, which is the same on all letters of a sender, left out
 */
public record PageKey(List<Long> ink, List<Integer> numbers) {
    private static final int CELLS = 16;
    private static final int LONGS = CELLS * CELLS / 64;
    /** Of 256 bits. Rescans of one page differed in at most 46 of them, other pages in 80 on the average. */
    private static final int MOST_INK_APART = 64;
    /** Of the smaller page's numbers. Rescans shared at least 0.82, other invoices of one sender at most 0.56. */
    private static final double LEAST_SHARED = 0.78;

    private static final int FEWEST_NUMBERS = 4;
    private static final int MOST_NUMBERS = 48;
    private static final int FEWEST_DIGITS = 3;
    private static final int LEAST_CONFIDENCE = 40;
    private static final double FOOT = 0.86;

    public PageKey {
        ink = List.copyOf(ink);
        numbers = List.copyOf(numbers);
    }

    /**
     * The key of a page.
     *
     * @param picture upright and straight, in any resolution
     * @param text as read of it
     */
    public static PageKey of(Pixels picture, PageText text) {
        return new PageKey(ink(picture.channels() == 1 ? picture : picture.toGrey()), numbers(text));
    }

    private static List<Long> ink(Pixels grey) {
        int step = Math.max(1, grey.width() / 400);
        int dark = threshold(grey, step);
        double[] weight = new double[3];
        scan(grey, step, dark, (x, y) -> {
            weight[0]++;
            weight[1] += x;
            weight[2] += y;
        });
        double centreX = weight[0] == 0 ? grey.width() / 2.0 : weight[1] / weight[0];
        double centreY = weight[0] == 0 ? grey.height() / 2.0 : weight[2] / weight[0];
        int[] cells = new int[CELLS * CELLS];
        double cellWidth = (double) grey.width() / CELLS;
        double cellHeight = (double) grey.height() / CELLS;
        scan(grey, step, dark, (x, y) -> {
            int column = (int) Math.floor((x - centreX) / cellWidth + CELLS / 2.0);
            int row = (int) Math.floor((y - centreY) / cellHeight + CELLS / 2.0);
            if (column >= 0 && column < CELLS && row >= 0 && row < CELLS) {
                cells[row * CELLS + column]++;
            }
        });
        int[] sorted = cells.clone();
        Arrays.sort(sorted);
        int middle = Math.max(1, sorted[sorted.length / 2]);
        long[] bits = new long[LONGS];
        for (int cell = 0; cell < cells.length; cell++) {
            if (cells[cell] > middle) {
                bits[cell / 64] |= 1L << (cell % 64);
            }
        }
        return Arrays.stream(bits).boxed().toList();
    }

    private interface Dot {
        void at(int x, int y);
    }

    /** Visits every dark point but those at the page's edges, where shadows lie. */
    private static void scan(Pixels grey, int step, int dark, Dot dot) {
        int edgeX = grey.width() / 32;
        int edgeY = grey.height() / 32;
        for (int y = edgeY; y < grey.height() - edgeY; y += step) {
            for (int x = edgeX; x < grey.width() - edgeX; x += step) {
                if (grey.grey(x, y) < dark) {
                    dot.at(x, y);
                }
            }
        }
    }

    /** Half way between the paper and the darkest hundredth. */
    private static int threshold(Pixels grey, int step) {
        int[] histogram = new int[256];
        int all = 0;
        for (int y = 0; y < grey.height(); y += step) {
            for (int x = 0; x < grey.width(); x += step) {
                histogram[grey.grey(x, y)]++;
                all++;
            }
        }
        return (tone(histogram, all / 100) + tone(histogram, all / 2)) / 2;
    }

    private static int tone(int[] histogram, int rank) {
        int seen = 0;
        for (int tone = 0; tone < histogram.length; tone++) {
            seen += histogram[tone];
            if (seen > rank) {
                return tone;
            }
        }
        return histogram.length - 1;
    }

    private static List<Integer> numbers(PageText text) {
        var prints = new TreeSet<Integer>();
        for (Word word : text.words()) {
            String digits = word.text().replaceAll("\\D", "");
            boolean body = word.box().y() < text.height() * FOOT;
            if (digits.length() >= FEWEST_DIGITS
                    && body
                    && word.confidence() >= LEAST_CONFIDENCE
                    && prints.size() < MOST_NUMBERS) {
                prints.add((digits.hashCode() * 0x9E3779B9) >>> 16);
            }
        }
        return List.copyOf(prints);
    }

    /** Whether both are pictures of one page. */
    public boolean isSamePage(PageKey other) {
        return inkApart(other) <= MOST_INK_APART && sharedNumbers(other) >= LEAST_SHARED;
    }

    /** In how many of 256 cells the ink differs. */
    public int inkApart(PageKey other) {
        int apart = 0;
        for (int i = 0; i < Math.min(ink.size(), other.ink.size()); i++) {
            apart += Long.bitCount(ink.get(i) ^ other.ink.get(i));
        }
        return apart;
    }

    /** Which share of the page with fewer numbers stands on the other one too; 0.0 where there are too few to tell. */
    public double sharedNumbers(PageKey other) {
        int fewer = Math.min(numbers.size(), other.numbers.size());
        int more = Math.max(numbers.size(), other.numbers.size());
        // A page with half as many numbers is another page, however many of them it shares.
        if (fewer < FEWEST_NUMBERS || fewer * 2 < more) {
            return 0;
        }
        var shared = new TreeSet<>(numbers);
        shared.retainAll(other.numbers);
        return (double) shared.size() / fewer;
    }

    /** As text without spaces: the bits in hexadecimal digits, a colon, the numbers. */
    public String text() {
        return ink.stream()
                        .map(bits -> String.format(Locale.ROOT, "%016x", bits))
                        .collect(Collectors.joining())
                + ":"
                + numbers.stream()
                        .map(print -> String.format(Locale.ROOT, "%04x", print))
                        .collect(Collectors.joining());
    }

    /** Reads what {@link #text} wrote; empty for anything else. */
    public static Optional<PageKey> of(String text) {
        if (!text.matches("[0-9a-f]{64}:([0-9a-f]{4})*")) {
            return Optional.empty();
        }
        List<Long> ink = IntStream.range(0, LONGS)
                .mapToObj(i -> Long.parseUnsignedLong(text.substring(i * 16, i * 16 + 16), 16))
                .toList();
        var numbers = new TreeSet<Integer>();
        for (int at = LONGS * 16 + 1; at < text.length(); at += 4) {
            numbers.add(Integer.parseInt(text.substring(at, at + 4), 16));
        }
        return Optional.of(new PageKey(ink, List.copyOf(numbers)));
    }
}
