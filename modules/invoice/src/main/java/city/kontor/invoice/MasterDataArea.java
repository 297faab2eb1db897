package city.kontor.invoice;

import static city.kontor.invoice.jooq.Tables.CHART_ENTRY;
import static city.kontor.invoice.jooq.Tables.CITY_ACCOUNT;
import static city.kontor.invoice.jooq.Tables.CREDITOR;
import static city.kontor.invoice.jooq.Tables.DEADLINE_RULE;
import static city.kontor.kernel.Mode.NEEDS_SERVER;
import static city.kontor.kernel.Mode.OFFLINE;

import city.kontor.kernel.CommandType;
import city.kontor.kernel.EventType;
import java.util.List;
import org.jooq.Table;

/** What the feature lists of creditors, accounts and the city's bank accounts. */
final class MasterDataArea {
    static final List<CommandType<? extends InvoiceCommand>> COMMANDS = List.of(
            CommandType.of(MasterDataCommand.CreateCreditor.class, OFFLINE, InvoiceRights.CREDITOR_EDIT),
            CommandType.of(MasterDataCommand.ChangeCreditor.class, OFFLINE, InvoiceRights.CREDITOR_EDIT),
            CommandType.of(MasterDataCommand.ImportCreditors.class, NEEDS_SERVER, InvoiceRights.CREDITOR_EDIT),
            CommandType.of(MasterDataCommand.ProposeIban.class, OFFLINE, InvoiceRights.CREDITOR_EDIT),
            CommandType.of(MasterDataCommand.ApproveIban.class, NEEDS_SERVER, InvoiceRights.CREDITOR_APPROVE),
            CommandType.of(MasterDataCommand.DeclineIban.class, NEEDS_SERVER, InvoiceRights.CREDITOR_APPROVE),
            CommandType.of(MasterDataCommand.BlockCreditor.class, OFFLINE, InvoiceRights.CREDITOR_EDIT),
            CommandType.of(MasterDataCommand.UnblockCreditor.class, NEEDS_SERVER, InvoiceRights.CREDITOR_APPROVE),
            CommandType.of(MasterDataCommand.PutChartEntry.class, NEEDS_SERVER, InvoiceRights.ACCOUNT_EDIT),
            CommandType.of(MasterDataCommand.PutCityAccount.class, NEEDS_SERVER, InvoiceRights.ACCOUNT_EDIT),
            CommandType.of(MasterDataCommand.PutDeadlines.class, NEEDS_SERVER, InvoiceRights.ACCOUNT_EDIT));
    static final List<EventType<? extends InvoiceEvent>> EVENTS = List.of(
            EventType.of(MasterDataEvent.CreditorCreated.class),
            EventType.of(MasterDataEvent.CreditorChanged.class),
            EventType.of(MasterDataEvent.IbanProposed.class),
            EventType.of(MasterDataEvent.IbanApproved.class),
            EventType.of(MasterDataEvent.IbanDeclined.class),
            EventType.of(MasterDataEvent.CreditorBlocked.class),
            EventType.of(MasterDataEvent.CreditorUnblocked.class),
            EventType.of(MasterDataEvent.ChartEntryPut.class),
            EventType.of(MasterDataEvent.CityAccountPut.class),
            EventType.of(MasterDataEvent.DeadlinesPut.class));
    static final List<Table<?>> TABLES = List.of(CREDITOR, CHART_ENTRY, CITY_ACCOUNT, DEADLINE_RULE);

    private MasterDataArea() {}
}
