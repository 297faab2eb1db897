package city.kontor.csv;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as people write them: {@code 1.234,50}, {@code 1,234.50}, {@code 1234.5}, with or without a euro sign. */
public final class Decimals {
    private static final Pattern GERMAN = Pattern.compile("[+-]?(\\d{1,3}(\\.\\d{3})+|\\d+)(,\\d+)?");
    private static final Pattern ENGLISH = Pattern.compile("[+-]?(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d+)?");

    private Decimals() {}

    /** The number; empty where it is none. A lone point before three digits groups: {@code 1.000} is a thousand. */
    public static Optional<BigDecimal> read(String written) {
        String bare = written.replace("€", "").replace("EUR", "").replaceAll("[\\s\u00a0]", "");
        if (GERMAN.matcher(bare).matches()) {
            return Optional.of(new BigDecimal(bare.replace(".", "").replace(',', '.')));
        }
        return ENGLISH.matcher(bare).matches() ? Optional.of(new BigDecimal(bare.replace(",", ""))) : Optional.empty();
    }

    /** The number in the smallest parts it may have, for example thousandths; empty where it is none or has smaller ones. */
    public static Optional<Long> scaled(String written, int decimals) {
        return read(written).flatMap(number -> {
            try {
                return Optional.of(number.movePointRight(decimals).longValueExact());
            } catch (ArithmeticException e) {
                return Optional.empty();
            }
        });
    }
}
