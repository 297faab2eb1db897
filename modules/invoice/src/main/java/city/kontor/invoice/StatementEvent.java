package city.kontor.invoice;

import city.kontor.kernel.Scope;
import city.kontor.kernel.Signature;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What happened with bank statements. */
public sealed interface StatementEvent extends InvoiceEvent {
    /**
     * @param repeated positions of entries that another statement told of before; they have no effect
     */
    record StatementImported(
            String statementId,
            Scope scope,
            String cityAccountId,
            String fileName,
            BankStatement statement,
            List<Integer> repeated,
            Signature by)
            implements StatementEvent {
        public StatementImported {
            repeated = List.copyOf(repeated);
        }

        @Override
        public String subject() {
            return statementId;
        }
    }

    /**
     * @param as {@link EntryState#SETTLED} or {@link EntryState#RETURNED}
     * @param targetId the invoice, or the run where it is several
     * @param targetLabel what a person calls it
     */
    record EntryMatched(
            String statementId, String entryId, EntryState as, String targetId, String targetLabel, Signature by)
            implements StatementEvent {
        @Override
        public String subject() {
            return statementId;
        }
    }

    record EntryDismissed(String statementId, String entryId, String reason, Signature by) implements StatementEvent {
        @Override
        public String subject() {
            return statementId;
        }
    }

    record EntryReopened(String statementId, String entryId, String reason, Signature by) implements StatementEvent {
        @Override
        public String subject() {
            return statementId;
        }
    }

    /**
     * The bank sent a payment back: the invoice is unpaid again.
     *
     * @param part which part of the invoice; empty for the whole
     */
    record PaymentReturned(
            String invoiceId,
            String runId,
            LocalDate returnedOn,
            long amountCents,
            String reason,
            String statementReference,
            Optional<Integer> part,
            Signature by)
            implements StatementEvent {
        @Override
        public String subject() {
            return invoiceId;
        }
    }
}
