package city.kontor.invoice;

import static city.kontor.invoice.jooq.Tables.INVOICE_ITEM;
import static city.kontor.kernel.Mode.OFFLINE;

import city.kontor.kernel.CommandType;
import city.kontor.kernel.EventType;
import java.util.List;
import org.jooq.Table;

/** What the feature lists of what invoices bill. */
final class BillingArea {
    static final List<CommandType<? extends InvoiceCommand>> COMMANDS =
            List.of(CommandType.of(BillingCommand.PutBilling.class, OFFLINE, InvoiceRights.EDIT));
    static final List<EventType<? extends InvoiceEvent>> EVENTS = List.of(EventType.of(BillingEvent.BillingPut.class));
    static final List<Table<?>> TABLES = List.of(INVOICE_ITEM);

    private BillingArea() {}
}
