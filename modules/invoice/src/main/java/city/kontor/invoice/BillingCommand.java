package city.kontor.invoice;

import city.kontor.kernel.Scope;

/** What is said about what an invoice bills. The scope is that of the department which has it. */
public sealed interface BillingCommand extends InvoiceCommand {
    /** The most lines that an invoice may have. */
    int MOST = 2_000;

    /**
     * Says what kind of invoice it is and which lines it has; replaces what was known. Voids all confirmations.
     *
     * @param source where the lines come from, for example the electronic invoice; empty where somebody typed them
     */
    record PutBilling(Scope scope, String invoiceId, String revisionSeen, Billed billed, String source)
            implements BillingCommand {
        @Override
        public String subject() {
            return invoiceId;
        }
    }
}
