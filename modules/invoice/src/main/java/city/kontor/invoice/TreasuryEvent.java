package city.kontor.invoice;

import city.kontor.kernel.Scope;
import city.kontor.kernel.Signature;
import java.time.LocalDate;
import java.util.Optional;

/** What happened in the treasury. */
public sealed interface TreasuryEvent extends InvoiceEvent {
    record InvoiceBooked(String invoiceId, String bookingNumber, Signature by) implements TreasuryEvent {
        @Override
        public String subject() {
            return invoiceId;
        }
    }

    record PaymentRunCreated(
            String runId, Scope scope, String number, LocalDate executionDate, String cityAccountId, Signature by)
            implements TreasuryEvent {
        @Override
        public String subject() {
            return runId;
        }
    }

    record InvoiceAddedToRun(String invoiceId, String runId, Scope runScope, PaymentItem item, Signature by)
            implements TreasuryEvent {
        @Override
        public String subject() {
            return invoiceId;
        }
    }

    /** @param part which part of the invoice; empty for the whole */
    record InvoiceRemovedFromRun(String invoiceId, String runId, String reason, Optional<Integer> part, Signature by)
            implements TreasuryEvent {
        @Override
        public String subject() {
            return invoiceId;
        }
    }

    /**
     * @param fileSha256 the address of the bytes that {@link city.kontor.invoice.sepa.PaymentFile} makes of the run; of
     *     several files one behind the other
     * @param debtor the city's account, as it stands in the file
     * @param paymentCount credit transfers in the file; fewer than invoices where credit notes are netted
     */
    record RunClosed(
            String runId,
            String messageId,
            String fileSha256,
            CityAccount debtor,
            int paymentCount,
            long totalCents,
            Signature by)
            implements TreasuryEvent {
        @Override
        public String subject() {
            return runId;
        }
    }

    record RunReopened(String runId, String reason, Signature by) implements TreasuryEvent {
        @Override
        public String subject() {
            return runId;
        }
    }

    record RunFirstReleased(String runId, String fileSha256, Signature by) implements TreasuryEvent {
        @Override
        public String subject() {
            return runId;
        }
    }

    /** The second release: the file may go to the bank. */
    record RunReleased(String runId, String fileSha256, Signature by) implements TreasuryEvent {
        @Override
        public String subject() {
            return runId;
        }
    }

    /** @param part which part of the invoice; empty for the whole */
    record InvoicePaid(
            String invoiceId,
            String runId,
            LocalDate executionDate,
            long amountCents,
            Optional<Integer> part,
            Signature by)
            implements TreasuryEvent {
        @Override
        public String subject() {
            return invoiceId;
        }
    }

    record RunDiscarded(String runId, String reason, Signature by) implements TreasuryEvent {
        @Override
        public String subject() {
            return runId;
        }
    }

    /** @param part which part of the invoice; empty for the whole */
    record InvoiceSettled(
            String invoiceId,
            LocalDate settledOn,
            long amountCents,
            String statementReference,
            Optional<Integer> part,
            Signature by)
            implements TreasuryEvent {
        @Override
        public String subject() {
            return invoiceId;
        }
    }

    record RunSettled(String runId, LocalDate settledOn, String statementReference, Signature by)
            implements TreasuryEvent {
        @Override
        public String subject() {
            return runId;
        }
    }
}
