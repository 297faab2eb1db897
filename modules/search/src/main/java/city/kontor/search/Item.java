package city.kontor.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that can be found.
 *
 * @param id unique among all things of the index
 * @param kind what it is; hits are grouped by it
 * @param scope whose rows it belongs to: only who may read the scope finds it
 * @param parent the id of what it lies in; its own where it lies in nothing
 * @param numbers reference numbers, the official one first; may be empty
 * @param about further words by which it shall be found, such as keywords and names
 * @param date by which it can be narrowed down
 * @param facets what else it can be narrowed down by, for example the media type, by name
 * @param content the address of its bytes, whose text is to be found, too
 */
public record Item(
        String id,
        String kind,
        String scope,
        String parent,
        List<String> numbers,
        String title,
        String about,
        Optional<LocalDate> date,
        Map<String, String> facets,
        Optional<Content> content) {
    public Item {
        numbers = List.copyOf(numbers);
        facets = Map.copyOf(facets);
    }

    /**
     * Bytes that may contain text.
     *
     * @param address where they lie
     * @param mediaType RFC 6838
     * @param name the file's name
     */
    public record Content(String address, String mediaType, String name) {}
}
