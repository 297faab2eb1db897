package city.kontor.invoice;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When to pay.
 *
 * @param dueDate the last day for the full amount (BT-9); empty means at once
 * @param discount the cash discount offered
 */
public record Terms(Optional<LocalDate> dueDate, Optional<Discount> discount) {
    public static final Terms NONE = new Terms(Optional.empty(), Optional.empty());

    public static Terms due(LocalDate date) {
        return new Terms(Optional.of(date), Optional.empty());
    }

    /** What may be deducted when the bank executes the payment on this day. */
    public long discountCents(long grossCents, LocalDate executionDate) {
        return discount.filter(offer -> !executionDate.isAfter(offer.until()))
                .map(offer -> offer.amountCents(grossCents))
                .orElse(0L);
    }
}
