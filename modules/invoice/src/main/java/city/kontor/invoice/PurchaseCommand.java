package city.kontor.invoice;

import city.kontor.kernel.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What departments do with purchase orders and goods receipts. The scope is that of the department that ordered. */
public sealed interface PurchaseCommand extends InvoiceCommand {
    /** The most orders that one command may carry. */
    int MOST = 5_000;

    /**
     * Enters or changes orders, all or none.
     *
     * @param source the file they come from; empty where somebody typed one
     */
    record PutOrders(Scope scope, List<Ordered> orders, String source) implements PurchaseCommand {
        public PutOrders {
            orders = List.copyOf(orders);
        }

        @Override
        public String subject() {
            return orders.size() == 1 ? PurchaseOrder.id(orders.getFirst().number()) : "purchases";
        }
    }

    /**
     * Records that goods arrived or a service was rendered.
     *
     * @param received how much of which lines; negative for what was sent back
     */
    record RecordReceipt(Scope scope, String number, LocalDate receivedOn, List<Received> received, String note)
            implements PurchaseCommand {
        public RecordReceipt {
            received = List.copyOf(received);
        }

        @Override
        public String subject() {
            return PurchaseOrder.id(number);
        }
    }

    /** Closes an order: no more invoices are expected; or opens it again. */
    record CloseOrder(Scope scope, String number, boolean closed, String reason) implements PurchaseCommand {
        @Override
        public String subject() {
            return PurchaseOrder.id(number);
        }
    }

    /** Sets by how much invoices may exceed their orders. The scope is {@link Scope#CITY}. */
    record PutTolerance(Scope scope, Tolerance tolerance) implements PurchaseCommand {
        @Override
        public String subject() {
            return "tolerance";
        }
    }

    /** An order as it is entered. */
    record Ordered(
            String number, Optional<String> creditorId, String subject, LocalDate orderedOn, List<OrderLine> lines) {
        public Ordered {
            lines = List.copyOf(lines);
        }
    }

    /** @param position of the line, from 0 */
    record Received(int position, long quantityThousandths) {}
}
