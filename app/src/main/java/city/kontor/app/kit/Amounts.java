package city.kontor.app.kit;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads amounts as people type and invoices print them. A point or comma with one or two digits behind it is the
 * decimal sign, one with three digits groups thousands, so {@code 1.234,50}, {@code 1,234.50} and {@code 1234,5} mean
 * the same whatever the language.
 */
final class Amounts {
    private static final Pattern NOISE = Pattern.compile("[\\s\\u00a0\\u202f'’]|€|EUR");
    private static final Pattern SHAPE =
            Pattern.compile("[+-]?(?:\\d{1,3}([.,])\\d{3}(?:\\1\\d{3})*|\\d+)?(?:(?!\\1)[.,]\\d{1,2})?-?");

    private Amounts() {}

    /** @return the cents; empty where the text is no amount or too large */
    static Optional<Long> cents(String typed) {
        String text =
                NOISE.matcher(typed.strip()).replaceAll("").replace("–", "-").replace("−", "-");
        if (!SHAPE.matcher(text).matches() || text.chars().noneMatch(Character::isDigit)) {
            return Optional.empty();
        }
        boolean negative = text.startsWith("-") || text.endsWith("-");
        String digits = text.replaceAll("[+-]", "");
        int sign = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
        boolean decimal = sign >= 0 && digits.length() - sign - 1 < 3;
        String whole = (decimal ? digits.substring(0, sign) : digits).replaceAll("[.,]", "");
        String fraction = decimal ? digits.substring(sign + 1) : "";
        var amount = new BigDecimal((whole.isEmpty() ? "0" : whole) + "." + (fraction.isEmpty() ? "0" : fraction));
        BigDecimal cents = amount.movePointRight(2);
        if (cents.precision() - cents.scale() > 15) {
            return Optional.empty();
        }
        return Optional.of(negative ? -cents.longValueExact() : cents.longValueExact());
    }
}
