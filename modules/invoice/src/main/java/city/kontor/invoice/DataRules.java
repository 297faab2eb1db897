package city.kontor.invoice;

import city.kontor.kernel.Decision;
import java.util.Optional;

/** What people may enter as an invoice's data. Missing is fine until facts are confirmed; wrong is not. */
final class DataRules {
    private DataRules() {}

    static Optional<Decision.Rejected> check(InvoiceData data) {
        return iban(data.seller()).or(() -> totals(data.amounts())).or(() -> discount(data.terms()));
    }

    static Optional<Decision.Rejected> totals(Amounts amounts) {
        return Refusal.TOTALS_OFF.when(
                !amounts.addUp(),
                Say.euro(amounts.netCents().orElse(0L) + amounts.taxCents().orElse(0L)),
                Say.euro(amounts.grossCents().orElse(0L)));
    }

    private static Optional<Decision.Rejected> iban(Seller seller) {
        return seller.iban()
                .filter(written ->
                        Ibans.normalised(written).filter(written::equals).isEmpty())
                .map(Refusal.IBAN_WRONG::because);
    }

    private static Optional<Decision.Rejected> discount(Terms terms) {
        return terms.discount()
                .filter(offer -> offer.percentHundredths() <= 0
                        || offer.percentHundredths() >= 10_000
                        || terms.dueDate().filter(offer.until()::isAfter).isPresent())
                .map(offer -> Refusal.DISCOUNT_WRONG.because());
    }
}
