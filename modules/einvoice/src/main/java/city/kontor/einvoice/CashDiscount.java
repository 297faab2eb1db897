package city.kontor.einvoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cash discount (Skonto).
 *
 * @param days from the invoice's date
 * @param base the amount it is taken from; empty for the whole
 */
public record CashDiscount(int days, BigDecimal percent, Optional<BigDecimal> base) {
    /** How XRechnung writes it into the payment terms (BR-DE-18). */
    private static final Pattern LINE = Pattern.compile(
            "#SKONTO#TAGE=(\\d{1,4})#PROZENT=(\\d{1,2}\\.\\d{2})(?:#BASISBETRAG=(-?\\d{1,15}\\.\\d{2}))?#");

    /** The discounts in payment terms (BT-20), the first to end first as sellers write them. */
    static List<CashDiscount> in(String terms) {
        var discounts = new ArrayList<CashDiscount>();
        Matcher line = LINE.matcher(terms);
        while (line.find()) {
            discounts.add(new CashDiscount(
                    Integer.parseInt(line.group(1)),
                    new BigDecimal(line.group(2)),
                    Optional.ofNullable(line.group(3)).map(BigDecimal::new)));
        }
        return discounts;
    }

    /** The last day on which it may be taken. */
    public LocalDate until(LocalDate issued) {
        return issued.plusDays(days);
    }
}
