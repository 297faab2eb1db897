package city.kontor.invoice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * One line of a purchase order.
 *
 * @param article the number under which the seller or the city knows it
 * @param text what is ordered
 * @param quantityThousandths how much, in thousandths of the unit, more than zero
 * @param unit for example {@code Stück}, {@code h}, {@code t}
 * @param unitPriceHundredths the net price of one unit in hundredths of a cent, not negative
 * @param taxPercentHundredths the tax rate in hundredths of a percent: 1900 for 19 %
 */
public record OrderLine(
        Optional<String> article,
        String text,
        long quantityThousandths,
        String unit,
        long unitPriceHundredths,
        long taxPercentHundredths) {
    /** Without a number of its own. */
    public OrderLine(
            String text, long quantityThousandths, String unit, long unitPriceHundredths, long taxPercentHundredths) {
        this(Optional.empty(), text, quantityThousandths, unit, unitPriceHundredths, taxPercentHundredths);
    }

    /** The net amount of the whole line in cents. */
    public long netCents() {
        return netCents(quantityThousandths);
    }

    /** The net amount of a part of the line in cents, rounded half up. */
    public long netCents(long thousandths) {
        return BigDecimal.valueOf(thousandths)
                .multiply(BigDecimal.valueOf(unitPriceHundredths))
                .movePointLeft(5)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
