package city.kontor.invoice;

import city.kontor.kernel.Scope;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One invoice in a payment run, as it was when it was added.
 *
 * @param iban the creditor's approved account
 * @param grossCents negative for a credit note
 * @param discountCents the cash discount that the run's execution date still earns
 */
public record PaymentItem(
        String invoiceId,
        Scope invoiceScope,
        String registerNumber,
        String invoiceNumber,
        LocalDate issueDate,
        Optional<String> customerNumber,
        String creditorId,
        String creditorName,
        String iban,
        Optional<String> bic,
        long grossCents,
        long discountCents) {
    /** What is paid. */
    public long amountCents() {
        return Math.subtractExact(grossCents, discountCents);
    }
}
