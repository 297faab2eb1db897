package city.kontor.invoice;

import java.util.List;

/**
 * What an invoice bills of its order.
 *
 * @param deductedCents what a final invoice says that partial ones billed before, gross, in euro cents (BT-113)
 * @param items its lines; none where nobody took them over
 */
public record Billed(Kind kind, long deductedCents, List<InvoiceItem> items) {
    /** As every invoice begins. */
    public static final Billed PLAIN = new Billed(Kind.SINGLE, 0, List.of());

    public Billed {
        items = List.copyOf(items);
    }

    /** Whether an order has one invoice or several that build on each other (BT-3). */
    public enum Kind {
        SINGLE,
        /** Abschlagsrechnung: bills a part of the work so far; 326 or 875. */
        PARTIAL,
        /** Schlussrechnung: bills the whole work and deducts the partial ones; 877. */
        FINAL
    }
}
