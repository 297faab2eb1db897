package city.kontor.invoice;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A part of an invoice as somebody plans it.
 *
 * @param amountCents more than zero
 * @param percentHundredths which share of the gross total it was reckoned as, in hundredths of a percent; empty where
 *     somebody named the amount
 * @param dueOn the last day of an instalment; for what is retained the day until which it is kept
 * @param reason why it is retained; may be blank for an instalment
 * @param againstGuarantee whether the seller may have it before that day by giving a guarantee (section 17 (3) VOB/B)
 */
public record PlannedPart(
        InvoicePart.Kind kind,
        long amountCents,
        Optional<Long> percentHundredths,
        LocalDate dueOn,
        String reason,
        boolean againstGuarantee) {
    public static PlannedPart instalment(long amountCents, LocalDate dueOn) {
        return new PlannedPart(InvoicePart.Kind.INSTALMENT, amountCents, Optional.empty(), dueOn, "", false);
    }

    public static PlannedPart retained(long amountCents, LocalDate until, String reason) {
        return new PlannedPart(InvoicePart.Kind.RETENTION, amountCents, Optional.empty(), until, reason, false);
    }

    public PlannedPart withGuarantee() {
        return new PlannedPart(kind, amountCents, percentHundredths, dueOn, reason, true);
    }

    /** What a share of a gross total comes to, rounded half up to cents. */
    public static long share(long grossCents, long percentHundredths) {
        return (Math.multiplyExact(grossCents, percentHundredths) + 5_000) / 10_000;
    }
}
