package city.kontor.store;

import java.util.Optional;
import org.jooq.Record;

/**
 * What a transaction did to one row, all steps folded into one.
 *
 * @param table where
 * @param id which
 * @param before the row as it was; empty if it is new
 * @param after the row as it shall be; empty if it is gone
 */
public record RowChange(RowTable<?> table, String id, Optional<Record> before, Optional<Record> after) {}
