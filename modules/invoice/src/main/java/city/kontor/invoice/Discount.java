package city.kontor.invoice;

import java.time.LocalDate;

/**
 * Cash discount (Skonto).
 *
 * @param percentHundredths hundredths of a percent: 200 is 2.00 %
 * @param until the last day on which paying the lower amount is in time
 */
public record Discount(long percentHundredths, LocalDate until) {
    /** Terms such as "2 % within 14 days": the day of issue does not count (section 187 (1) BGB). */
    public static Discount within(long percentHundredths, LocalDate issueDate, int days) {
        return new Discount(percentHundredths, issueDate.plusDays(days));
    }

    /** What may be deducted from a gross amount, rounded half up to cents; nothing from a credit note. */
    public long amountCents(long grossCents) {
        if (grossCents <= 0) {
            return 0;
        }
        return (Math.multiplyExact(grossCents, percentHundredths) + 5_000) / 10_000;
    }
}
