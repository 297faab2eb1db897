package city.kontor.invoice;

import static city.kontor.invoice.jooq.Tables.BANK_ENTRY;
import static city.kontor.invoice.jooq.Tables.BANK_STATEMENT;
import static city.kontor.kernel.Mode.NEEDS_SERVER;

import city.kontor.kernel.CommandType;
import city.kontor.kernel.EventType;
import java.util.List;
import org.jooq.Table;

/** What the feature lists of bank statements. */
final class StatementArea {
    static final List<CommandType<? extends InvoiceCommand>> COMMANDS = List.of(
            CommandType.of(StatementCommand.ImportStatement.class, NEEDS_SERVER, InvoiceRights.SETTLE),
            CommandType.of(StatementCommand.AssignEntry.class, NEEDS_SERVER, InvoiceRights.SETTLE),
            CommandType.of(StatementCommand.AssignEntryToRun.class, NEEDS_SERVER, InvoiceRights.SETTLE),
            CommandType.of(StatementCommand.DismissEntry.class, NEEDS_SERVER, InvoiceRights.SETTLE),
            CommandType.of(StatementCommand.ReopenEntry.class, NEEDS_SERVER, InvoiceRights.SETTLE));
    static final List<EventType<? extends InvoiceEvent>> EVENTS = List.of(
            EventType.of(StatementEvent.StatementImported.class),
            EventType.of(StatementEvent.EntryMatched.class),
            EventType.of(StatementEvent.EntryDismissed.class),
            EventType.of(StatementEvent.EntryReopened.class),
            EventType.of(StatementEvent.PaymentReturned.class));
    static final List<Table<?>> TABLES = List.of(BANK_STATEMENT, BANK_ENTRY);

    private StatementArea() {}
}
