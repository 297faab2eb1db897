package city.kontor.journal;

import city.kontor.store.RowChange;
import city.kontor.store.RowSink;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;

/** Gives every changed row the next number of the row clock and remembers what left a scope. */
final class RowNumbering implements RowSink {
    private record Gone(String table, String id, String scope, long version) {}

    private final Connection connection;
    private final long start;
    private long clock;

    /** @param start the row clock before the group */
    RowNumbering(Connection connection, long start) {
        this.connection = connection;
        this.start = start;
        clock = start;
    }

    @Override
    public void beforeWrite(DSLContext context, List<RowChange> changes) {
        var gone = new ArrayList<Gone>();
        for (RowChange change : changes) {
            // A departure gets a number of its own: a page may end between it and the arrival elsewhere.
            change.before()
                    .map(row -> change.table().scope(row))
                    .filter(scope -> change.after()
                            .map(row -> !change.table().scope(row).equals(scope))
                            .orElse(true))
                    .ifPresent(scope -> gone.add(new Gone(change.table().name(), change.id(), scope, ++clock)));
            change.after().ifPresent(row -> change.table().version(row, ++clock));
        }
        if (!gone.isEmpty()) {
            context.connection(own -> save(own, gone));
        }
    }

    /** Writes the clock back and returns it. */
    long save() throws SQLException {
        if (clock != start) {
            try (var update = connection.prepareStatement("UPDATE row_clock SET value = ? WHERE id = 1")) {
                update.setLong(1, clock);
                update.executeUpdate();
            }
        }
        return clock;
    }

    private static void save(Connection connection, List<Gone> gone) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO row_gone (table_name, row_id, scope, rv) VALUES"
                + " (?, ?, ?, ?) ON CONFLICT (scope, table_name, row_id) DO UPDATE SET rv = excluded.rv")) {
            for (Gone one : gone) {
                insert.setString(1, one.table);
                insert.setString(2, one.id);
                insert.setString(3, one.scope);
                insert.setLong(4, one.version);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
