package city.kontor.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;

/**
 * The row changes of a group of commands, kept in memory until {@link #flush}: a row that ten commands touch is read
 * once and written once.
 *
 * <p>Each command works in a layer of its own: {@link #begin}, then {@link #keep} or {@link #discard}. Only the thread
 * of the transaction may use it.
 */
public final class UnitOfWork implements Rows {
    private record Key(String table, String id) {}

    /** One row as this transaction knows it. {@code after} is null where it is gone. */
    private static final class Entry {
        final RowTable<?> table;
        final @Nullable Object @Nullable [] before;

        @Nullable
        Object @Nullable [] after;

        boolean dirty;

        Entry(
                RowTable<?> table,
                @Nullable Object @Nullable [] before,
                @Nullable Object @Nullable [] after,
                boolean dirty) {
            this.table = table;
            this.before = before;
            this.after = after;
            this.dirty = dirty;
        }
    }

    private final DSLContext dsl;
    private final Map<String, RowTable<?>> tables;
    private final RowSink sink;
    private final Map<Key, Entry> group = new LinkedHashMap<>();
    private final Map<Key, Entry> layer = new LinkedHashMap<>();
    private boolean savepoint;

    public UnitOfWork(DSLContext dsl, Map<String, RowTable<?>> tables, RowSink sink) {
        this.dsl = dsl;
        this.tables = tables;
        this.sink = sink;
    }

    /** Starts the layer of one command. */
    public void begin() {
        layer.clear();
        savepoint = false;
    }

    /** Adds the command's changes to the group. */
    public void keep() {
        fold();
        if (savepoint) {
            dsl.execute("RELEASE SAVEPOINT command");
            savepoint = false;
        }
    }

    /** Forgets the command's changes. */
    public void discard() {
        layer.clear();
        if (savepoint) {
            dsl.execute("ROLLBACK TO SAVEPOINT command");
            dsl.execute("RELEASE SAVEPOINT command");
            savepoint = false;
            group.clear();
        }
    }

    /** Writes everything kept so far. */
    public void flush() {
        writeChanges();
        group.clear();
    }

    private void writeChanges() {
        List<RowChange> changes = new ArrayList<>();
        group.forEach((key, entry) -> {
            if (entry.dirty) {
                changes.add(new RowChange(
                        entry.table, key.id(), Optional.ofNullable(entry.before), Optional.ofNullable(entry.after)));
            }
        });
        if (!changes.isEmpty()) {
            sink.beforeWrite(dsl, changes);
            write(changes);
        }
    }

    /** Looks at these rows without waiting for the database; see {@link Scout}. */
    public Scout scout() {
        return new Scout(this);
    }

    boolean knows(RowTable<?> rows, String id) {
        var key = new Key(rows.name(), id);
        return layer.containsKey(key) || group.containsKey(key);
    }

    /** Reads rows that are not in memory; those that do not exist are known to be absent from then on. */
    void load(Map<RowTable<?>, Set<String>> missing) {
        dsl.connection(connection -> {
            for (var one : missing.entrySet()) {
                RowTable<?> rows = one.getKey();
                one.getValue().forEach(id -> group.put(new Key(rows.name(), id), new Entry(rows, null, null, false)));
                for (@Nullable Object[] row : rows.find(connection, one.getValue())) {
                    group.put(new Key(rows.name(), rows.id(row)), new Entry(rows, row, row, false));
                }
            }
        });
    }

    @Override
    public <R extends UpdatableRecord<R>> Optional<R> find(Table<R> table, String id) {
        RowTable<R> rows = rows(table);
        Entry entry = entry(rows, id);
        return entry.after == null ? Optional.empty() : Optional.of(rows.record(entry.after));
    }

    @Override
    public <R extends UpdatableRecord<R>> List<R> list(Table<R> table, Condition condition) {
        writeAhead();
        RowTable<R> rows = rows(table);
        Field<String> id = idOf(table);
        List<R> found = dsl.selectFrom(table).where(condition).orderBy(id).fetch();
        for (R row : found) {
            @Nullable Object[] values = rows.values(row);
            var key = new Key(table.getName(), rows.id(values));
            if (!layer.containsKey(key) && !group.containsKey(key)) {
                group.put(key, new Entry(rows, values, values, false));
            }
        }
        return found;
    }

    @Override
    public void put(UpdatableRecord<?> row) {
        RowTable<?> rows = rows(row.getTable());
        @Nullable Object[] values = rows.values(row);
        // Features leave the version open; a desktop's preview has none to give and writes 0.
        rows.version(values, rows.version(values));
        change(rows, rows.id(values), values);
    }

    @Override
    public void remove(Table<?> table, String id) {
        change(rows(table), id, null);
    }

    private void change(RowTable<?> rows, String id, @Nullable Object @Nullable [] after) {
        var key = new Key(rows.name(), id);
        Entry known = layer.get(key);
        if (known != null) {
            known.after = after;
            known.dirty = true;
            return;
        }
        Entry below = group.get(key);
        layer.put(key, new Entry(rows, below == null ? null : below.after, after, true));
    }

    private Entry entry(RowTable<?> rows, String id) {
        var key = new Key(rows.name(), id);
        Entry known = layer.get(key);
        if (known == null) {
            known = group.get(key);
        }
        if (known == null) {
            load(Map.of(rows, Set.of(id)));
            known = Objects.requireNonNull(group.get(key));
        }
        return known;
    }

    /** Lets a query see what is still in memory. Changes of the command at hand go behind a savepoint. */
    private void writeAhead() {
        boolean open = layer.values().stream().anyMatch(entry -> entry.dirty);
        if (group.values().stream().anyMatch(entry -> entry.dirty)) {
            writeThrough();
        }
        if (open) {
            if (!savepoint) {
                dsl.execute("SAVEPOINT command");
                savepoint = true;
            }
            fold();
            writeThrough();
        }
    }

    /**
     * Writes what is kept and goes on knowing it: a row that was read before a query and is changed after it must not
     * look like a new one, or nobody would learn what it was before.
     */
    private void writeThrough() {
        writeChanges();
        group.replaceAll((key, entry) -> entry.dirty ? new Entry(entry.table, entry.after, entry.after, false) : entry);
    }

    private void fold() {
        layer.forEach((key, entry) -> {
            if (entry.dirty) {
                Entry below = group.get(key);
                @Nullable Object @Nullable [] before = below == null ? entry.before : below.before;
                group.put(key, new Entry(entry.table, before, entry.after, true));
            }
        });
        layer.clear();
    }

    private void write(List<RowChange> changes) {
        Map<RowTable<?>, List<@Nullable Object[]>> puts = new LinkedHashMap<>();
        Map<RowTable<?>, List<String>> removals = new LinkedHashMap<>();
        for (RowChange change : changes) {
            if (change.after().isPresent()) {
                puts.computeIfAbsent(change.table(), table -> new ArrayList<>())
                        .add(change.after().get());
            } else {
                removals.computeIfAbsent(change.table(), table -> new ArrayList<>())
                        .add(change.id());
            }
        }
        dsl.connection(connection -> {
            for (var put : puts.entrySet()) {
                put.getKey().upsert(connection, put.getValue());
            }
            for (var removal : removals.entrySet()) {
                removal.getKey().delete(connection, removal.getValue());
            }
        });
    }

    // The map is built from the tables themselves, so the record type under a table's name is that table's.
    @SuppressWarnings("unchecked")
    <R extends Record> RowTable<R> rows(Table<R> table) {
        RowTable<?> rows = tables.get(table.getName());
        if (rows == null) {
            throw new IllegalArgumentException("No feature lists the table " + table.getName());
        }
        return (RowTable<R>) rows;
    }

    private static Field<String> idOf(Table<?> table) {
        Field<String> id = table.field("id", String.class);
        if (id == null) {
            throw new IllegalArgumentException("Table " + table.getName() + " lacks the column id");
        }
        return id;
    }
}
