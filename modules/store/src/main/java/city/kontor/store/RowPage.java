package city.kontor.store;

import city.kontor.kernel.Scope;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What changed on the server after a cursor: whole rows, and rows that left a scope.
 *
 * @param scopes the scopes the person may hold now; rows of any other scope are to be forgotten, and a scope that the
 *     desktop does not hold yet is to be loaded
 * @param rows by table, in the order of change
 * @param gone rows that were removed or moved out of a scope
 * @param cursor where the next page begins
 * @param complete false if more is waiting behind the cursor
 * @param heads the ends of the chains of the scopes
 */
public record RowPage(
        Set<Scope> scopes, List<TableRows> rows, List<Gone> gone, long cursor, boolean complete, List<Head> heads) {
    /**
     * Changed rows of one table.
     *
     * @param table its name
     * @param columns the names of the values' columns, the same for each row
     * @param values one array a row: String, Long, Double, byte[] or null
     */
    public record TableRows(String table, List<String> columns, List<@Nullable Object[]> values) {}

    /**
     * A row that is no longer in a scope.
     *
     * @param version the change's number: a row with a higher version has come back since and stays
     */
    public record Gone(String table, String id, Scope scope, long version) {}

    public int size() {
        return gone.size()
                + rows.stream().mapToInt(table -> table.values().size()).sum();
    }
}
