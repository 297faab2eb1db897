package city.kontor.store;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Table;
import org.jooq.UpdatableRecord;

/** The rows of the features within one transaction, as a feature reads and changes them. */
public interface Rows {
    /** A copy of the row with this id, including changes not yet written. */
    <R extends UpdatableRecord<R>> Optional<R> find(Table<R> table, String id);

    /** The rows that match, ordered by id. Changes not yet written are written first, so prefer {@link #find}. */
    <R extends UpdatableRecord<R>> List<R> list(Table<R> table, Condition condition);

    /**
     * Inserts or replaces a row by its id. A row that may exist already must have been found or listed before, so that
     * its former state is known. The column {@code rv} is the store's and need not be set.
     */
    void put(UpdatableRecord<?> row);

    /** Removes a row that was found or listed before; does nothing where there is none. */
    void remove(Table<?> table, String id);
}
