package city.kontor.efile.store;

import city.kontor.efile.Change;
import city.kontor.efile.Field;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.Record;

/** The described fields in a row: each has a column of its name. */
final class Fields {
    private Fields() {}

    static void clear(Record row, Set<Field> fields) {
        fields.forEach(field -> put(row, field, ""));
    }

    static void put(Record row, List<Change> changes) {
        changes.forEach(change -> put(row, change.field(), change.after().strip()));
    }

    static void put(Record row, Field field, String text) {
        row.set(column(row, field), text);
    }

    static Map<Field, String> read(Record row, Set<Field> fields) {
        var read = new EnumMap<Field, String>(Field.class);
        fields.forEach(field -> {
            String text = row.get(column(row, field));
            if (text != null && !text.isEmpty()) {
                read.put(field, text);
            }
        });
        return read;
    }

    private static org.jooq.Field<String> column(Record row, Field field) {
        String name = field.name().toLowerCase(Locale.ROOT);
        return Objects.requireNonNull(row.field(name, String.class), name);
    }
}
