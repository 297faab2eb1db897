package city.kontor.invoice;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A reminder to pay (Mahnung) that came in for an invoice.
 *
 * @param level 1 for a first reminder to {@link #HIGHEST}, after which the courts follow
 * @param dated the day on the letter, from which its deadline runs
 * @param feeCents what the creditor asks for the letter
 * @param interestCents what the creditor asks for the delay (section 288 BGB)
 * @param note what else matters, may be empty
 * @param originalSha256 the letter itself; empty where nobody kept it
 */
public record Dunning(
        int level, LocalDate dated, long feeCents, long interestCents, String note, Optional<String> originalSha256) {
    public static final int HIGHEST = 3;

    /** What is asked for beside the invoice. */
    public long extraCents() {
        return feeCents + interestCents;
    }
}
