package city.kontor.capture.learned;

import city.kontor.capture.FieldName;
import city.kontor.capture.InvoiceFields;
import java.util.Optional;
import java.util.Set;

/**
 * Fields after what was learned has been applied.
 *
 * @param supplier whose invoice it is, if anything was learned of it
 * @param helped fields that are other, and better, than without
 * @param agreed fields where what was learned and the rules found the same
 * @param doubted fields where a known supplier's page shows another value than ever, such as a new account
 */
public record Learning(
        InvoiceFields fields,
        Optional<LearnedSupplier> supplier,
        Set<FieldName> helped,
        Set<FieldName> agreed,
        Set<FieldName> doubted) {
    public Learning {
        helped = Set.copyOf(helped);
        agreed = Set.copyOf(agreed);
        doubted = Set.copyOf(doubted);
    }

    /** Nothing is known of the supplier. */
    public static Learning none(InvoiceFields fields) {
        return new Learning(fields, Optional.empty(), Set.of(), Set.of(), Set.of());
    }
}
