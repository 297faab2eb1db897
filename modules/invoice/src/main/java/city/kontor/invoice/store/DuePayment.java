package city.kontor.invoice.store;

import city.kontor.invoice.Escalation;
import city.kontor.invoice.InvoicePart;
import city.kontor.invoice.Payable;
import city.kontor.invoice.Terms;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a payment run may take up: a booked invoice, or a part of one.
 *
 * @param invoice with the sums of all its parts
 */
public record DuePayment(InvoiceSummary invoice, Optional<InvoicePart> part) {
    /** The id that a run takes: see {@link Payable}. */
    public String id() {
        return Payable.id(invoice.id(), part.map(InvoicePart::number));
    }

    /** The register number, with the part's where it is one. */
    public String label() {
        return invoice.registerNumber().orElse("")
                + part.map(found -> "/" + found.number()).orElse("");
    }

    /** Without cash discount. */
    public long grossCents() {
        return part.map(InvoicePart::amountCents)
                .orElseGet(() -> invoice.grossCents().orElse(0L));
    }

    /** When this is due, and the discount it may earn; what was retained earns none. */
    public Terms terms() {
        return part.map(found -> new Terms(
                        Optional.of(found.dueOn()),
                        found.kind() == InvoicePart.Kind.RETENTION
                                ? Optional.empty()
                                : invoice.terms().discount()))
                .orElseGet(invoice::terms);
    }

    public Optional<LocalDate> deadline(LocalDate today) {
        return Escalation.deadline(terms(), today);
    }

    public Escalation escalation(LocalDate today) {
        return Escalation.of(invoice.state(), terms(), invoice.dunningLevel().isPresent(), today);
    }

    /** Whether it should be paid soon: everything that is a whole, and an instalment within the month before its day. */
    public boolean soon(LocalDate today) {
        return part.filter(found -> found.dueOn().isAfter(today.plusDays(AHEAD_DAYS)))
                .isEmpty();
    }

    /** How many days before its day an instalment is proposed for a run. */
    public static final int AHEAD_DAYS = 14;
}
