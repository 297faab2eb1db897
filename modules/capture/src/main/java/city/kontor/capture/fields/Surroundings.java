package city.kontor.capture.fields;

import city.kontor.capture.Box;
import java.util.ArrayDeque;
import java.util.Deque;

/** The words by which a value's place is known again: those before it in its row, and those above it. */
final class Surroundings {
    private static final int MOST_WORDS = 5;
    /** How many heights of a row a caption may stand above its value. */
    private static final int LINES_ABOVE = 3;

    private Surroundings() {}

    /** The words before a value up to the next number, folded; empty where a number stands directly before it. */
    static String left(Span value) {
        Row row = value.row();
        Deque<String> words = new ArrayDeque<>();
        for (int token = value.from() - 1; token >= 0 && words.size() < MOST_WORDS; token--) {
            Token word = row.tokens().get(token);
            if (word.hasDigit()) {
                break;
            }
            // A second column to the left belongs to something else.
            if (!words.isEmpty() && row.startsCell(token + 1)) {
                break;
            }
            String folded = Folding.fold(word.text());
            if (!folded.isEmpty()) {
                words.addFirst(folded);
            }
        }
        return String.join("", words);
    }

    /** The nearest words above that share the value's column, folded and without numbers; empty where none stand near. */
    static String above(Sheets sheets, Span value) {
        Box box = value.box();
        for (Row row : sheets.above(value.row())) {
            if (box.y() - row.box().bottom() > LINES_ABOVE * value.row().height()) {
                return "";
            }
            for (Span cell : row.cells()) {
                if (cell.box().x() < box.right() && cell.box().right() > box.x()) {
                    var words = new StringBuilder();
                    for (Token token : cell.tokens()) {
                        boolean over = token.box().x() < box.right() + row.height() * 2
                                && token.box().right() > box.x() - row.height();
                        if (over && !token.hasDigit()) {
                            words.append(Folding.fold(token.text()));
                        }
                    }
                    return words.toString();
                }
            }
        }
        return "";
    }

    /** How alike two folded texts are, 0.0 to 1.0; a text that ends in the other counts as alike. */
    static double likeness(String learned, String here) {
        if (learned.isEmpty() || here.isEmpty()) {
            return 0;
        }
        if (learned.equals(here)) {
            return 1;
        }
        int shorter = Math.min(learned.length(), here.length());
        if (shorter >= 3 && (learned.endsWith(here) || here.endsWith(learned))) {
            return 0.95;
        }
        int limit = Math.max(1, shorter / 4);
        int apart = Folding.distance(learned, here, limit);
        return shorter < 4 || apart > limit ? 0 : 1 - 0.6 * apart / shorter - 0.05;
    }
}
