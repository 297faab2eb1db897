package city.kontor.invoice;

import city.kontor.kernel.Signature;
import java.util.List;

/** What was said about what an invoice bills. */
public sealed interface BillingEvent extends InvoiceEvent {
    /** @param count how many lines there are */
    record BillingPut(
            String invoiceId,
            Billed.Kind kind,
            long deductedCents,
            List<InvoiceItem> items,
            int count,
            String source,
            Signature by)
            implements BillingEvent {
        public BillingPut {
            items = List.copyOf(items);
        }

        @Override
        public String subject() {
            return invoiceId;
        }
    }
}
