package city.kontor.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
    private static final int MOST_KEPT = 50_000;
    private static final int NEVER = Integer.MAX_VALUE - 1;

    /** What may stand between two parts (Fugenelemente), and as an ending behind the last one. */
    private static final List<String> JOINTS = List.of("", "s", "es", "n", "en", "er", "e", "ns", "ern");

    private final Set<String> words = ConcurrentHashMap.newKeySet();

    /** What was taken apart before: titles are made of the same words again and again. */
    private final Map<String, Set<String>> kept = new ConcurrentHashMap<>();

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
                && word.chars().allMatch(Character::isLetter)
                && words.add(word)) {
            kept.clear();
        }
    }

    /** The words that this one is made of, and those that they are made of; none where it is no compound. */
    Set<String> parts(String word) {
        if (word.length() < SHORTEST) {
            return Set.of();
        }
        Set<String> known = kept.get(word);
        if (known != null) {
            return known;
        }
        var all = new LinkedHashSet<String>();
        collect(word, all);
        if (kept.size() < MOST_KEPT) {
            kept.put(word, all);
        }
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

    /**
     * The split with the fewest parts, found from the end to the beginning. Of each place it is known in how few parts
     * what follows can be split, so that only words before places that lead to the end are looked up.
     */
    private List<String> split(String word) {
        int length = word.length();
        var fewest = new int[length + 1];
        var ends = new int[length + 1];
        // Behind the joint that may stand at a place.
        var rests = new int[length + 1];
        for (int from = length; from >= 0; from--) {
            fewest[from] = from == length ? 0 : NEVER;
            for (int end = from + SHORTEST_PART; end <= Math.min(length, from + LONGEST_LEARNED); end++) {
                int after = rests[end] == 0 ? NEVER : fewest[rests[end]];
                if (after + 1 < fewest[from] && end - from < length && words.contains(word.substring(from, end))) {
                    fewest[from] = after + 1;
                    ends[from] = end;
                }
            }
            rests[from] = rest(word, from, fewest);
        }
        if (fewest[0] >= NEVER) {
            return List.of();
        }
        var parts = new ArrayList<String>();
        for (int from = 0; from < length; from = rests[ends[from]]) {
            parts.add(word.substring(from, ends[from]));
        }
        return parts;
    }

    /** Where the next part begins behind the joint that leads to the fewest parts; 0 where none leads to the end. */
    private static int rest(String word, int end, int[] fewest) {
        int best = 0;
        for (String joint : JOINTS) {
            int rest = end + joint.length();
            if (word.startsWith(joint, end) && fewest[rest] < NEVER && (best == 0 || fewest[rest] < fewest[best])) {
                best = rest;
            }
        }
        return best;
    }
}
