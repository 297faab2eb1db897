package city.kontor.capture;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was read of an invoice.
 *
 * @param values the fields found; absent where nothing plausible was read
 * @param taxes tax per rate, in the order of the page; empty where none was read
 */
public record InvoiceFields(Map<FieldName, FieldValue> values, List<TaxLine> taxes) {
    public InvoiceFields {
        var copy = new EnumMap<FieldName, FieldValue>(FieldName.class);
        copy.putAll(values);
        values = Collections.unmodifiableMap(copy);
        taxes = List.copyOf(taxes);
    }

    public static InvoiceFields none() {
        return new InvoiceFields(Map.of(), List.of());
    }

    public Optional<FieldValue> get(FieldName name) {
        return Optional.ofNullable(values.get(name));
    }
}
