package city.kontor.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The kinds of values that replicated rows are made of. */
enum Column {
    TEXT,
    NUMBER,
    FRACTION,
    BYTES;

    static Column of(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> TEXT;
            case "Long" -> NUMBER;
            case "Double" -> FRACTION;
            case "byte[]" -> BYTES;
            default -> throw new IllegalArgumentException("Rows hold no " + type);
        };
    }

    /** @param place the column's number in the result, from 1 */
    @Nullable
    Object read(ResultSet rows, int place) throws SQLException {
        return switch (this) {
            case TEXT -> rows.getString(place);
            case BYTES -> rows.getBytes(place);
            case NUMBER -> {
                long number = rows.getLong(place);
                yield number == 0 && rows.wasNull() ? null : number;
            }
            case FRACTION -> {
                double fraction = rows.getDouble(place);
                yield fraction == 0 && rows.wasNull() ? null : fraction;
            }
        };
    }
}
