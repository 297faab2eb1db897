package city.kontor.capture.learned;

import city.kontor.capture.FieldName;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What was learned of one supplier.
 *
 * @param keys by which it is known again, the strongest first, see {@link SupplierKeys}; at least one
 * @param name as the operator left it
 */
public record LearnedSupplier(List<String> keys, String name, Map<FieldName, LearnedField> fields) {
    public LearnedSupplier {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("a supplier needs a key to be known by");
        }
        keys = List.copyOf(keys);
        var copy = new EnumMap<FieldName, LearnedField>(FieldName.class);
        copy.putAll(fields);
        fields = Collections.unmodifiableMap(copy);
    }
}
