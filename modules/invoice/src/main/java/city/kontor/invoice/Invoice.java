package city.kontor.invoice;

import city.kontor.kernel.Scope;
import city.kontor.kernel.Signature;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The state of one invoice that the rules look at.
 *
 * @param scope the department that has it
 * @param revision the id of the last command that changed what confirmations vouch for
 * @param registerNumber the official number; empty until the server gave it
 * @param clerkId who works on it; empty for everybody in the department
 * @param signatures the confirmations, order and booking that hold
 * @param orderedIban the account for which the payment was ordered
 * @param suspicion another invoice that this one may repeat, until somebody decided
 * @param query the open question, in state {@link InvoiceState#IN_QUERY}
 * @param runId its payment run
 * @param paidCents what the released run paid
 * @param dunning the latest reminder that came in for it
 * @param parts in which it is paid; none where it is paid as a whole
 * @param billed what kind of invoice it is, and its lines
 * @param reservedAt when its account lines were assigned; empty where that was before budgets were kept
 */
public record Invoice(
        String id,
        Scope scope,
        String revision,
        InvoiceState state,
        Optional<String> registerNumber,
        LocalDate receivedOn,
        Optional<String> clerkId,
        String originalSha256,
        InvoiceData data,
        LineBasis lineBasis,
        List<AccountLine> lines,
        Map<Step, Signature> signatures,
        Optional<String> orderedIban,
        Optional<Suspicion> suspicion,
        Optional<OpenQuery> query,
        Optional<String> runId,
        Optional<Long> paidCents,
        int noteCount,
        LastChange lastChange,
        Optional<Instant> reservedAt,
        Optional<Dunning> dunning,
        List<InvoicePart> parts,
        Billed billed) {
    public Invoice {
        lines = List.copyOf(lines);
        parts = List.copyOf(parts);
        var copy = new EnumMap<Step, Signature>(Step.class);
        copy.putAll(signatures);
        signatures = Collections.unmodifiableMap(copy);
    }

    /** Who took a step on the invoice itself, as long as that holds. */
    public Optional<Signature> signature(Step step) {
        return Optional.ofNullable(signatures.get(step));
    }

    /** The gross total, zero where it is not known yet. */
    public long grossCents() {
        return data.amounts().grossCents().orElse(0L);
    }

    /** @param number from 1 */
    public Optional<InvoicePart> part(int number) {
        return parts.stream().filter(part -> part.number() == number).findFirst();
    }

    /** What the payment order is about: the gross total without what is retained. */
    public long orderedCents() {
        return grossCents()
                - parts.stream()
                        .filter(part -> part.kind() == InvoicePart.Kind.RETENTION)
                        .mapToLong(InvoicePart::amountCents)
                        .sum();
    }

    /** When the next of what is not paid is due, and the discount that paying it may still earn. */
    public Terms openTerms() {
        if (parts.isEmpty()) {
            return data.terms();
        }
        boolean first = parts.stream().noneMatch(part -> part.state().paid());
        return new Terms(
                parts.stream()
                        .filter(part -> !part.state().paid())
                        .map(InvoicePart::dueOn)
                        .min(Comparator.naturalOrder()),
                first ? data.terms().discount() : Optional.empty());
    }

    /** The year whose budgets it is charged to: that of its issue date, else of its receipt. */
    public int budgetYear() {
        return data.heading().issueDate().orElse(receivedOn).getYear();
    }

    /** A negative total: the seller owes the city. */
    public boolean creditNote() {
        return grossCents() < 0;
    }

    /** The total that the account lines have to reach. */
    public Optional<Long> lineTarget() {
        return lineBasis == LineBasis.GROSS
                ? data.amounts().grossCents()
                : data.amounts().netCents();
    }

    public long lineTotal() {
        return lines.stream().mapToLong(AccountLine::amountCents).sum();
    }

    /** The official number, or the seller's, or what can be said at all: a name for texts. */
    public String label() {
        return registerNumber.or(() -> data.heading().number()).orElse(id);
    }
}
