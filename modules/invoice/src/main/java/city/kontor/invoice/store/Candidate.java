package city.kontor.invoice.store;

import city.kontor.invoice.Payable;
import java.util.List;
import java.util.Optional;

/**
 * What an open amount could be for.
 *
 * @param invoice one invoice; empty where it is a whole run
 * @param part which part of the invoice; empty for the whole
 * @param run a whole payment run
 * @param cents what is expected on the statement, without a sign
 * @param signs what speaks for it, the strongest first
 */
public record Candidate(
        Optional<InvoiceSummary> invoice,
        Optional<Integer> part,
        Optional<RunSummary> run,
        long cents,
        List<Sign> signs) {
    public Candidate {
        signs = List.copyOf(signs);
    }

    /** What speaks for a candidate. */
    public enum Sign {
        /** Its number stands in the remittance text. */
        NUMBER,
        AMOUNT,
        IBAN,
        NAME
    }

    /** Whether the amount fits, without which it cannot be assigned. */
    public boolean assignable() {
        return signs.contains(Sign.AMOUNT);
    }

    public String id() {
        return invoice.map(found -> Payable.id(found.id(), part))
                .or(() -> run.map(RunSummary::id))
                .orElseThrow();
    }
}
