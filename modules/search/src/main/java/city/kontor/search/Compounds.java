package city.kontor.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Takes German compounds apart by the words it knows: a short list of our own, and those of the titles of the things
 * themselves. Words are in the form of {@link German#fold}.
 */
final class Compounds {
    private static final int SHORTEST = 7;
    private static final int LONGEST = 60;
    private static final int SHORTEST_PART = 3;
    private static final int SHORTEST_LEARNED = 4;
    private static final int LONGEST_LEARNED = 24;
    private static final int SHORTEST_HEAD = 5;
    private static final int MOST_LEARNED = 200_000;

    /** What may stand between two parts (Fugenelemente), and as an ending behind the last one. */
    private static final List<String> JOINTS = List.of("", "s", "es", "n", "en", "er", "e", "ns", "ern");

    private final Set<String> words = ConcurrentHashMap.newKeySet();

    Compounds() {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Compounds.class.getResourceAsStream("words.txt")), StandardCharsets.UTF_8))) {
            in.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> List.of(line.strip().split(" ")).stream())
                    .filter(word -> !word.isEmpty())
                    .forEach(word -> words.add(German.fold(word)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a word of a title for one that others may be made of. @param word folded */
    void learn(String word) {
        if (word.length() >= SHORTEST_LEARNED
                && word.length() <= LONGEST_LEARNED
                && words.size() < MOST_LEARNED
                && word.chars().allMatch(Character::isLetter)) {
            words.add(word);
        }
    }

    /** The words that this one is made of, and those that they are made of; none where it is no compound. */
    Set<String> parts(String word) {
        var all = new LinkedHashSet<String>();
        collect(word, all);
        return all;
    }

    /** The few words that together are this one; none where it is no compound through and through. */
    List<String> whole(String word) {
        return word.length() < SHORTEST || word.length() > LONGEST ? List.of() : split(word);
    }

    private void collect(String word, Set<String> all) {
        if (word.length() < SHORTEST || word.length() > LONGEST) {
            return;
        }
        List<String> parts = split(word);
        if (parts.isEmpty()) {
            head(word, all);
        }
        for (String part : parts) {
            if (all.add(part)) {
                collect(part, all);
            }
        }
    }

    /** The last word says what a German compound is; it counts also where what stands before it is unknown. */
    private void head(String word, Set<String> all) {
        for (int from = SHORTEST_PART; from <= word.length() - SHORTEST_HEAD; from++) {
            String head = word.substring(from);
            for (String ending : JOINTS) {
                String bare = head.substring(0, Math.max(0, head.length() - ending.length()));
                if (head.endsWith(ending) && bare.length() >= SHORTEST_HEAD && words.contains(bare)) {
                    all.add(bare);
                    return;
                }
            }
        }
    }

    /** The split with the fewest parts, found from the end to the beginning. */
    private List<String> split(String word) {
        int length = word.length();
        var fewest = new int[length + 1];
        var ends = new int[length + 1];
        var next = new int[length + 1];
        for (int from = length - 1; from >= 0; from--) {
            fewest[from] = Integer.MAX_VALUE;
            for (int end = from + SHORTEST_PART; end <= length; end++) {
                if (end - from < length && words.contains(word.substring(from, end))) {
                    for (String joint : JOINTS) {
                        int rest = end + joint.length();
                        if (word.startsWith(joint, end)
                                && fewest[rest] < Integer.MAX_VALUE
                                && fewest[rest] + 1 < fewest[from]) {
                            fewest[from] = fewest[rest] + 1;
                            ends[from] = end;
                            next[from] = rest;
                        }
                    }
                }
            }
        }
        if (fewest[0] == Integer.MAX_VALUE) {
            return List.of();
        }
        var parts = new ArrayList<String>();
        for (int from = 0; from < length; from = next[from]) {
            parts.add(word.substring(from, ends[from]));
        }
        return parts;
    }
}
