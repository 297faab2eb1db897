package city.kontor.store;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Table;
import org.jooq.UpdatableRecord;

/**
 * Finds out which rows a rule will look for, without asking the database: a row that is not in memory yet looks absent
 * and is noted. Then all that were noted are loaded at once, which on a database behind a network takes one round trip a
 * table instead of one a row.
 */
public final class Scout implements Rows {
    private final UnitOfWork work;
    private final Map<RowTable<?>, Set<String>> wanted = new LinkedHashMap<>();
    private boolean misses;

    Scout(UnitOfWork work) {
        this.work = work;
    }

    /** Begins with the next rule. */
    public void start() {
        misses = false;
    }

    /** Whether this rule looked for a row that is not in memory. */
    public boolean misses() {
        return misses;
    }

    /** Loads whatever any rule has missed. */
    public void load() {
        work.load(wanted);
        wanted.clear();
    }

    @Override
    public <R extends UpdatableRecord<R>> Optional<R> find(Table<R> table, String id) {
        RowTable<R> rows = work.rows(table);
        if (work.knows(rows, id)) {
            return work.find(table, id);
        }
        misses = true;
        wanted.computeIfAbsent(rows, one -> new LinkedHashSet<>()).add(id);
        return Optional.empty();
    }

    /** A query cannot be answered from memory; a rule that asks one is judged without further scouting. */
    @Override
    public <R extends UpdatableRecord<R>> List<R> list(Table<R> table, Condition condition) {
        return List.of();
    }

    @Override
    public void put(UpdatableRecord<?> row) {
        throw new IllegalStateException("A rule changes no rows");
    }

    @Override
    public void remove(Table<?> table, String id) {
        throw new IllegalStateException("A rule changes no rows");
    }
}
