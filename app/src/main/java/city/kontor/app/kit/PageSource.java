package city.kontor.app.kit;

import java.util.List;
import java.util.OptionalInt;

/**
 * Where a list takes its rows from: usually queries on the desktop's database. Called on background threads. The order
 * must be total (end it with the key), or pages overlap.
 *
 * @param <T> one row, an immutable record
 */
public interface PageSource<T> {
    /**
     * The source for one look at it, which asks for the number of rows, a place and some pages of the same query. A
     * source that reads everything anyway reads it once for all of them.
     */
    default PageSource<T> oneLook() {
        return this;
    }

    /** How many rows the query has, ignoring its offset and limit. */
    int count(PageQuery query) throws Exception;

    /** The rows of that page, in order. */
    List<T> page(PageQuery query) throws Exception;

    /** The key that stays the same when the row changes. */
    String keyOf(T row);

    /** Where the row with that key stands in the query; empty if it is not there. */
    OptionalInt position(PageQuery query, String key) throws Exception;
}
