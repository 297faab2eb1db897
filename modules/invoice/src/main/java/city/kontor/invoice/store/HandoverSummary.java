package city.kontor.invoice.store;

import java.time.Instant;

/**
 * One handover to the finance system as a row of a list.
 *
 * @param refused postings that were refused and not handed over again
 */
public record HandoverSummary(
        String id,
        String number,
        String writer,
        int postings,
        long totalCents,
        int accepted,
        int refused,
        String fileSha256,
        String madeBy,
        Instant madeAt) {
    /** Whether every posting was answered. */
    public boolean answered() {
        return accepted + refused >= postings;
    }
}
