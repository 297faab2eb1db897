package city.kontor.capture.fields;

import city.kontor.capture.FieldName;
import city.kontor.capture.FieldValue;
import city.kontor.capture.InvoiceFields;
import city.kontor.capture.PageText;
import city.kontor.capture.learned.LearnedField;
import city.kontor.capture.learned.LearnedField.Kind;
import city.kontor.capture.learned.LearnedSupplier;
import city.kontor.capture.learned.SupplierKeys;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Learns from an invoice that a person has checked: what is always the same, and beside which words and where the rest stands. */
public final class SupplierLearner {
    private static final int LONGEST_TERM_DAYS = 365;

    private SupplierLearner() {}

    /**
     * What one invoice teaches; empty where nothing on it tells its supplier from others.
     *
     * @param pages as read
     * @param rules what the rules alone read of these pages, to see which fields they had wrong
     * @param checked as the operator left it
     */
    public static Optional<LearnedSupplier> learn(
            List<PageText> pages, InvoiceFields rules, Map<FieldName, String> checked) {
        List<String> keys = SupplierKeys.of(checked);
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        var sheets = Sheets.of(pages);
        var fields = new EnumMap<FieldName, LearnedField>(FieldName.class);
        for (FieldName name : FieldName.values()) {
            String value = checked.getOrDefault(name, "").strip();
            Optional<String> read = rules.get(name).map(FieldValue::value);
            boolean corrected = !read.orElse("").equals(value);
            if (!value.isEmpty()) {
                field(name, value, corrected, sheets, pages, checked).ifPresent(field -> fields.put(name, field));
            } else if (corrected) {
                fields.put(name, LearnedField.nowhere(Kind.NONE, "", true));
            }
        }
        return Optional.of(new LearnedSupplier(keys, checked.getOrDefault(FieldName.SELLER_NAME, ""), fields));
    }

    private static Optional<LearnedField> field(
            FieldName name,
            String value,
            boolean corrected,
            Sheets sheets,
            List<PageText> pages,
            Map<FieldName, String> checked) {
        return switch (name) {
            case SELLER_NAME, SELLER_VAT_ID, SELLER_TAX_NUMBER, IBAN, BIC, CURRENCY ->
                Optional.of(LearnedField.nowhere(Kind.CONSTANT, value, corrected));
            // The buyer's own address: who ordered changes, and it proves itself by its check digits.
            case LEITWEG_ID -> Optional.empty();
            case DUE_DATE -> placed(name, value, corrected, sheets, pages).or(() -> days(value, corrected, checked));
            default -> placed(name, value, corrected, sheets, pages);
        };
    }

    private static Optional<LearnedField> placed(
            FieldName name, String value, boolean corrected, Sheets sheets, List<PageText> pages) {
        return PlacedValues.find(name, sheets, value)
                .map(placed -> LearnedField.on(
                        sheets.page(placed.span().page()),
                        pages.size(),
                        placed.span().box(),
                        Kind.PLACED,
                        hasForm(name) ? PlacedValues.form(value) : "",
                        Surroundings.left(placed.span()),
                        Surroundings.above(sheets, placed.span()),
                        corrected));
    }

    /** Numbers of the supplier's have a form; dates and amounts are known by their own. */
    static boolean hasForm(FieldName name) {
        return name == FieldName.INVOICE_NUMBER || name == FieldName.ORDER_REFERENCE;
    }

    private static Optional<LearnedField> days(String due, boolean corrected, Map<FieldName, String> checked) {
        return Optional.ofNullable(checked.get(FieldName.ISSUE_DATE))
                .filter(issued -> !issued.isBlank())
                .map(issued -> ChronoUnit.DAYS.between(LocalDate.parse(issued), LocalDate.parse(due)))
                .filter(days -> days >= 0 && days <= LONGEST_TERM_DAYS)
                .map(days -> LearnedField.nowhere(Kind.DAYS_AFTER_ISSUE, Long.toString(days), corrected));
    }
}
