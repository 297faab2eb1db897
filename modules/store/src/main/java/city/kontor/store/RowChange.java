package city.kontor.store;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a transaction did to one row, all steps folded into one.
 *
 * @param table where
 * @param id which
 * @param before the row's values as they were, in the order of the table's columns; empty if it is new
 * @param after the row's values as they shall be; empty if it is gone. A sink may set its version.
 */
public record RowChange(
        RowTable<?> table, String id, Optional<@Nullable Object[]> before, Optional<@Nullable Object[]> after) {}
