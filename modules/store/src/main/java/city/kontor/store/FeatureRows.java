package city.kontor.store;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.Table;

/** The replicated tables of a feature set by name, in the order the features list them. */
public final class FeatureRows {
    private FeatureRows() {}

    public static Map<String, RowTable<?>> of(FeatureSet features) {
        var tables = new LinkedHashMap<String, RowTable<?>>();
        for (Table<?> table : features.tables()) {
            tables.put(table.getName(), new RowTable<>(table));
        }
        return tables;
    }
}
