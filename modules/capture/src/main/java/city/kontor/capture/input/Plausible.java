package city.kontor.capture.input;

import city.kontor.capture.Box;
import city.kontor.capture.Word;
import city.kontor.capture.image.Pixels;
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

    private static final double SEEN_SHARE = 0.9;
    private static final int CONTRAST = 40;

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

    /** Whether the words stand where the picture shows something. */
    static boolean places(List<Word> words, Pixels picture) {
        int seen = 0;
        for (Word word : words) {
            if (hasInk(word.box(), picture)) {
                seen++;
            }
        }
        return seen >= words.size() * SEEN_SHARE;
    }

    private static boolean hasInk(Box box, Pixels picture) {
        int channels = picture.channels();
        int darkest = 255;
        int brightest = 0;
        for (int y = Math.max(0, box.y()); y < Math.min(picture.height(), box.bottom()); y++) {
            for (int x = Math.max(0, box.x()); x < Math.min(picture.width(), box.right()); x++) {
                // One channel is enough to tell ink from paper; green is the brightest to the eye.
                int value = picture.data()[(y * picture.width() + x) * channels + channels / 2] & 0xFF;
                darkest = Math.min(darkest, value);
                brightest = Math.max(brightest, value);
            }
        }
        return brightest - darkest >= CONTRAST;
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
