package city.kontor.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes whole rows of one replicated table with plain JDBC. jOOQ would render each statement anew, which
 * costs more than SQLite needs to run it; the records are jOOQ's all the same.
 */
public final class RowTable<R extends Record> {
    private final Table<R> table;
    private final List<Field<?>> fields;
    private final int idIndex;
    private final int scopeIndex;
    private final int versionIndex;
    private final String select;
    private final String upsert;
    private final String delete;

    public RowTable(Table<R> table) {
        this.table = table;
        fields = List.of(table.fields());
        idIndex = index("id");
        scopeIndex = index("scope");
        versionIndex = index("rv");
        String columns = fields.stream().map(Field::getName).collect(Collectors.joining(", "));
        String marks = fields.stream().map(field -> "?").collect(Collectors.joining(", "));
        String updates = fields.stream()
                .filter(field -> !field.getName().equals("id"))
                .map(field -> field.getName() + " = excluded." + field.getName())
                .collect(Collectors.joining(", "));
        select = "SELECT " + columns + " FROM " + name();
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

    public String id(Record row) {
        return text(row, idIndex);
    }

    public String scope(Record row) {
        return text(row, scopeIndex);
    }

    public void version(Record row, long version) {
        row.set(table.field("rv", Long.class), version);
    }

    public long version(Record row) {
        Object version = row.get(versionIndex);
        return version == null ? 0 : ((Number) version).longValue();
    }

    Optional<R> find(Connection connection, String id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(select + " WHERE id = ?")) {
            statement.setString(1, id);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(read(rows)) : Optional.empty();
            }
        }
    }

    /** The rows of one scope that changed after a version, in the order of change. */
    public List<R> changedSince(Connection connection, String scope, long version, int most) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(select + " WHERE scope = ? AND rv > ? ORDER BY rv LIMIT ?")) {
            statement.setString(1, scope);
            statement.setLong(2, version);
            statement.setInt(3, most);
            try (ResultSet rows = statement.executeQuery()) {
                var found = new ArrayList<R>();
                while (rows.next()) {
                    found.add(read(rows));
                }
                return found;
            }
        }
    }

    /** Writes rows as they are, their version included. */
    public void upsert(Connection connection, List<? extends Record> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(upsert)) {
            for (Record row : rows) {
                for (int i = 0; i < fields.size(); i++) {
                    statement.setObject(i + 1, row.get(i));
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

    R copy(Record row) {
        return fill(row.intoArray());
    }

    /** A record of this table from values in the order of {@link #columns()}. */
    public R fill(@Nullable Object[] values) {
        R row = table.newRecord();
        row.fromArray(Arrays.copyOf(values, values.length));
        return row;
    }

    private R read(ResultSet rows) throws SQLException {
        @Nullable Object[] values = new @Nullable Object[fields.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = read(rows, i + 1, fields.get(i).getType());
        }
        return fill(values);
    }

    private static @Nullable Object read(ResultSet rows, int column, Class<?> type) throws SQLException {
        Object value = switch (type.getSimpleName()) {
            case "String" -> rows.getString(column);
            case "Long" -> rows.getLong(column);
            case "Double" -> rows.getDouble(column);
            case "byte[]" -> rows.getBytes(column);
            default -> throw new IllegalStateException("Rows hold no " + type);
        };
        return rows.wasNull() ? null : value;
    }

    private int index(String name) {
        return IntStream.range(0, fields.size())
                .filter(i -> fields.get(i).getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Table " + name() + " lacks the column " + name));
    }

    private static String text(Record row, int index) {
        Object value = row.get(index);
        if (value == null) {
            throw new IllegalStateException("A row without id or scope: " + row);
        }
        return (String) value;
    }
}
