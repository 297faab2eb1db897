package city.kontor.invoice;

import city.kontor.kernel.Decision;
import java.util.List;
import java.util.Optional;

/** What people may enter as an invoice's data. Missing is fine until facts are confirmed; wrong is not. */
final class DataRules {
    private DataRules() {}

    /** Looks only at what was changed: a slip of the scan station elsewhere must not hold up this correction. */
    static Optional<Decision.Rejected> check(InvoiceData data, List<ChangedField> changed) {
        Optional<Decision.Rejected> none = Optional.empty();
        return (changed.contains(ChangedField.BANK_ACCOUNT) ? iban(data.seller()) : none)
                .or(() -> changed.contains(ChangedField.AMOUNTS) ? totals(data.amounts()) : none)
                .or(() -> changed.contains(ChangedField.TERMS) ? discount(data.terms()) : none);
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
