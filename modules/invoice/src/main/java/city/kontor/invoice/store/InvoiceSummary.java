package city.kontor.invoice.store;

import city.kontor.invoice.Escalation;
import city.kontor.invoice.InvoiceState;
import city.kontor.invoice.Terms;
import city.kontor.kernel.Scope;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One invoice as a row of a list.
 *
 * @param registerNumber the official number; empty until the server gave it
 * @param grossCents negative for a credit note; empty where nobody knows it yet
 * @param suggestedScope where the program would send what the post still holds
 * @param suspected whether it may be a duplicate and nobody has decided
 * @param paidCents what the released run paid
 * @param terms with the day of the next part, where it is paid in parts
 * @param dunningLevel of the latest reminder that came in
 * @param parts what its parts come to; empty where it is paid as a whole
 */
public record InvoiceSummary(
        String id,
        Scope scope,
        InvoiceState state,
        Optional<String> registerNumber,
        Optional<String> number,
        Optional<LocalDate> issueDate,
        LocalDate receivedOn,
        Optional<String> sellerName,
        Optional<String> subject,
        Optional<Long> grossCents,
        String currency,
        Terms terms,
        Optional<String> clerkId,
        Optional<Scope> suggestedScope,
        boolean suspected,
        Optional<String> runId,
        Optional<Long> paidCents,
        Optional<Integer> dunningLevel,
        Optional<PartSums> parts) {
    public Escalation escalation(LocalDate today) {
        return Escalation.of(state, terms, dunningLevel.isPresent(), today);
    }

    /** The day that matters next: the end of the cash discount while it can be earned, else the due date. */
    public Optional<LocalDate> deadline(LocalDate today) {
        return Escalation.deadline(terms, today);
    }

    /** What is not on its way yet; empty where nobody knows the total. */
    public Optional<Long> openCents() {
        return grossCents.map(gross -> gross - parts.map(PartSums::paidCents).orElse(0L));
    }

    public boolean creditNote() {
        return grossCents.orElse(0L) < 0;
    }
}
