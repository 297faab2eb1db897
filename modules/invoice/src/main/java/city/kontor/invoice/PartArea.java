package city.kontor.invoice;

import static city.kontor.invoice.jooq.Tables.INVOICE_PART;
import static city.kontor.kernel.Mode.NEEDS_SERVER;
import static city.kontor.kernel.Mode.OFFLINE;

import city.kontor.kernel.CommandType;
import city.kontor.kernel.EventType;
import java.util.List;
import org.jooq.Table;

/** What the feature lists of instalments and retentions. */
final class PartArea {
    static final List<CommandType<? extends InvoiceCommand>> COMMANDS = List.of(
            CommandType.of(PartCommand.PlanParts.class, OFFLINE, InvoiceRights.EDIT),
            CommandType.of(PartCommand.AskRelease.class, OFFLINE, InvoiceRights.FACTS),
            CommandType.of(PartCommand.GrantRelease.class, NEEDS_SERVER, InvoiceRights.ORDER),
            // Who may ask or grant may take it back: the rules ask for either right.
            CommandType.withoutRight(PartCommand.WithdrawRelease.class, NEEDS_SERVER));
    static final List<EventType<? extends InvoiceEvent>> EVENTS = List.of(
            EventType.of(PartEvent.PartsPlanned.class),
            EventType.of(PartEvent.ReleaseAsked.class),
            EventType.of(PartEvent.ReleaseGranted.class),
            EventType.of(PartEvent.ReleaseWithdrawn.class),
            EventType.of(PartEvent.PartHeld.class));
    static final List<Table<?>> TABLES = List.of(INVOICE_PART);

    private PartArea() {}
}
