package city.kontor.invoice;

import city.kontor.kernel.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the post and the departments do with one invoice. The scope is that of the department which has the invoice.
 *
 * <p>A {@code revisionSeen} is {@link Invoice#revision()} as the person saw it: if somebody changed the invoice since,
 * the command is refused and says who and what.
 */
public sealed interface ClerkCommand extends InvoiceCommand {
    String invoiceId();

    @Override
    default String subject() {
        return invoiceId();
    }

    /**
     * Takes in an invoice from the scan station or the mail.
     *
     * @param scope {@link InvoiceScopes#POST}, or the department where it is clear
     * @param invoiceId made by the client
     * @param captured what was read of it, unchanged
     * @param suggestedDepartment where the program would send it
     */
    record RegisterInvoice(
            Scope scope,
            String invoiceId,
            Documents documents,
            InvoiceData data,
            List<CapturedField> captured,
            LocalDate receivedOn,
            Optional<Scope> suggestedDepartment)
            implements ClerkCommand {
        public RegisterInvoice {
            captured = List.copyOf(captured);
        }
    }

    /**
     * Hands the invoice to a department, to one of its clerks, or from one clerk to another.
     *
     * @param target the receiving department; the same as {@code scope} where only the clerk changes
     * @param clerkId the person who shall work on it; empty for everybody in the department
     * @param comment why, may be empty
     */
    record RouteInvoice(Scope scope, String invoiceId, Scope target, Optional<String> clerkId, String comment)
            implements ClerkCommand {}

    /** Makes the actor the clerk of this invoice. */
    record TakeOver(Scope scope, String invoiceId) implements ClerkCommand {}

    /** Replaces what the invoice says. Voids confirmations as {@link ChangedField} says. */
    record CorrectFields(Scope scope, String invoiceId, String revisionSeen, InvoiceData data)
            implements ClerkCommand {}

    /** Replaces all account lines. They must add up to the total of the basis. Voids all confirmations. */
    record AssignAccounts(Scope scope, String invoiceId, String revisionSeen, LineBasis basis, List<AccountLine> lines)
            implements ClerkCommand {
        public AssignAccounts {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Sachlich richtig.
     *
     * @param differenceReason why although the invoice does not fit its order; heard only where it does not
     */
    record ConfirmFacts(Scope scope, String invoiceId, String revisionSeen, Optional<String> differenceReason)
            implements ClerkCommand {
        public ConfirmFacts(Scope scope, String invoiceId, String revisionSeen) {
            this(scope, invoiceId, revisionSeen, Optional.empty());
        }
    }

    /** Rechnerisch richtig. */
    record ConfirmAmount(Scope scope, String invoiceId, String revisionSeen) implements ClerkCommand {}

    /**
     * Orders the payment within the actor's limit.
     *
     * @param budgetReason why although a budget does not suffice; heard only where one does not
     */
    record OrderPayment(Scope scope, String invoiceId, String revisionSeen, Optional<String> budgetReason)
            implements ClerkCommand {
        public OrderPayment(Scope scope, String invoiceId, String revisionSeen) {
            this(scope, invoiceId, revisionSeen, Optional.empty());
        }
    }

    /**
     * Takes a confirmation, order or booking back, and with it all later ones.
     *
     * @param step {@link Step#FACTS} to {@link Step#BOOK}
     */
    record WithdrawConfirmation(Scope scope, String invoiceId, Step step, String reason) implements ClerkCommand {}

    /** Sends the invoice back to its sender. */
    record RejectToSender(Scope scope, String invoiceId, String revisionSeen, String reason) implements ClerkCommand {}

    /** Sends the invoice to another department with a question; {@link AnswerQuery} brings it back. */
    record AskDepartment(Scope scope, String invoiceId, Scope department, String question) implements ClerkCommand {}

    /** Answers the open question; the invoice goes back to the department that asked, as it was. */
    record AnswerQuery(Scope scope, String invoiceId, String answer) implements ClerkCommand {}

    /** Sets the invoice aside as a second copy of another one. */
    record MarkDuplicate(Scope scope, String invoiceId, String originalId) implements ClerkCommand {}

    /** Clears the suspicion, or brings back an invoice that was set aside by mistake. */
    record NotADuplicate(Scope scope, String invoiceId, String reason) implements ClerkCommand {}

    /** @param followUpOn the day on which the author wants to be reminded (Wiedervorlage) */
    record AddNote(Scope scope, String invoiceId, String text, Optional<LocalDate> followUpOn)
            implements ClerkCommand {}

    /** Ticks off a reminder. */
    record CompleteFollowUp(Scope scope, String invoiceId, String noteId) implements ClerkCommand {}

    /** Records that a reminder to pay came in; an earlier one of a lower level stays in the history. */
    record RecordDunning(Scope scope, String invoiceId, Dunning dunning) implements ClerkCommand {}

    /** Takes the invoice out for a reason that is none of the others, for example a page scanned by mistake. */
    record CancelInvoice(Scope scope, String invoiceId, String reason) implements ClerkCommand {}
}
