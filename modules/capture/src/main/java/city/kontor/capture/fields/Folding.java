package city.kontor.capture.fields;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reduces text to what survives OCR, so that printed and expected phrases can be compared: no case, no umlauts, no spaces and
 * punctuation, and one letter for each group of shapes that OCR takes for one another.
 */
final class Folding {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Folding() {}

    /** Letters and digits only; {@code #} stays, because "Invoice #" is a label. */
    static String fold(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss");
        var folded = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char letter = plain.charAt(i);
            switch (letter) {
                case '0' -> folded.append('o');
                case '1', 'i', '|', '!' -> folded.append('l');
                case '5' -> folded.append('s');
                case '8' -> folded.append('b');
                case '#' -> folded.append('#');
                default -> {
                    if (Character.isLetterOrDigit(letter)) {
                        folded.append(letter);
                    }
                }
            }
        }
        return folded.toString();
    }

    /** How many letters may be wrong in a phrase of this many for it still to be the same phrase. */
    static int tolerance(int length) {
        if (length < 6) {
            return 0;
        }
        return length < 13 ? 1 : length < 20 ? 2 : 3;
    }

    /** Levenshtein distance, or {@code limit + 1} as soon as it exceeds the limit. */
    static int distance(String left, String right, int limit) {
        if (Math.abs(left.length() - right.length()) > limit) {
            return limit + 1;
        }
        int[] before = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int[] now = new int[right.length() + 1];
            now[0] = i;
            int best = i;
            for (int j = 1; j <= right.length(); j++) {
                int change = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(before[j - 1] + change, Math.min(before[j], now[j - 1]) + 1);
                best = Math.min(best, now[j]);
            }
            if (best > limit) {
                return limit + 1;
            }
            before = now;
        }
        return before[right.length()];
    }
}
