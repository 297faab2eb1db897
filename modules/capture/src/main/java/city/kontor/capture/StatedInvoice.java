package city.kontor.capture;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a file states as data: an electronic invoice.
 *
 * @param values normalised as {@link FieldName} says; absent where the file states nothing
 * @param taxes the tax breakdown
 * @param hasPages whether the file has pages of its own, which may show something else; otherwise its pages are drawn from the data
 */
public record StatedInvoice(Map<FieldName, String> values, List<Tax> taxes, boolean hasPages) {
    /**
     * One rate of the breakdown (BG-23).
     *
     * @param ratePercent a decimal with a point
     * @param net a point and two decimals
     * @param tax a point and two decimals
     */
    public record Tax(String ratePercent, String net, String tax) {}

    public StatedInvoice {
        var copy = new EnumMap<FieldName, String>(FieldName.class);
        copy.putAll(values);
        values = Collections.unmodifiableMap(copy);
        taxes = List.copyOf(taxes);
    }
}
