package city.kontor.capture.bench;

import city.kontor.capture.FieldName;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What an invoice really says.
 *
 * @param values normalised as {@link FieldName} says; absent where the invoice has no such field
 * @param taxes the tax breakdown
 */
public record Truth(Map<FieldName, String> values, List<Tax> taxes) {
    /**
     * One rate of the breakdown.
     *
     * @param rate in percent, without trailing zeros
     * @param net a point and two decimals
     * @param tax a point and two decimals
     */
    public record Tax(String rate, String net, String tax) {}

    public Truth {
        var copy = new EnumMap<FieldName, String>(FieldName.class);
        copy.putAll(values);
        values = Collections.unmodifiableMap(copy);
        taxes = List.copyOf(taxes);
    }
}
