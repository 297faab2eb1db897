package city.kontor.invoice;

import city.kontor.invoice.sepa.SepaText;
import city.kontor.kernel.Scope;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One invoice, or a part of one, in a payment run, as it was when it was added.
 *
 * @param iban the creditor's approved account
 * @param grossCents negative for a credit note
 * @param discountCents the cash discount that the run's execution date still earns
 * @param endToEndId by which the payment is found on the statement; follows from the run and the invoice, so that no
 *     two payments of the city share it
 * @param part which part of the invoice it is; empty for the whole
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
        long discountCents,
        String endToEndId,
        Optional<PaidPart> part) {
    /** The id in the run: see {@link Payable}. */
    public String payableId() {
        return Payable.id(invoiceId, part.map(PaidPart::number));
    }

    /** How people name it: the register number, with the part's where it is one. */
    public String label() {
        return registerNumber + part.map(paid -> "/" + paid.number()).orElse("");
    }

    /** By register number and run, for example {@code RE-2026-000017-ZL-2026-000003}. */
    public static String endToEndId(String registerNumber, String runNumber) {
        return SepaText.id(registerNumber + "-" + runNumber);
    }

    /** What is paid. */
    public long amountCents() {
        return Math.subtractExact(grossCents, discountCents);
    }
}
