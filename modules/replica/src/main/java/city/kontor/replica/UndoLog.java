package city.kontor.replica;

import city.kontor.store.RowChange;
import city.kontor.store.RowSink;
import city.kontor.store.RowTable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Remembers the confirmed form of rows before a preview changes them, and puts it back. */
final class UndoLog implements RowSink {
    private final Map<String, RowTable<?>> tables;

    UndoLog(Map<String, RowTable<?>> tables) {
        this.tables = tables;
    }

    @Override
    public void beforeWrite(DSLContext dsl, List<RowChange> changes) {
        dsl.connection(connection -> {
            // The first form is the confirmed one: a later change of the same row finds it remembered already.
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT OR IGNORE INTO undo (table_name, row_id, confirmed) VALUES (?, ?, ?)")) {
                for (RowChange change : changes) {
                    insert.setString(1, change.table().name());
                    insert.setString(2, change.id());
                    insert.setBytes(3, change.before().map(RowBytes::write).orElse(null));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    /** Puts every confirmed row back, so that the tables hold only what the server said. */
    void rewind(DSLContext dsl) {
        Map<RowTable<?>, List<@Nullable Object[]>> restore = new LinkedHashMap<>();
        Map<RowTable<?>, List<String>> remove = new LinkedHashMap<>();
        for (Record row : dsl.fetch("SELECT table_name, row_id, confirmed FROM undo")) {
            RowTable<?> table = table(row.get(0, String.class));
            byte[] confirmed = row.get(2, byte[].class);
            if (confirmed == null) {
                remove.computeIfAbsent(table, one -> new ArrayList<>()).add(row.get(1, String.class));
            } else {
                restore.computeIfAbsent(table, one -> new ArrayList<>()).add(RowBytes.read(confirmed));
            }
        }
        if (restore.isEmpty() && remove.isEmpty()) {
            return;
        }
        dsl.connection(connection -> restore(connection, restore, remove));
        dsl.execute("DELETE FROM undo");
    }

    private static void restore(
            Connection connection,
            Map<RowTable<?>, List<@Nullable Object[]>> restore,
            Map<RowTable<?>, List<String>> remove)
            throws SQLException {
        for (var rows : restore.entrySet()) {
            rows.getKey().upsert(connection, rows.getValue());
        }
        for (var rows : remove.entrySet()) {
            rows.getKey().delete(connection, rows.getValue());
        }
    }

    private RowTable<?> table(String name) {
        RowTable<?> table = tables.get(name);
        if (table == null) {
            throw new IllegalStateException("The undo table names the unknown table " + name);
        }
        return table;
    }
}
