package city.kontor.app.invoice;

import city.kontor.invoice.Budget;

/**
 * A budget that the account lines of an open invoice charge.
 *
 * @param beforeCents what the saved lines take, which the budget's numbers hold already
 * @param nowCents what the lines as they are typed take
 */
record BudgetUse(Budget budget, long beforeCents, long nowCents) {
    /** What is left with the lines as they are typed; negative where they go beyond it. */
    long availableCents() {
        return budget.availableCents() + beforeCents - nowCents;
    }

    /** What others took, booked or not. */
    long othersCents() {
        return budget.reservedCents() + budget.spentCents() - beforeCents;
    }
}
