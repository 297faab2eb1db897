package city.kontor.capture.pipeline;

import city.kontor.capture.Box;
import city.kontor.capture.Word;
import city.kontor.capture.image.Pixels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds print that the page segmentation passed over. It loses whole lines of letters in two columns: the first line of the address
 * window together with the reference beside it, mostly the invoice number. What is left when all words read are painted over, and has
 * the size and the neighbours of letters, is worth a second look.
 */
final class MissedLines {
    /** Letters of 6 to 16 points at 300 dpi. */
    private static final int LOWEST = 14;

    private static final int HIGHEST = 66;
    private static final int WIDEST = 90;
    /** Fewer letters than this in a row are specks, strokes or the rest of a stamp. */
    private static final int LETTERS = 5;

    /** More than this is no lost line but a picture or a grain that looks like print; reading it would cost a page's time. */
    private static final int MOST_LETTERS = 1500;

    /** No row of print crosses more strokes than this; a halftone picture does, and joining its dots would take seconds. */
    private static final int MOST_OPEN = 1000;

    private static final int BESIDE_WORD = 8;
    private static final int ABOVE_WORD = 6;
    private static final int MARGIN = 24;
    private static final int CONTRAST = 60;

    private MissedLines() {}

    /** The print outside all words that are likely, alone on white paper; empty where nothing looks like a line of letters. */
    static Optional<SecondLook> of(Pixels grey, List<Word> words) {
        byte[] left = grey.data().clone();
        for (Word word : words) {
            // A line that was cut through lengthwise reads as a few wild letters.
            if (word.confidence() >= SecondLook.LIKELY) {
                paint(left, grey, word.box(), BESIDE_WORD, ABOVE_WORD);
            }
        }
        List<Box> shapes = shapes(left, grey.width(), grey.height());
        if (shapes.size() > MOST_LETTERS) {
            return Optional.empty();
        }
        List<Box> letters = inRows(shapes);
        return letters.size() < LETTERS ? Optional.empty() : Optional.of(cut(left, grey, letters));
    }

    private static void paint(byte[] data, Pixels page, Box box, int besideX, int besideY) {
        int from = Math.max(0, box.x() - besideX);
        int to = Math.min(page.width(), box.right() + besideX);
        for (int y = Math.max(0, box.y() - besideY); y < Math.min(page.height(), box.bottom() + besideY); y++) {
            if (from < to) {
                Arrays.fill(data, y * page.width() + from, y * page.width() + to, (byte) 255);
            }
        }
    }

    /** Connected dark shapes of a letter's size, found by joining the dark runs of neighbouring rows; none where they are a picture's. */
    private static List<Box> shapes(byte[] data, int width, int height) {
        int limit = paper(data) - CONTRAST;
        var open = new ArrayList<int[]>(); // left, top, right, bottom, left and right of the last run, its row
        var shapes = new ArrayList<Box>();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if ((data[y * width + x] & 0xFF) >= limit) {
                    continue;
                }
                int from = x;
                while (x < width && (data[y * width + x] & 0xFF) < limit) {
                    x++;
                }
                join(open, from, x, y);
            }
            if (open.size() > MOST_OPEN) {
                return List.of();
            }
            int row = y;
            open.removeIf(shape -> {
                boolean done = shape[6] < row;
                if (done) {
                    keep(shapes, shape);
                }
                return done;
            });
        }
        open.forEach(shape -> keep(shapes, shape));
        return shapes;
    }

    private static void join(List<int[]> open, int from, int to, int row) {
        int[] joined = null;
        for (var shapes = open.iterator(); shapes.hasNext(); ) {
            int[] shape = shapes.next();
            if (shape[4] > to || shape[5] < from) {
                continue;
            }
            if (joined == null) {
                joined = shape;
            } else {
                joined[0] = Math.min(joined[0], shape[0]);
                joined[1] = Math.min(joined[1], shape[1]);
                joined[2] = Math.max(joined[2], shape[2]);
                shapes.remove();
            }
        }
        if (joined == null) {
            open.add(new int[] {from, row, to, row + 1, from, to, row});
            return;
        }
        joined[0] = Math.min(joined[0], from);
        joined[2] = Math.max(joined[2], to);
        joined[3] = row + 1;
        joined[4] = joined[6] == row ? Math.min(joined[4], from) : from;
        joined[5] = joined[6] == row ? Math.max(joined[5], to) : to;
        joined[6] = row;
    }

    private static void keep(List<Box> shapes, int[] shape) {
        int width = shape[2] - shape[0];
        int height = shape[3] - shape[1];
        if (height >= LOWEST && height <= HIGHEST && width >= 3 && width <= WIDEST) {
            shapes.add(new Box(shape[0], shape[1], width, height));
        }
    }

    /** The paper's tone: the tone that half of the page is at least as bright as. */
    private static int paper(byte[] data) {
        int[] histogram = new int[256];
        for (int i = 0; i < data.length; i += 7) {
            histogram[data[i] & 0xFF]++;
        }
        int total = data.length / 7;
        int brighter = 0;
        for (int tone = 255; tone > 0; tone--) {
            brighter += histogram[tone];
            if (brighter * 2 > total) {
                return tone;
            }
        }
        return 255;
    }

    /** Shapes that have at least two others close by on their own height, as letters of a word have. */
    private static List<Box> inRows(List<Box> shapes) {
        var sorted = new ArrayList<>(shapes);
        sorted.sort(Comparator.comparingInt(Box::x));
        return sorted.stream()
                .filter(shape ->
                        sorted.stream().filter(other -> beside(shape, other)).count() >= 2)
                .toList();
    }

    private static boolean beside(Box shape, Box other) {
        int gap = Math.max(shape.x(), other.x()) - Math.min(shape.right(), other.right());
        int overlap = Math.min(shape.bottom(), other.bottom()) - Math.max(shape.y(), other.y());
        return !shape.equals(other) && gap < 2 * HIGHEST && overlap * 2 > Math.min(shape.height(), other.height());
    }

    private static SecondLook cut(byte[] data, Pixels page, List<Box> letters) {
        Box all = letters.stream().reduce(Box::union).orElseThrow();
        int x = Math.max(0, all.x() - MARGIN);
        int y = Math.max(0, all.y() - MARGIN);
        int width = Math.min(page.width(), all.right() + MARGIN) - x;
        int height = Math.min(page.height(), all.bottom() + MARGIN) - y;
        byte[] cut = new byte[width * height];
        Arrays.fill(cut, (byte) 255);
        for (Box letter : letters) {
            // Dots, commas and hyphens stand close to a letter but are none by their size.
            int from = Math.max(x, letter.x() - 14);
            int to = Math.min(x + width, letter.right() + 14);
            for (int row = Math.max(y, letter.y() - 12); row < Math.min(y + height, letter.bottom() + 8); row++) {
                System.arraycopy(data, row * page.width() + from, cut, (row - y) * width + from - x, to - from);
            }
        }
        return new SecondLook(new Pixels(width, height, 1, cut), x, y);
    }
}
