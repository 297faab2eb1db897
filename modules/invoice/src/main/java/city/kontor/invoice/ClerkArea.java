package city.kontor.invoice;

import static city.kontor.invoice.jooq.Tables.INVOICE;
import static city.kontor.invoice.jooq.Tables.INVOICE_COUNTER;
import static city.kontor.invoice.jooq.Tables.INVOICE_LINE;
import static city.kontor.invoice.jooq.Tables.INVOICE_NOTE;
import static city.kontor.invoice.jooq.Tables.INVOICE_QUERY;
import static city.kontor.invoice.jooq.Tables.INVOICE_SOURCE;
import static city.kontor.kernel.Mode.NEEDS_SERVER;
import static city.kontor.kernel.Mode.OFFLINE;

import city.kontor.kernel.CommandType;
import city.kontor.kernel.EventType;
import java.util.List;
import org.jooq.Table;

/** What the feature lists of the post and the departments. */
final class ClerkArea {
    static final List<CommandType<? extends InvoiceCommand>> COMMANDS = List.of(
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
            CommandType.of(ClerkCommand.RecordDunning.class, OFFLINE, InvoiceRights.EDIT),
            CommandType.of(ClerkCommand.CancelInvoice.class, OFFLINE, InvoiceRights.EDIT));
    static final List<EventType<? extends InvoiceEvent>> EVENTS = List.of(
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
            EventType.of(ClerkEvent.DunningReceived.class),
            EventType.of(ClerkEvent.InvoiceCancelled.class));
    static final List<Table<?>> TABLES =
            List.of(INVOICE, INVOICE_SOURCE, INVOICE_LINE, INVOICE_NOTE, INVOICE_QUERY, INVOICE_COUNTER);

    private ClerkArea() {}
}
