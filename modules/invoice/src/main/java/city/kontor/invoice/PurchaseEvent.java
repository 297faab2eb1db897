package city.kontor.invoice;

import city.kontor.invoice.PurchaseCommand.Ordered;
import city.kontor.invoice.PurchaseCommand.Received;
import city.kontor.kernel.Scope;
import city.kontor.kernel.Signature;
import java.time.LocalDate;
import java.util.List;

/** What happened to purchase orders. */
public sealed interface PurchaseEvent extends InvoiceEvent {
    record OrderPut(Scope scope, Ordered order, long netCents, String source, Signature by) implements PurchaseEvent {
        @Override
        public String subject() {
            return PurchaseOrder.id(order.number());
        }
    }

    /** @param receiptId from which the ids of its rows follow */
    record GoodsReceived(
            String number, String receiptId, LocalDate receivedOn, List<Received> received, String note, Signature by)
            implements PurchaseEvent {
        public GoodsReceived {
            received = List.copyOf(received);
        }

        @Override
        public String subject() {
            return PurchaseOrder.id(number);
        }
    }

    record OrderClosed(String number, String reason, Signature by) implements PurchaseEvent {
        @Override
        public String subject() {
            return PurchaseOrder.id(number);
        }
    }

    record OrderReopened(String number, String reason, Signature by) implements PurchaseEvent {
        @Override
        public String subject() {
            return PurchaseOrder.id(number);
        }
    }

    record ToleranceSet(long percentHundredths, long absoluteCents, Signature by) implements PurchaseEvent {
        @Override
        public String subject() {
            return "tolerance";
        }
    }

    /** Facts were confirmed although the invoice does not fit its order. */
    record DifferenceAccepted(
            String invoiceId, String number, List<OrderMatch.Kind> differences, String reason, Signature by)
            implements PurchaseEvent {
        public DifferenceAccepted {
            differences = List.copyOf(differences);
        }

        @Override
        public String subject() {
            return invoiceId;
        }
    }
}
