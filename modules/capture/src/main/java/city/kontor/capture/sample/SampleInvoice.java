package city.kontor.capture.sample;

import city.kontor.capture.FieldName;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A generated invoice with its truth.
 *
 * @param seller the invented company
 * @param values the fields it prints, normalised as {@link FieldName} says; the due date also where only terms are printed
 * @param taxes the tax breakdown
 * @param discount the cash discount it offers
 * @param lines its items, in the order of the page
 * @param texts the texts on its pages, in drawing order
 * @param pdf the born-digital document
 */
public record SampleInvoice(
        SampleLayout layout,
        String seller,
        Map<FieldName, String> values,
        List<Tax> taxes,
        Optional<Discount> discount,
        List<Line> lines,
        List<String> texts,
        byte[] pdf) {
    /**
     * One rate of the breakdown.
     *
     * @param rate in percent
     * @param net a point and two decimals
     * @param tax a point and two decimals
     */
    public record Tax(String rate, String net, String tax) {}

    /**
     * One item.
     *
     * @param unitPrice net, a point and two decimals
     * @param amount net, a point and two decimals
     */
    public record Line(String text, int quantity, String unit, String unitPrice, String amount) {}

    /** @param until the last day on which the discount holds */
    public record Discount(int percent, LocalDate until) {}

    public SampleInvoice {
        var copy = new EnumMap<FieldName, String>(FieldName.class);
        copy.putAll(values);
        values = Collections.unmodifiableMap(copy);
        taxes = List.copyOf(taxes);
        lines = List.copyOf(lines);
        texts = List.copyOf(texts);
    }
}
