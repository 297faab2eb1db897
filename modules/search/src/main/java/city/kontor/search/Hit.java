package city.kontor.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that was found.
 *
 * @param number its official number; empty where there is none
 * @param title with the words that fit marked
 * @param snippet a few words of its text around those that fit; empty where the text does not contain them
 * @param context what it lies in, in words; filled in by who knows the rows
 */
public record Hit(
        String id,
        String kind,
        String scope,
        String parent,
        String number,
        List<Piece> title,
        List<Piece> snippet,
        Optional<LocalDate> date,
        Map<String, String> facets,
        String context) {
    public Hit {
        title = List.copyOf(title);
        snippet = List.copyOf(snippet);
        facets = Map.copyOf(facets);
    }

    /** Some text. @param marked whether it is what was looked for */
    public record Piece(String text, boolean marked) {}

    public Hit in(String words) {
        return new Hit(id, kind, scope, parent, number, title, snippet, date, facets, words);
    }
}
