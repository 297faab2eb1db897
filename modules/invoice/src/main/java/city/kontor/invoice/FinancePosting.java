package city.kontor.invoice;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One account line of a booked invoice, as a finance system takes it.
 *
 * @param bookingNumber official number of the booking; with the line it names the posting once and for all
 * @param line position within the booking, from 0
 * @param invoiceNumber the seller's
 * @param dueOn when the city has to pay
 * @param amountCents gross or net as the invoice was accounted; below zero for a credit note and for a reversal
 * @param creditorNumber official number of the creditor; blank where it has none
 */
public record FinancePosting(
        Kind kind,
        String bookingNumber,
        int line,
        String invoiceId,
        String registerNumber,
        String invoiceNumber,
        LocalDate bookedOn,
        Optional<LocalDate> dueOn,
        String product,
        String account,
        String costCentre,
        long amountCents,
        String creditorNumber,
        String creditorName,
        String text) {
    /** What a posting does. */
    public enum Kind {
        BOOKING,
        /** Takes back one that was handed over: the booking was withdrawn since. */
        REVERSAL
    }

    /** How a posting stands with the finance system. */
    public enum State {
        /** Handed over, no answer yet. */
        HANDED,
        ACCEPTED,
        REFUSED,
        /** Refused, and handed over again since. */
        REPLACED
    }

    /** The posting that takes this one back. */
    public FinancePosting reversed() {
        return new FinancePosting(
                Kind.REVERSAL,
                bookingNumber,
                line,
                invoiceId,
                registerNumber,
                invoiceNumber,
                bookedOn,
                dueOn,
                product,
                account,
                costCentre,
                Math.negateExact(amountCents),
                creditorNumber,
                creditorName,
                text);
    }
}
