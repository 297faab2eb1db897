package city.kontor.invoice;

import static city.kontor.invoice.jooq.Tables.GOODS_RECEIPT;
import static city.kontor.invoice.jooq.Tables.MATCH_TOLERANCE;
import static city.kontor.invoice.jooq.Tables.PURCHASE_LINE;
import static city.kontor.invoice.jooq.Tables.PURCHASE_ORDER;
import static city.kontor.kernel.Mode.NEEDS_SERVER;
import static city.kontor.kernel.Mode.OFFLINE;

import city.kontor.kernel.CommandType;
import city.kontor.kernel.EventType;
import java.util.List;
import org.jooq.Table;

/** What the feature lists of purchase orders and goods receipts. */
final class PurchaseArea {
    static final List<CommandType<? extends InvoiceCommand>> COMMANDS = List.of(
            CommandType.of(PurchaseCommand.PutOrders.class, OFFLINE, InvoiceRights.PURCHASE_EDIT),
            CommandType.of(PurchaseCommand.RecordReceipt.class, OFFLINE, InvoiceRights.PURCHASE_EDIT),
            CommandType.of(PurchaseCommand.CloseOrder.class, OFFLINE, InvoiceRights.PURCHASE_EDIT),
            CommandType.of(PurchaseCommand.PutTolerance.class, NEEDS_SERVER, InvoiceRights.PURCHASE_TOLERANCE));
    static final List<EventType<? extends InvoiceEvent>> EVENTS = List.of(
            EventType.of(PurchaseEvent.OrderPut.class),
            EventType.of(PurchaseEvent.GoodsReceived.class),
            EventType.of(PurchaseEvent.OrderClosed.class),
            EventType.of(PurchaseEvent.OrderReopened.class),
            EventType.of(PurchaseEvent.ToleranceSet.class),
            EventType.of(PurchaseEvent.DifferenceAccepted.class));
    static final List<Table<?>> TABLES = List.of(PURCHASE_ORDER, PURCHASE_LINE, GOODS_RECEIPT, MATCH_TOLERANCE);

    private PurchaseArea() {}
}
