package city.kontor.search;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The things an index follows. Each question is answered by what is there at that moment. */
public interface Source {
    List<String> kinds();

    /** The scopes whose things are there now. */
    Set<String> scopes();

    /** Grows with each change of the things; less than before when they were exchanged for older ones. */
    long clock();

    /** The things of a kind in a scope that changed after a cursor, in the order of change; the first cursor is 0. */
    Page changed(String kind, String scope, long after, int most);

    int count(String kind, String scope);

    void ids(String kind, String scope, Consumer<String> sink);

    Optional<Item> find(String kind, String id);

    /**
     * Things that may have changed with this one although their versions do not tell.
     *
     * @param all whether this one's facets changed, which those within share
     */
    default List<Item> within(Item item, boolean all) {
        return List.of();
    }

    /** Things that look different from what the cursor tells, because their change waits to be confirmed. */
    List<Preview> previews();

    /** All titles, from which the index learns the words that others are made of. */
    void titles(Consumer<String> sink);

    /** The bytes, where they are here. */
    Optional<InputStream> open(String address) throws IOException;

    /** Some changed things. @param cursor where the next page begins */
    record Page(List<Item> items, long cursor) {
        public Page {
            items = List.copyOf(items);
        }
    }

    record Preview(String kind, String id) {}
}
