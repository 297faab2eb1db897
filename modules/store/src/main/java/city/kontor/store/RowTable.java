package city.kontor.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes whole rows of one replicated table with plain JDBC. jOOQ would render each statement anew, which
 * costs more than SQLite needs to run it.
 *
 * <p>Between database and feature a row is the plain array of its values, in the order of {@link #columns()}: String,
 * Long, Double, byte[] or null. Only features see jOOQ's records; making one costs as much as reading the row.
 */
public final class RowTable<R extends Record> {
    /** Makes records; {@link Table#newRecord()} would set up jOOQ anew for each. */
    private static final DSLContext RECORDS = DSL.using(SQLDialect.DEFAULT);

    private final Table<R> table;
    private final List<Field<?>> fields;
    private final List<Column> kinds;
    private final int idIndex;
    private final int scopeIndex;
    private final int versionIndex;
    private final String select;
    private final IdList byIds;
    private final String upsert;
    private final String delete;

    public RowTable(Table<R> table) {
        this.table = table;
        fields = List.of(table.fields());
        kinds = fields.stream().map(field -> Column.of(field.getType())).toList();
        idIndex = index("id");
        scopeIndex = index("scope");
        versionIndex = index("rv");
        String columns = String.join(", ", columns());
        String marks = String.join(", ", Collections.nCopies(fields.size(), "?"));
        String updates = columns().stream()
                .filter(column -> !column.equals("id"))
                .map(column -> column + " = excluded." + column)
                .collect(Collectors.joining(", "));
        select = "SELECT " + columns + " FROM " + name();
        byIds = new IdList(select + " WHERE id");
        upsert = "INSERT INTO " + name() + " (" + columns + ") VALUES (" + marks + ") ON CONFLICT (id) DO UPDATE SET "
                + updates;
        delete = "DELETE FROM " + name() + " WHERE id = ?";
    }

    public String name() {
        return table.getName();
    }

    public Table<R> table() {
        return table;
    }

    public List<String> columns() {
        return fields.stream().map(Field::getName).toList();
    }

    /** The Java classes of the columns: String, Long, Double or byte[]. */
    public List<Class<?>> types() {
        return fields.stream().<Class<?>>map(Field::getType).toList();
    }

    public String id(@Nullable Object[] row) {
        return text(row, idIndex);
    }

    public String scope(@Nullable Object[] row) {
        return text(row, scopeIndex);
    }

    /** The row's version; 0 for one that has none yet. */
    public long version(@Nullable Object[] row) {
        return row[versionIndex] instanceof Long version ? version : 0;
    }

    public void version(@Nullable Object[] row, long version) {
        row[versionIndex] = version;
    }

    /** The rows with these ids, as far as there are such. */
    List<@Nullable Object[]> find(Connection connection, Collection<String> ids) throws SQLException {
        var found = new ArrayList<@Nullable Object[]>();
        byIds.read(connection, ids, row -> found.add(read(row)));
        return found;
    }

    /** The rows of one scope that changed after a version, in the order of change. */
    public List<@Nullable Object[]> changedSince(Connection connection, String scope, long version, int most)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(select + " WHERE scope = ? AND rv > ? ORDER BY rv LIMIT ?")) {
            statement.setString(1, scope);
            statement.setLong(2, version);
            statement.setInt(3, most);
            try (ResultSet rows = statement.executeQuery()) {
                var found = new ArrayList<@Nullable Object[]>();
                while (rows.next()) {
                    found.add(read(rows));
                }
                return found;
            }
        }
    }

    /** Writes rows as they are, their version included. */
    public void upsert(Connection connection, List<@Nullable Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(upsert)) {
            for (@Nullable Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    statement.setObject(i + 1, row[i]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    public void delete(Connection connection, List<String> ids) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(delete)) {
            for (String id : ids) {
                statement.setString(1, id);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** The values of a record of this table. */
    public @Nullable Object[] values(Record row) {
        @Nullable Object[] values = new @Nullable Object[fields.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.get(i);
        }
        return values;
    }

    /** A record of this table, for features. */
    R record(@Nullable Object[] values) {
        R row = RECORDS.newRecord(table);
        row.fromArray(values);
        return row;
    }

    private @Nullable Object[] read(ResultSet rows) throws SQLException {
        @Nullable Object[] values = new @Nullable Object[kinds.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = kinds.get(i).read(rows, i + 1);
        }
        return values;
    }

    private int index(String name) {
        return IntStream.range(0, fields.size())
                .filter(i -> fields.get(i).getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Table " + name() + " lacks the column " + name));
    }

    private static String text(@Nullable Object[] row, int index) {
        if (row[index] instanceof String text) {
            return text;
        }
        throw new IllegalStateException("A row without id or scope");
    }
}
