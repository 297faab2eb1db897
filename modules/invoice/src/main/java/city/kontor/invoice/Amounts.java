package city.kontor.invoice;

import java.util.Optional;

/**
 * The totals as printed.
 *
 * @param currency ISO 4217; payment is possible in EUR only
 * @param netCents BT-109, negative for a credit note
 * @param taxCents BT-110, negative for a credit note
 * @param grossCents BT-112, negative for a credit note
 */
public record Amounts(String currency, Optional<Long> netCents, Optional<Long> taxCents, Optional<Long> grossCents) {
    public static final Amounts NONE = new Amounts("EUR", Optional.empty(), Optional.empty(), Optional.empty());

    /** Euro amounts whose gross total is the sum. */
    public static Amounts euro(long netCents, long taxCents) {
        return new Amounts(
                "EUR", Optional.of(netCents), Optional.of(taxCents), Optional.of(Math.addExact(netCents, taxCents)));
    }

    /** Whether net and tax, where both are known, make the gross total. */
    public boolean addUp() {
        return netCents.isEmpty()
                || taxCents.isEmpty()
                || grossCents.isEmpty()
                || netCents.get() + taxCents.get() == grossCents.get();
    }
}
