package city.kontor.invoice;

import static city.kontor.invoice.jooq.Tables.BANK_ENTRY;
import static city.kontor.invoice.jooq.Tables.BANK_STATEMENT;
import static city.kontor.invoice.jooq.Tables.CHART_ENTRY;
import static city.kontor.invoice.jooq.Tables.CITY_ACCOUNT;
import static city.kontor.invoice.jooq.Tables.CREDITOR;
import static city.kontor.invoice.jooq.Tables.INVOICE;
import static city.kontor.invoice.jooq.Tables.INVOICE_COUNTER;
import static city.kontor.invoice.jooq.Tables.INVOICE_LINE;
import static city.kontor.invoice.jooq.Tables.INVOICE_NOTE;
import static city.kontor.invoice.jooq.Tables.INVOICE_QUERY;
import static city.kontor.invoice.jooq.Tables.INVOICE_SOURCE;
import static city.kontor.invoice.jooq.Tables.PAYMENT_ITEM;
import static city.kontor.invoice.jooq.Tables.PAYMENT_RUN;
import static city.kontor.kernel.Mode.NEEDS_SERVER;
import static city.kontor.kernel.Mode.OFFLINE;

import city.kontor.invoice.store.InvoiceChanges;
import city.kontor.invoice.store.MasterDataRows;
import city.kontor.invoice.store.RowRegisters;
import city.kontor.invoice.store.StatementRows;
import city.kontor.invoice.store.TreasuryChanges;
import city.kontor.kernel.Actor;
import city.kontor.kernel.CommandType;
import city.kontor.kernel.Decision;
import city.kontor.kernel.EventType;
import city.kontor.kernel.Right;
import city.kontor.kernel.Stamp;
import city.kontor.store.Feature;
import city.kontor.store.Migrations;
import city.kontor.store.Rows;
import java.util.List;
import org.jooq.Table;

/** Invoices from the post to the bank statement, with creditors, accounts and payment runs. */
public final class InvoiceFeature implements Feature<InvoiceCommand, InvoiceEvent> {
    @Override
    public String name() {
        return "invoice";
    }

    @Override
    public List<CommandType<? extends InvoiceCommand>> commands() {
        return List.of(
                CommandType.of(ClerkCommand.RegisterInvoice.class, OFFLINE, InvoiceRights.REGISTER),
                CommandType.of(ClerkCommand.RouteInvoice.class, OFFLINE, InvoiceRights.ROUTE),
                CommandType.of(ClerkCommand.TakeOver.class, OFFLINE, InvoiceRights.EDIT),
                CommandType.of(ClerkCommand.CorrectFields.class, OFFLINE, InvoiceRights.EDIT),
                CommandType.of(ClerkCommand.AssignAccounts.class, OFFLINE, InvoiceRights.EDIT),
                CommandType.of(ClerkCommand.ConfirmFacts.class, OFFLINE, InvoiceRights.FACTS),
                CommandType.of(ClerkCommand.ConfirmAmount.class, OFFLINE, InvoiceRights.AMOUNT),
                CommandType.of(ClerkCommand.OrderPayment.class, NEEDS_SERVER, InvoiceRights.ORDER),
                // The right is that of the step which is taken back: the rules ask for it.
                CommandType.withoutRight(ClerkCommand.WithdrawConfirmation.class, NEEDS_SERVER),
                CommandType.of(ClerkCommand.RejectToSender.class, OFFLINE, InvoiceRights.EDIT),
                CommandType.of(ClerkCommand.AskDepartment.class, OFFLINE, InvoiceRights.EDIT),
                CommandType.of(ClerkCommand.AnswerQuery.class, OFFLINE, InvoiceRights.EDIT),
                CommandType.of(ClerkCommand.MarkDuplicate.class, OFFLINE, InvoiceRights.EDIT),
                CommandType.of(ClerkCommand.NotADuplicate.class, OFFLINE, InvoiceRights.EDIT),
                CommandType.of(ClerkCommand.AddNote.class, OFFLINE, InvoiceRights.EDIT),
                CommandType.of(ClerkCommand.CompleteFollowUp.class, OFFLINE, InvoiceRights.EDIT),
                CommandType.of(ClerkCommand.CancelInvoice.class, OFFLINE, InvoiceRights.EDIT),
                CommandType.of(TreasuryCommand.Book.class, NEEDS_SERVER, InvoiceRights.BOOK),
                CommandType.of(TreasuryCommand.CreatePaymentRun.class, NEEDS_SERVER, InvoiceRights.RUN),
                CommandType.of(TreasuryCommand.AddToRun.class, NEEDS_SERVER, InvoiceRights.RUN),
                CommandType.of(TreasuryCommand.RemoveFromRun.class, NEEDS_SERVER, InvoiceRights.RUN),
                CommandType.of(TreasuryCommand.CloseRun.class, NEEDS_SERVER, InvoiceRights.RUN),
                CommandType.of(TreasuryCommand.ReopenRun.class, NEEDS_SERVER, InvoiceRights.RUN),
                CommandType.of(TreasuryCommand.ReleaseRun.class, NEEDS_SERVER, InvoiceRights.RELEASE),
                CommandType.of(TreasuryCommand.DiscardRun.class, NEEDS_SERVER, InvoiceRights.RUN),
                CommandType.of(TreasuryCommand.RecordSettlement.class, NEEDS_SERVER, InvoiceRights.SETTLE),
                CommandType.of(TreasuryCommand.SettleRun.class, NEEDS_SERVER, InvoiceRights.SETTLE),
                CommandType.of(StatementCommand.ImportStatement.class, NEEDS_SERVER, InvoiceRights.SETTLE),
                CommandType.of(StatementCommand.AssignEntry.class, NEEDS_SERVER, InvoiceRights.SETTLE),
                CommandType.of(StatementCommand.AssignEntryToRun.class, NEEDS_SERVER, InvoiceRights.SETTLE),
                CommandType.of(StatementCommand.DismissEntry.class, NEEDS_SERVER, InvoiceRights.SETTLE),
                CommandType.of(StatementCommand.ReopenEntry.class, NEEDS_SERVER, InvoiceRights.SETTLE),
                CommandType.of(MasterDataCommand.CreateCreditor.class, OFFLINE, InvoiceRights.CREDITOR_EDIT),
                CommandType.of(MasterDataCommand.ChangeCreditor.class, OFFLINE, InvoiceRights.CREDITOR_EDIT),
                CommandType.of(MasterDataCommand.ProposeIban.class, OFFLINE, InvoiceRights.CREDITOR_EDIT),
                CommandType.of(MasterDataCommand.ApproveIban.class, NEEDS_SERVER, InvoiceRights.CREDITOR_APPROVE),
                CommandType.of(MasterDataCommand.DeclineIban.class, NEEDS_SERVER, InvoiceRights.CREDITOR_APPROVE),
                CommandType.of(MasterDataCommand.BlockCreditor.class, OFFLINE, InvoiceRights.CREDITOR_EDIT),
                CommandType.of(MasterDataCommand.UnblockCreditor.class, NEEDS_SERVER, InvoiceRights.CREDITOR_APPROVE),
                CommandType.of(MasterDataCommand.PutChartEntry.class, NEEDS_SERVER, InvoiceRights.ACCOUNT_EDIT),
                CommandType.of(MasterDataCommand.PutCityAccount.class, NEEDS_SERVER, InvoiceRights.ACCOUNT_EDIT));
    }

    @Override
    public List<EventType<? extends InvoiceEvent>> events() {
        return List.of(
                EventType.of(ClerkEvent.InvoiceRegistered.class),
                EventType.of(ClerkEvent.InvoiceRouted.class),
                EventType.of(ClerkEvent.InvoiceTakenOver.class),
                EventType.of(ClerkEvent.FieldsCorrected.class),
                EventType.of(ClerkEvent.AccountsAssigned.class),
                EventType.of(ClerkEvent.FactsConfirmed.class),
                EventType.of(ClerkEvent.AmountConfirmed.class),
                EventType.of(ClerkEvent.PaymentOrdered.class),
                EventType.of(ClerkEvent.ConfirmationsVoided.class),
                EventType.of(ClerkEvent.ConfirmationWithdrawn.class),
                EventType.of(ClerkEvent.InvoiceRejected.class),
                EventType.of(ClerkEvent.DepartmentAsked.class),
                EventType.of(ClerkEvent.QueryAnswered.class),
                EventType.of(ClerkEvent.DuplicateMarked.class),
                EventType.of(ClerkEvent.DuplicateDenied.class),
                EventType.of(ClerkEvent.NoteAdded.class),
                EventType.of(ClerkEvent.FollowUpCompleted.class),
                EventType.of(ClerkEvent.InvoiceCancelled.class),
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
                EventType.of(TreasuryEvent.RunSettled.class),
                EventType.of(StatementEvent.StatementImported.class),
                EventType.of(StatementEvent.EntryMatched.class),
                EventType.of(StatementEvent.EntryDismissed.class),
                EventType.of(StatementEvent.EntryReopened.class),
                EventType.of(StatementEvent.PaymentReturned.class),
                EventType.of(MasterDataEvent.CreditorCreated.class),
                EventType.of(MasterDataEvent.CreditorChanged.class),
                EventType.of(MasterDataEvent.IbanProposed.class),
                EventType.of(MasterDataEvent.IbanApproved.class),
                EventType.of(MasterDataEvent.IbanDeclined.class),
                EventType.of(MasterDataEvent.CreditorBlocked.class),
                EventType.of(MasterDataEvent.CreditorUnblocked.class),
                EventType.of(MasterDataEvent.ChartEntryPut.class),
                EventType.of(MasterDataEvent.CityAccountPut.class));
    }

    @Override
    public List<Right> rights() {
        return InvoiceRights.all();
    }

    @Override
    public Migrations migrations() {
        return new Migrations("invoice", InvoiceFeature.class, List.of("001_invoices", "004_payments_and_statements"));
    }

    @Override
    public List<Table<?>> tables() {
        return List.of(
                INVOICE,
                INVOICE_SOURCE,
                INVOICE_LINE,
                INVOICE_NOTE,
                INVOICE_QUERY,
                INVOICE_COUNTER,
                CREDITOR,
                CHART_ENTRY,
                CITY_ACCOUNT,
                PAYMENT_RUN,
                PAYMENT_ITEM,
                BANK_STATEMENT,
                BANK_ENTRY);
    }

    @Override
    public Decision decide(Rows rows, InvoiceCommand command, Actor actor, Stamp stamp) {
        var registers = new RowRegisters(rows);
        return switch (command) {
            case ClerkCommand clerk ->
                InvoiceRules.decide(registers.invoice(clerk.invoiceId()), clerk, registers, actor, stamp);
            case TreasuryCommand treasury -> RunRules.decide(treasury, registers, actor, stamp);
            case StatementCommand statement -> StatementRules.decide(statement, registers, actor, stamp);
            case MasterDataCommand master -> MasterDataRules.decide(master, registers, actor, stamp);
        };
    }

    @Override
    public void apply(Rows rows, InvoiceEvent event, Stamp stamp) {
        switch (event) {
            case ClerkEvent clerk -> new InvoiceChanges(rows, stamp).apply(clerk);
            case TreasuryEvent treasury -> new TreasuryChanges(rows, stamp).apply(treasury);
            case StatementEvent statement -> new StatementRows(rows, stamp).apply(statement);
            case MasterDataEvent master -> MasterDataRows.apply(rows, master);
        }
    }
}
