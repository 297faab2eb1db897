package city.kontor.invoice;

/**
 * By how much an invoice may exceed its order without a word: a difference within both limits is tolerated.
 *
 * @param percentHundredths of the amount it is compared with, in hundredths of a percent
 * @param absoluteCents in euro cents
 */
public record Tolerance(long percentHundredths, long absoluteCents) {
    /** Where the city has not said anything, every cent counts. */
    public static final Tolerance NONE = new Tolerance(0, 0);

    /** Whether an amount exceeds what is expected by more than is tolerated. */
    boolean exceeded(long cents, long expectedCents) {
        long over = cents - expectedCents;
        return over > absoluteCents || over * 10_000 > Math.abs(expectedCents) * percentHundredths;
    }
}
