package city.kontor.capture;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was read of an invoice.
 *
 * @param values the fields found; absent where nothing plausible was read
 * @param taxes tax per rate, in the order of the page; empty where none was read
 * @param shown what the pages show where the file's data states something else, with an empty value where they show nothing of the
 *     kind: fraud and mistakes show here
 */
public record InvoiceFields(Map<FieldName, FieldValue> values, List<TaxLine> taxes, Map<FieldName, FieldValue> shown) {
    /** What to pay, to whom, and for what: the fields that a page and its data must not differ in. */
    private static final Set<FieldName> COMPARED =
            Set.of(FieldName.INVOICE_NUMBER, FieldName.IBAN, FieldName.GROSS_TOTAL);

    private static final double STATED = 1;
    /** What only the pages show beside data is to be looked at, however well it was read. */
    private static final double BESIDE_DATA = 0.6;

    private static final Box NOWHERE = new Box(0, 0, 0, 0);
    private static final FieldValue NOTHING = new FieldValue("", 0, 1, NOWHERE);

    public InvoiceFields {
        values = sorted(values);
        taxes = List.copyOf(taxes);
        shown = sorted(shown);
    }

    /** What was read of pages alone. */
    public InvoiceFields(Map<FieldName, FieldValue> values, List<TaxLine> taxes) {
        this(values, taxes, Map.of());
    }

    private static Map<FieldName, FieldValue> sorted(Map<FieldName, FieldValue> values) {
        var copy = new EnumMap<FieldName, FieldValue>(FieldName.class);
        copy.putAll(values);
        return Collections.unmodifiableMap(copy);
    }

    public static InvoiceFields none() {
        return new InvoiceFields(Map.of(), List.of());
    }

    /** Whether a file's data states them: what is only read is never that sure. */
    public boolean isStated() {
        return values.values().stream().anyMatch(value -> value.confidence() >= STATED);
    }

    public Optional<FieldValue> get(FieldName name) {
        return Optional.ofNullable(values.get(name));
    }

    /**
     * These fields, read of the pages, as the file's data has them: the data counts, the pages say where to look.
     *
     * @param pages what stands on the pages, which must show the data's most important values
     */
    public InvoiceFields statedBy(StatedInvoice data, List<PageText> pages) {
        var text = new ShownText(pages);
        var stated = new EnumMap<FieldName, FieldValue>(FieldName.class);
        var differing = new EnumMap<FieldName, FieldValue>(FieldName.class);
        for (FieldName name : FieldName.values()) {
            Optional<FieldValue> read = get(name);
            String value = data.values().get(name);
            if (value == null) {
                read.filter(field -> data.hasPages()).ifPresent(field -> stated.put(name, doubted(field)));
                continue;
            }
            stated.put(name, placed(value, read));
            if (data.hasPages() && COMPARED.contains(name) && !text.shows(name, value)) {
                differing.put(
                        name, read.filter(field -> !field.value().equals(value)).orElse(NOTHING));
            }
        }
        var rates = data.taxes().stream()
                .map(tax -> new TaxLine(
                        tax.ratePercent(), placed(tax.net(), Optional.empty()), placed(tax.tax(), Optional.empty())))
                .toList();
        return new InvoiceFields(stated, rates, differing);
    }

    private static FieldValue doubted(FieldValue read) {
        return new FieldValue(read.value(), Math.min(read.confidence(), BESIDE_DATA), read.page(), read.box());
    }

    private static FieldValue placed(String value, Optional<FieldValue> read) {
        return new FieldValue(
                value,
                STATED,
                read.map(FieldValue::page).orElse(1),
                read.map(FieldValue::box).orElse(NOWHERE));
    }
}
