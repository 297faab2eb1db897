package city.kontor.capture.pipeline;

import city.kontor.capture.Box;
import city.kontor.capture.Word;
import city.kontor.capture.image.Pixels;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a page that is worth reading a second time.
 *
 * @param pixels the part as it shall be read
 * @param x where its left edge lies on the page
 * @param y where its upper edge lies on the page
 */
record SecondLook(Pixels pixels, int x, int y) {
    /** Below this confidence a word is more likely grain than print. */
    static final int LIKELY = 60;
    /** Where two looks saw different words, neither is sure enough to be accepted without an eye. */
    private static final int DISPUTED = 75;

    /**
     * All words: those of the second look, as lines of their own behind the others, where the first had read nothing or was less sure.
     *
     * @param words of the whole page as read first
     * @param more of the second look, by its own coordinates
     */
    List<Word> addTo(List<Word> words, List<Word> more) {
        var all = new ArrayList<>(words);
        int block = words.stream().mapToInt(Word::block).max().orElse(-1) + 1;
        int line = words.stream().mapToInt(Word::line).max().orElse(-1) + 1;
        for (Word word : more) {
            if (word.confidence() < LIKELY || word.text().chars().noneMatch(Character::isLetterOrDigit)) {
                continue;
            }
            Box box = word.box();
            var place = new Box(box.x() + x, box.y() + y, box.width(), box.height());
            List<Word> before =
                    all.stream().filter(read -> covers(read.box(), place)).toList();
            if (before.stream().allMatch(read -> read.confidence() < word.confidence())) {
                all.removeAll(before);
                int confidence = before.isEmpty() ? word.confidence() : Math.min(word.confidence(), DISPUTED);
                all.add(new Word(word.text(), confidence, place, block + word.block(), line + word.line()));
            }
        }
        return List.copyOf(all);
    }

    /** Whether two words stand in the same place: half of the smaller one lies in the other. */
    private static boolean covers(Box left, Box right) {
        int width = Math.min(left.right(), right.right()) - Math.max(left.x(), right.x());
        int height = Math.min(left.bottom(), right.bottom()) - Math.max(left.y(), right.y());
        int smaller = Math.min(left.width() * left.height(), right.width() * right.height());
        return width > 0 && height > 0 && width * height * 2 > smaller;
    }
}
