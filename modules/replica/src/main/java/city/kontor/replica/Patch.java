package city.kontor.replica;

import city.kontor.kernel.Scope;
import city.kontor.store.RowPage;
import city.kontor.store.RowTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Brings the confirmed rows to what a page says. */
final class Patch {
    private final Map<String, RowTable<?>> tables;

    Patch(Map<String, RowTable<?>> tables) {
        this.tables = tables;
    }

    void apply(DSLContext dsl, RowPage page) {
        for (Scope scope : State.scopes(dsl)) {
            if (!page.scopes().contains(scope)) {
                forget(dsl, scope);
                State.removeScope(dsl, scope);
            }
        }
        dsl.connection(connection -> {
            for (RowPage.TableRows rows : page.rows()) {
                RowTable<?> table = tables.get(rows.table());
                // A newer server may send tables this program does not know; it has no screen for them either.
                if (table != null) {
                    int[] places = places(table.columns(), rows.columns());
                    List<@Nullable Object[]> arranged =
                            new ArrayList<>(rows.values().size());
                    rows.values().forEach(values -> arranged.add(arrange(values, places)));
                    table.upsert(connection, arranged);
                }
            }
            for (RowPage.Gone gone : page.gone()) {
                remove(connection, gone);
            }
        });
        if (!page.gone().isEmpty()) {
            State.put(dsl, State.LEFT, "1");
        }
    }

    /** Where each of our columns stands in the server's rows; -1 for a column that this server does not know. */
    private static int[] places(List<String> ours, List<String> theirs) {
        return ours.stream().mapToInt(theirs::indexOf).toArray();
    }

    private static @Nullable Object[] arrange(@Nullable Object[] values, int[] places) {
        @Nullable Object[] arranged = new @Nullable Object[places.length];
        for (int i = 0; i < places.length; i++) {
            arranged[i] = places[i] < 0 ? null : values[places[i]];
        }
        return arranged;
    }

    /** Deletes every row of a scope. */
    void forget(DSLContext dsl, Scope scope) {
        for (RowTable<?> table : tables.values()) {
            for (String column : documents(table)) {
                dsl.execute(
                        "INSERT OR IGNORE INTO left_document SELECT DISTINCT " + column + " FROM " + table.name()
                                + " WHERE scope = ? AND " + column + " IS NOT NULL",
                        scope.id());
            }
            dsl.execute("DELETE FROM " + table.name() + " WHERE scope = ?", scope.id());
        }
        State.put(dsl, State.LEFT, "1");
    }

    /** The columns that name documents. */
    private static List<String> documents(RowTable<?> table) {
        return table.columns().stream()
                .filter(column -> column.endsWith("sha256"))
                .toList();
    }

    private void remove(Connection connection, RowPage.Gone gone) throws SQLException {
        RowTable<?> table = tables.get(gone.table());
        if (table == null) {
            return;
        }
        for (String column : documents(table)) {
            try (var note = connection.prepareStatement(
                    "INSERT OR IGNORE INTO left_document SELECT " + column + " FROM " + gone.table()
                            + " WHERE id = ? AND scope = ? AND rv <= ? AND " + column + " IS NOT NULL")) {
                note.setString(1, gone.id());
                note.setString(2, gone.scope().id());
                note.setLong(3, gone.version());
                note.executeUpdate();
            }
        }
        try (var delete = connection.prepareStatement(
                "DELETE FROM " + gone.table() + " WHERE id = ? AND scope = ? AND rv <= ?")) {
            delete.setString(1, gone.id());
            delete.setString(2, gone.scope().id());
            delete.setLong(3, gone.version());
            delete.executeUpdate();
        }
    }
}
