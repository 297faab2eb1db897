package city.kontor.invoice;

import java.time.Instant;

/** The last change that moved the revision, so that a refusal can name who did what. */
public record LastChange(Kind kind, String personId, String name, Instant at) {
    /** What was done; each has its own text in {@code Reasons}. */
    public enum Kind {
        REGISTERED,
        ROUTED,
        FIELDS,
        ACCOUNTS,
        PARTS,
        BILLING,
        FACTS,
        AMOUNT,
        ORDER,
        BOOK,
        WITHDRAWN,
        VOIDED,
        QUERY,
        PAYMENT,
        OUTCOME
    }
}
