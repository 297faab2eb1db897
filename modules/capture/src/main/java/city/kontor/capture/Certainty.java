package city.kontor.capture;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which fields were read so surely that no eye is needed. What speaks for a field is in its confidence already: the reader's own for
 * each word, the rule and label that found it, check digits and sums. Here it must reach its field's threshold; what the master data or
 * earlier invoices of the supplier say too lowers it, what contradicts them raises it beyond reach. The thresholds were calibrated on the
 * tuned part of the samples; {@code ./kontor bench reading} prints what they achieve there and on the part held back.
 */
public final class Certainty {
    /** So much is asked of a value that another source states as well. */
    private static final double BACKED = 0.5;

    private static final Map<FieldName, Double> LEAST = new EnumMap<>(Map.ofEntries(
            Map.entry(FieldName.INVOICE_NUMBER, 0.84),
            Map.entry(FieldName.ISSUE_DATE, 0.9),
            Map.entry(FieldName.DUE_DATE, 0.87),
            Map.entry(FieldName.SELLER_NAME, 0.9),
            Map.entry(FieldName.SELLER_VAT_ID, 0.9),
            Map.entry(FieldName.SELLER_TAX_NUMBER, 0.9),
            Map.entry(FieldName.IBAN, 0.9),
            Map.entry(FieldName.BIC, 0.9),
            Map.entry(FieldName.CURRENCY, 0.9),
            // What nothing adds up to has at most 0.9.
            Map.entry(FieldName.NET_TOTAL, 0.92),
            Map.entry(FieldName.TAX_TOTAL, 0.92),
            Map.entry(FieldName.GROSS_TOTAL, 0.92),
            Map.entry(FieldName.ORDER_REFERENCE, 0.9),
            Map.entry(FieldName.LEITWEG_ID, 0.9)));

    private Certainty() {}

    /**
     * What else is known of the supplier.
     *
     * @param master values of the creditor whose invoice it is, as {@link FieldName} writes them
     * @param learned fields where what was learned found the same as the rules
     * @param doubted fields that contradict what was learned
     */
    public record Backing(Map<FieldName, String> master, Set<FieldName> learned, Set<FieldName> doubted) {
        /** Nothing else is known. */
        public static final Backing NONE = new Backing(Map.of(), Set.of(), Set.of());

        public Backing {
            master = Map.copyOf(master);
            learned = Set.copyOf(learned);
            doubted = Set.copyOf(doubted);
        }
    }

    /** The fields that need no eye. */
    public static Set<FieldName> of(InvoiceFields fields, Backing backing) {
        var certain = EnumSet.noneOf(FieldName.class);
        fields.values().forEach((name, value) -> {
            boolean backed = value.value().equals(backing.master().get(name))
                    || (isConstant(name) && backing.learned().contains(name));
            boolean contradicted = backing.doubted().contains(name)
                    || fields.shown().containsKey(name)
                    || (name == FieldName.IBAN
                            && differs(value, backing.master().get(name)));
            double least =
                    backed ? BACKED : Optional.ofNullable(LEAST.get(name)).orElse(1.0);
            if (!contradicted && value.confidence() >= least) {
                certain.add(name);
            }
        });
        if (!inOrder(fields)) {
            certain.remove(FieldName.ISSUE_DATE);
            certain.remove(FieldName.DUE_DATE);
        }
        return Collections.unmodifiableSet(certain);
    }

    /** The characters of a constant are proven by being the same again; those of a number are not. */
    private static boolean isConstant(FieldName name) {
        return switch (name) {
            case SELLER_NAME, SELLER_VAT_ID, SELLER_TAX_NUMBER, IBAN, BIC, CURRENCY -> true;
            default -> false;
        };
    }

    private static boolean differs(FieldValue value, @Nullable String master) {
        return master != null && !master.isEmpty() && !master.equals(value.value());
    }

    /** Nothing is due before it was written; where it seems so, one of the dates is another one. */
    private static boolean inOrder(InvoiceFields fields) {
        Optional<LocalDate> issued = date(fields, FieldName.ISSUE_DATE);
        Optional<LocalDate> due = date(fields, FieldName.DUE_DATE);
        return issued.isEmpty() || due.isEmpty() || !due.get().isBefore(issued.get());
    }

    private static Optional<LocalDate> date(InvoiceFields fields, FieldName name) {
        return fields.get(name).map(FieldValue::value).map(LocalDate::parse);
    }
}
