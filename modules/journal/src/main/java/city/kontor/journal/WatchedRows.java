package city.kontor.journal;

import city.kontor.store.Rows;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Table;
import org.jooq.UpdatableRecord;

/** Passes everything on and remembers the names of the tables that were read and changed. */
final class WatchedRows implements Rows {
    private final Rows rows;
    private final Set<String> read = new HashSet<>();
    private final Set<String> changed = new HashSet<>();

    WatchedRows(Rows rows) {
        this.rows = rows;
    }

    Set<String> read() {
        return read;
    }

    Set<String> changed() {
        return changed;
    }

    @Override
    public <R extends UpdatableRecord<R>> Optional<R> find(Table<R> table, String id) {
        read.add(table.getName());
        return rows.find(table, id);
    }

    @Override
    public <R extends UpdatableRecord<R>> List<R> list(Table<R> table, Condition condition) {
        read.add(table.getName());
        return rows.list(table, condition);
    }

    @Override
    public void put(UpdatableRecord<?> row) {
        changed.add(row.getTable().getName());
        rows.put(row);
    }

    @Override
    public void remove(Table<?> table, String id) {
        changed.add(table.getName());
        rows.remove(table, id);
    }
}
