package city.kontor.server.admin;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Copies all rows of all tables from one database to another, table by table in batches. Both have the same tables, and
 * one of them is an SQLite file, which says what they are.
 */
final class TableCopy {
    private static final int BATCH = 2_000;

    /** Belong to the database and not to what is kept in it. */
    private static final Set<String> OWN = Set.of("schema_script", "writer_lease");

    private final Connection shape;
    private final Connection from;
    private final Connection to;

    /** @param shape whichever of the two is the SQLite file */
    TableCopy(Connection shape, Connection from, Connection to) {
        this.shape = shape;
        this.from = from;
        this.to = to;
    }

    /** Replaces everything in the target; returns the number of rows. Within the callers' transactions. */
    long copy() throws SQLException {
        long rows = 0;
        for (String table : names("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")) {
            if (!OWN.contains(table)) {
                rows += copy(table, names("SELECT name FROM pragma_table_info('" + table + "')"));
            }
        }
        return rows;
    }

    private long copy(String table, List<String> columns) throws SQLException {
        String list = String.join(", ", columns);
        String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
        long count = 0;
        try (var delete = to.createStatement();
                var select = from.createStatement();
                PreparedStatement insert =
                        to.prepareStatement("INSERT INTO " + table + " (" + list + ") VALUES (" + marks + ")")) {
            delete.executeUpdate("DELETE FROM " + table);
            select.setFetchSize(BATCH);
            try (ResultSet rows = select.executeQuery("SELECT " + list + " FROM " + table)) {
                while (rows.next()) {
                    for (int i = 1; i <= columns.size(); i++) {
                        insert.setObject(i, rows.getObject(i));
                    }
                    insert.addBatch();
                    if (++count % BATCH == 0) {
                        insert.executeBatch();
                    }
                }
            }
            insert.executeBatch();
        }
        return count;
    }

    private List<String> names(String query) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = shape.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
