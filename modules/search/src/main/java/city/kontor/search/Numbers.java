package city.kontor.search;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The pieces by which a reference number is found: {@code 61.20-3/26} also by {@code 20-3} and {@code 3/26}. */
final class Numbers {
    private static final Pattern SEGMENT = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern LIKE_A_NUMBER = Pattern.compile(".*\\p{N}.*");
    private static final int LONGEST_RUN = 3;
    private static final int MOST_SEGMENTS = 12;

    private Numbers() {}

    static boolean isLikely(String word) {
        return LIKE_A_NUMBER.matcher(word).matches();
    }

    static String key(String number) {
        return number.strip().toLowerCase(Locale.GERMAN);
    }

    /** Runs of up to three segments, and those from the first one. */
    static Set<String> pieces(String number) {
        String key = key(number);
        var segments = SEGMENT.matcher(key).results().limit(MOST_SEGMENTS).toList();
        var pieces = new LinkedHashSet<String>();
        pieces.add(key);
        for (int first = 0; first < segments.size(); first++) {
            int furthest = first == 0 ? segments.size() : Math.min(segments.size(), first + LONGEST_RUN);
            for (int last = first; last < furthest; last++) {
                pieces.add(key.substring(
                        segments.get(first).start(), segments.get(last).end()));
            }
        }
        return pieces;
    }
}
