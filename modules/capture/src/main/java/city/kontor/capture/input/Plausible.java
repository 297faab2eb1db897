package city.kontor.capture.input;

import city.kontor.capture.Word;
import java.util.List;

/**
 * Whether a text layer says what the page shows. Some writers embed fonts without telling which letters their glyphs
 * are; the layer then holds private characters, or letters of another alphabet position.
 */
final class Plausible {
    private static final int FEWEST_WORDS = 8;
    private static final double ORDINARY_SHARE = 0.97;
    /** The ten most frequent letters make up 75 % of German; a shifted alphabet falls below half. */
    private static final String FREQUENT = "enisratdhu";

    private static final double FREQUENT_SHARE = 0.5;
    private static final int LETTERS_FOR_STATISTICS = 60;

    private Plausible() {}

    static boolean text(List<Word> words) {
        int characters = 0;
        int ordinary = 0;
        int letters = 0;
        int frequent = 0;
        for (Word word : words) {
            for (int c : word.text().codePoints().toArray()) {
                characters++;
                if (isOrdinary(c)) {
                    ordinary++;
                }
                if (Character.isLetter(c)) {
                    letters++;
                    if (FREQUENT.indexOf(Character.toLowerCase(c)) >= 0) {
                        frequent++;
                    }
                }
            }
        }
        return words.size() >= FEWEST_WORDS
                && ordinary >= characters * ORDINARY_SHARE
                && (letters < LETTERS_FOR_STATISTICS || frequent >= letters * FREQUENT_SHARE);
    }

    private static boolean isOrdinary(int c) {
        int type = Character.getType(c);
        return c != 0xFFFD
                && type != Character.PRIVATE_USE
                && type != Character.UNASSIGNED
                && type != Character.CONTROL
                && type != Character.SURROGATE;
    }
}
