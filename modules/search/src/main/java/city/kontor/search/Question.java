package city.kontor.search;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody looks for.
 *
 * @param typed words that all must be found, parts of words and numbers, {@code "words in this order"}, {@code -not}
 * @param kind only things of this kind; empty for all
 * @param scopes only things of these scopes; empty for all that may be read
 * @param facets the values that count, by the facet's name
 * @param from the first day
 * @param until the last day
 * @param offset how many hits were seen before; at most {@link #MOST_OFFSET}
 * @param most how many more are wanted; at most {@link #MOST}
 */
public record Question(
        String typed,
        String kind,
        Set<String> scopes,
        Map<String, Set<String>> facets,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        int offset,
        int most) {
    public static final int MOST = 200;
    public static final int MOST_OFFSET = 5_000;
    public static final int LONGEST = 500;

    public Question {
        scopes = Set.copyOf(scopes);
        facets = Map.copyOf(facets);
    }

    /** Looks for these words everywhere. */
    public static Question of(String typed, int most) {
        return new Question(typed, "", Set.of(), Map.of(), Optional.empty(), Optional.empty(), 0, most);
    }

    public Question kind(String wanted) {
        return new Question(typed, wanted, scopes, facets, from, until, offset, most);
    }

    public Question page(int from, int size) {
        return new Question(typed, kind, scopes, facets, this.from, until, from, size);
    }

    /** Whether an index can answer it: sizes within bounds and words that are not endless. */
    public boolean isFit() {
        return typed.length() <= LONGEST && offset >= 0 && offset <= MOST_OFFSET && most >= 1 && most <= MOST;
    }
}
