package city.kontor.invoice;

import city.kontor.kernel.Scope;
import city.kontor.kernel.Signature;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What happened to one invoice in the post and the departments. */
public sealed interface ClerkEvent extends InvoiceEvent {
    String invoiceId();

    @Override
    default String subject() {
        return invoiceId();
    }

    /**
     * @param registerNumber official, without gaps within a year; empty on a desktop's preview
     * @param suspicion an earlier invoice that this one may repeat
     */
    record InvoiceRegistered(
            String invoiceId,
            Scope scope,
            Optional<String> registerNumber,
            Documents documents,
            InvoiceData data,
            List<CapturedField> captured,
            LocalDate receivedOn,
            Optional<Scope> suggestedDepartment,
            Optional<Suspicion> suspicion,
            Signature by)
            implements ClerkEvent {
        public InvoiceRegistered {
            captured = List.copyOf(captured);
        }
    }

    record InvoiceRouted(
            String invoiceId, Scope from, Scope target, Optional<String> clerkId, String comment, Signature by)
            implements ClerkEvent {}

    record InvoiceTakenOver(String invoiceId, Signature by) implements ClerkEvent {}

    /** @param suspicion as it stands after the correction */
    record FieldsCorrected(
            String invoiceId, InvoiceData data, List<ChangedField> changed, Optional<Suspicion> suspicion, Signature by)
            implements ClerkEvent {
        public FieldsCorrected {
            changed = List.copyOf(changed);
        }
    }

    record AccountsAssigned(String invoiceId, LineBasis basis, List<AccountLine> lines, Signature by)
            implements ClerkEvent {
        public AccountsAssigned {
            lines = List.copyOf(lines);
        }
    }

    record FactsConfirmed(String invoiceId, Signature by) implements ClerkEvent {}

    record AmountConfirmed(String invoiceId, Signature by) implements ClerkEvent {}

    /** @param iban the creditor's approved account at that time */
    record PaymentOrdered(String invoiceId, long amountCents, String iban, Signature by) implements ClerkEvent {}

    /** @param steps which signatures no longer hold, earliest first */
    record ConfirmationsVoided(String invoiceId, List<Step> steps, VoidCause cause, Signature by)
            implements ClerkEvent {
        public ConfirmationsVoided {
            steps = List.copyOf(steps);
        }
    }

    record ConfirmationWithdrawn(String invoiceId, Step step, String reason, Signature by) implements ClerkEvent {}

    record InvoiceRejected(String invoiceId, String reason, Signature by) implements ClerkEvent {}

    record DepartmentAsked(
            String invoiceId, String queryId, Scope from, Scope department, String question, Signature by)
            implements ClerkEvent {}

    record QueryAnswered(String invoiceId, String queryId, Scope department, Scope backTo, String answer, Signature by)
            implements ClerkEvent {}

    /** @param originalNumber the register number of the invoice that is kept */
    record DuplicateMarked(String invoiceId, String originalId, Optional<String> originalNumber, Signature by)
            implements ClerkEvent {}

    record DuplicateDenied(String invoiceId, String reason, Signature by) implements ClerkEvent {}

    record NoteAdded(String invoiceId, String noteId, String text, Optional<LocalDate> followUpOn, Signature by)
            implements ClerkEvent {}

    record FollowUpCompleted(String invoiceId, String noteId, Signature by) implements ClerkEvent {}

    /** The parts of a {@link Dunning}, each by itself so that a history can tell them. */
    record DunningReceived(
            String invoiceId,
            int level,
            LocalDate dated,
            long feeCents,
            long interestCents,
            String note,
            Optional<String> originalSha256,
            Signature by)
            implements ClerkEvent {}

    record InvoiceCancelled(String invoiceId, String reason, Signature by) implements ClerkEvent {}
}
