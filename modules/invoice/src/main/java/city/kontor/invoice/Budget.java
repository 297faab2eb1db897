package city.kontor.invoice;

/**
 * What may be spent on a product and account in a year, and what of it is taken. Where there is none, nothing is
 * controlled.
 *
 * @param plannedCents what the council allowed, not negative
 * @param reservedCents what invoices that are not booked yet will take
 * @param spentCents what booked invoices took; credit notes give back
 */
public record Budget(BudgetKey key, long plannedCents, long reservedCents, long spentCents) {
    /** What is left; negative where more is taken than was allowed. */
    public long availableCents() {
        return plannedCents - reservedCents - spentCents;
    }

    public boolean overspent() {
        return availableCents() < 0;
    }
}
