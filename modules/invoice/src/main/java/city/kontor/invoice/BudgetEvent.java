package city.kontor.invoice;

import city.kontor.kernel.Signature;

/** What happened to budgets. */
public sealed interface BudgetEvent extends InvoiceEvent {
    /** @param source the file it came from; empty where somebody typed it */
    record BudgetPut(BudgetKey key, long plannedCents, String source, Signature by) implements BudgetEvent {
        @Override
        public String subject() {
            return key.id();
        }
    }

    record BudgetRemoved(BudgetKey key, String reason, Signature by) implements BudgetEvent {
        @Override
        public String subject() {
            return key.id();
        }
    }

    /**
     * A payment was ordered although the budget does not suffice.
     *
     * @param budget the label of the budget
     * @param overCents by how much the order goes beyond it
     */
    record BudgetOverridden(String invoiceId, String budget, long overCents, String reason, Signature by)
            implements BudgetEvent {
        @Override
        public String subject() {
            return invoiceId;
        }
    }
}
