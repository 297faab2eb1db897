package city.kontor.journal;

import city.kontor.kernel.Scope;
import city.kontor.store.FeatureRows;
import city.kontor.store.FeatureSet;
import city.kontor.store.RowPage;
import city.kontor.store.RowTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** What changed after a cursor, for the scopes a person may hold. */
public final class RowFeed {
    /** One change, a row or a departure, with its number. */
    private record Change(
            long version, RowTable<?> table, @Nullable Object @Nullable [] row, RowPage.@Nullable Gone gone) {}

    private final Map<String, RowTable<?>> tables;

    public RowFeed(FeatureSet features) {
        tables = FeatureRows.of(features);
    }

    /**
     * One page of changes. Call it within {@code Database.read}, so that rows, clock and heads belong together.
     *
     * @param granted the scopes the person may hold
     * @param held the scopes the desktop has; only their changes are sent
     * @param after the cursor of the page before; 0 for everything
     * @param most at most so many changes
     */
    public RowPage page(DSLContext dsl, Set<Scope> granted, Set<Scope> held, long after, int most) {
        var scopes = new TreeSet<Scope>(held);
        scopes.retainAll(granted);
        long clock = clock(dsl);
        List<Change> changes = dsl.connectionResult(connection -> changes(connection, scopes, after, most));
        boolean complete = changes.size() <= most;
        List<Change> page = complete ? changes : changes.subList(0, most);
        Map<RowTable<?>, List<@Nullable Object[]>> rows = new LinkedHashMap<>();
        var gone = new ArrayList<RowPage.Gone>();
        for (Change change : page) {
            if (change.row != null) {
                rows.computeIfAbsent(change.table, table -> new ArrayList<>()).add(change.row);
            } else if (change.gone != null) {
                gone.add(change.gone);
            }
        }
        return new RowPage(
                granted,
                rows.entrySet().stream()
                        .map(one -> new RowPage.TableRows(
                                one.getKey().name(), one.getKey().columns(), one.getValue()))
                        .toList(),
                gone,
                complete ? clock : page.getLast().version,
                complete,
                Journal.heads(dsl, scopes));
    }

    /** The number of the last row change. */
    public static long clock(DSLContext dsl) {
        return dsl.fetchSingle("SELECT value FROM row_clock WHERE id = 1").get(0, Long.class);
    }

    /** The first {@code most + 1} changes in their order; the extra one tells that there are more. */
    private List<Change> changes(Connection connection, Set<Scope> scopes, long after, int most) throws SQLException {
        List<Change> found = new ArrayList<>();
        for (Scope scope : scopes) {
            for (RowTable<?> table : tables.values()) {
                for (@Nullable Object[] row : table.changedSince(connection, scope.id(), after, most + 1)) {
                    found.add(new Change(table.version(row), table, row, null));
                }
                found = first(found, most + 1);
            }
            found.addAll(gone(connection, scope, after, most + 1));
            found = first(found, most + 1);
        }
        return found;
    }

    private List<Change> gone(Connection connection, Scope scope, long after, int most) throws SQLException {
        var found = new ArrayList<Change>();
        try (var select = connection.prepareStatement(
                "SELECT table_name, row_id, rv FROM row_gone WHERE scope = ? AND rv > ? ORDER BY rv LIMIT ?")) {
            select.setString(1, scope.id());
            select.setLong(2, after);
            select.setInt(3, most);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    RowTable<?> table = tables.get(rows.getString(1));
                    if (table != null) {
                        long version = rows.getLong(3);
                        var gone = new RowPage.Gone(table.name(), rows.getString(2), scope, version);
                        found.add(new Change(version, table, null, gone));
                    }
                }
            }
        }
        return found;
    }

    private static List<Change> first(List<Change> changes, int most) {
        changes.sort(Comparator.comparingLong(Change::version));
        return changes.size() <= most ? changes : new ArrayList<>(changes.subList(0, most));
    }
}
