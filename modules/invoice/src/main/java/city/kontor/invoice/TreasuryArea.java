package city.kontor.invoice;

import static city.kontor.invoice.jooq.Tables.PAYMENT_ITEM;
import static city.kontor.invoice.jooq.Tables.PAYMENT_RUN;
import static city.kontor.kernel.Mode.NEEDS_SERVER;

import city.kontor.kernel.CommandType;
import city.kontor.kernel.EventType;
import java.util.List;
import org.jooq.Table;

/** What the feature lists of the treasury. */
final class TreasuryArea {
    static final List<CommandType<? extends InvoiceCommand>> COMMANDS = List.of(
            CommandType.of(TreasuryCommand.Book.class, NEEDS_SERVER, InvoiceRights.BOOK),
            CommandType.of(TreasuryCommand.CreatePaymentRun.class, NEEDS_SERVER, InvoiceRights.RUN),
            CommandType.of(TreasuryCommand.AddToRun.class, NEEDS_SERVER, InvoiceRights.RUN),
            CommandType.of(TreasuryCommand.RemoveFromRun.class, NEEDS_SERVER, InvoiceRights.RUN),
            CommandType.of(TreasuryCommand.CloseRun.class, NEEDS_SERVER, InvoiceRights.RUN),
            CommandType.of(TreasuryCommand.ReopenRun.class, NEEDS_SERVER, InvoiceRights.RUN),
            CommandType.of(TreasuryCommand.ReleaseRun.class, NEEDS_SERVER, InvoiceRights.RELEASE),
            CommandType.of(TreasuryCommand.DiscardRun.class, NEEDS_SERVER, InvoiceRights.RUN),
            CommandType.of(TreasuryCommand.RecordSettlement.class, NEEDS_SERVER, InvoiceRights.SETTLE),
            CommandType.of(TreasuryCommand.SettleRun.class, NEEDS_SERVER, InvoiceRights.SETTLE));
    static final List<EventType<? extends InvoiceEvent>> EVENTS = List.of(
            EventType.of(TreasuryEvent.InvoiceBooked.class),
            EventType.of(TreasuryEvent.PaymentRunCreated.class),
            EventType.of(TreasuryEvent.InvoiceAddedToRun.class),
            EventType.of(TreasuryEvent.InvoiceRemovedFromRun.class),
            EventType.of(TreasuryEvent.RunClosed.class),
            EventType.of(TreasuryEvent.RunReopened.class),
            EventType.of(TreasuryEvent.RunFirstReleased.class),
            EventType.of(TreasuryEvent.RunReleased.class),
            EventType.of(TreasuryEvent.InvoicePaid.class),
            EventType.of(TreasuryEvent.RunDiscarded.class),
            EventType.of(TreasuryEvent.InvoiceSettled.class),
            EventType.of(TreasuryEvent.RunSettled.class));
    static final List<Table<?>> TABLES = List.of(PAYMENT_RUN, PAYMENT_ITEM);

    private TreasuryArea() {}
}
