package city.kontor.invoice;

import static city.kontor.invoice.jooq.Tables.FINANCE_HANDOVER;
import static city.kontor.invoice.jooq.Tables.FINANCE_POSTING;
import static city.kontor.kernel.Mode.NEEDS_SERVER;

import city.kontor.kernel.CommandType;
import city.kontor.kernel.EventType;
import java.util.List;
import org.jooq.Table;

/** What the feature lists of handing bookings to a finance system. */
final class HandoverArea {
    static final List<CommandType<? extends InvoiceCommand>> COMMANDS = List.of(
            CommandType.of(HandoverCommand.HandOver.class, NEEDS_SERVER, InvoiceRights.BOOK),
            CommandType.of(HandoverCommand.Acknowledge.class, NEEDS_SERVER, InvoiceRights.BOOK));
    static final List<EventType<? extends InvoiceEvent>> EVENTS =
            List.of(EventType.of(HandoverEvent.HandedOver.class), EventType.of(HandoverEvent.PostingsAnswered.class));
    static final List<Table<?>> TABLES = List.of(FINANCE_HANDOVER, FINANCE_POSTING);

    private HandoverArea() {}
}
