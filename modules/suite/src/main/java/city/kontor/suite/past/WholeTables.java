package city.kontor.suite.past;

import city.kontor.store.Rows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.UpdatableRecord;

/**
 * Reads each table that a row is looked for in as a whole: whoever asks for the rights of everybody would ask a query for
 * each person. The tables of the directory are small.
 */
final class WholeTables implements Rows {
    private final Map<String, Map<String, Record>> tables = new HashMap<>();
    private final DSLContext dsl;

    WholeTables(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public <R extends UpdatableRecord<R>> Optional<R> find(Table<R> table, String id) {
        return Optional.ofNullable(tables.computeIfAbsent(table.getName(), name -> read(table))
                        .get(id))
                .map(row -> row.into(table));
    }

    private Map<String, Record> read(Table<?> table) {
        var rows = new HashMap<String, Record>();
        dsl.selectFrom(table).forEach(row -> rows.put(row.get("id", String.class), row));
        return rows;
    }

    @Override
    public <R extends UpdatableRecord<R>> List<R> list(Table<R> table, Condition condition) {
        return dsl.selectFrom(table).where(condition).fetch();
    }

    @Override
    public void put(UpdatableRecord<?> row) {
        throw new IllegalStateException("Asking changes no rows");
    }

    @Override
    public void remove(Table<?> table, String id) {
        throw new IllegalStateException("Asking changes no rows");
    }
}
