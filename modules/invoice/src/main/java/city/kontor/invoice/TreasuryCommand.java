package city.kontor.invoice;

import city.kontor.kernel.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the treasury does. All of it moves money or gives official numbers, so all of it needs the server. */
public sealed interface TreasuryCommand extends InvoiceCommand {
    /**
     * Enters an ordered invoice into the books.
     *
     * @param scope that of the department which has the invoice
     */
    record Book(Scope scope, String invoiceId, String revisionSeen) implements TreasuryCommand {
        @Override
        public String subject() {
            return invoiceId;
        }
    }

    /**
     * Starts a payment run.
     *
     * @param scope {@link InvoiceScopes#TREASURY}
     * @param runId made by the client
     * @param executionDate the day on which the bank shall pay; a bank working day, not in the past
     * @param cityAccountId the account to pay from
     * @param invoiceIds booked invoices to begin with, may be empty; ids of parts ({@link Payable}) for those paid in
     *     parts
     */
    record CreatePaymentRun(
            Scope scope, String runId, LocalDate executionDate, String cityAccountId, List<String> invoiceIds)
            implements TreasuryCommand {
        public CreatePaymentRun {
            invoiceIds = List.copyOf(invoiceIds);
        }

        @Override
        public String subject() {
            return runId;
        }
    }

    /** Adds booked invoices, or parts of them ({@link Payable}), to an open run, all or none. */
    record AddToRun(Scope scope, String runId, List<String> invoiceIds) implements TreasuryCommand {
        public AddToRun {
            invoiceIds = List.copyOf(invoiceIds);
        }

        @Override
        public String subject() {
            return runId;
        }
    }

    /** @param invoiceId of the invoice or part ({@link Payable}) */
    record RemoveFromRun(Scope scope, String runId, String invoiceId, String reason) implements TreasuryCommand {
        @Override
        public String subject() {
            return runId;
        }
    }

    /** Fixes the run's content and the bytes of its file, so that both releases sign the same thing. */
    record CloseRun(Scope scope, String runId) implements TreasuryCommand {
        @Override
        public String subject() {
            return runId;
        }
    }

    /** Opens a closed run again; a first release is void then. */
    record ReopenRun(Scope scope, String runId, String reason) implements TreasuryCommand {
        @Override
        public String subject() {
            return runId;
        }
    }

    /**
     * The first or the second release, whichever is next. The second one pays.
     *
     * @param fileSha256 the file the person saw
     */
    record ReleaseRun(Scope scope, String runId, String fileSha256) implements TreasuryCommand {
        @Override
        public String subject() {
            return runId;
        }
    }

    /** Gives a run up; its invoices wait for another one. */
    record DiscardRun(Scope scope, String runId, String reason) implements TreasuryCommand {
        @Override
        public String subject() {
            return runId;
        }
    }

    /**
     * Finds a payment on the bank statement, or the refund of a booked credit note.
     *
     * @param scope that of the department which has the invoice
     * @param amountCents as on the statement: what was paid, or what was refunded
     * @param statementReference number and page of the statement
     * @param part which part of the invoice; empty for the whole
     */
    record RecordSettlement(
            Scope scope,
            String invoiceId,
            LocalDate settledOn,
            long amountCents,
            String statementReference,
            Optional<Integer> part)
            implements TreasuryCommand {
        public RecordSettlement(
                Scope scope, String invoiceId, LocalDate settledOn, long amountCents, String statementReference) {
            this(scope, invoiceId, settledOn, amountCents, statementReference, Optional.empty());
        }

        @Override
        public String subject() {
            return invoiceId;
        }
    }

    /**
     * Finds a whole run on the bank statement, where the bank books it as one amount.
     *
     * @param amountCents the total of the run
     */
    record SettleRun(Scope scope, String runId, LocalDate settledOn, long amountCents, String statementReference)
            implements TreasuryCommand {
        @Override
        public String subject() {
            return runId;
        }
    }
}
