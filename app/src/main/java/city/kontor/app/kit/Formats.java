package city.kontor.app.kit;

import city.kontor.kernel.Money;
import city.kontor.kernel.OfficeDay;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How one language writes amounts, numbers, dates and times. Times are shown in the city's zone. */
public final class Formats {
    /** The zone every clerk works in. */
    public static final ZoneId ZONE = OfficeDay.ZONE;

    private static final int MOST_DECIMALS = 12;

    private final Locale locale;

    Formats(Locale locale) {
        this.locale = locale;
    }

    /** For example {@code 1.234,50 €} in German and {@code €1,234.50} in English. */
    public String money(Money money) {
        String amount = cents(Math.abs(money.cents()));
        String sign = money.cents() < 0 ? "-" : "";
        String symbol = money.currency().getSymbol(locale);
        return german() ? sign + amount + "\u00a0" + symbol : sign + symbol + amount;
    }

    /** The bare amount with two decimals, for example {@code -1.234,50}. */
    public String cents(long cents) {
        return new DecimalFormat("#,##0.00", symbols()).format(BigDecimal.valueOf(cents, 2));
    }

    /** A whole number with grouping, for example {@code 100.000}. */
    public String number(long number) {
        return new DecimalFormat("#,##0", symbols()).format(number);
    }

    /**
     * A number with all the decimals it was written with, for example {@code 1.234,5}.
     *
     * @param leastDecimals how many are shown at least
     */
    public String decimal(BigDecimal number, int leastDecimals) {
        int decimals = Math.clamp(number.stripTrailingZeros().scale(), leastDecimals, MOST_DECIMALS);
        var format = new DecimalFormat("#,##0", symbols());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(number);
    }

    /** For example {@code 03.11.2026} or {@code 03/11/2026}. */
    public String date(LocalDate date) {
        return DateTimeFormatter.ofPattern(datePattern(), locale).format(date);
    }

    /** Date and time to the minute, in {@link #ZONE}. */
    public String time(Instant instant) {
        return DateTimeFormatter.ofPattern(datePattern() + " HH:mm", locale).format(instant.atZone(ZONE));
    }

    /** A coarse length of time as people say it: {@code 5 min}, {@code 3 h}, {@code 2 Tage}. */
    public String length(Duration duration) {
        if (duration.compareTo(Duration.ofHours(1)) < 0) {
            return Math.max(1, duration.toMinutes()) + "\u00a0min";
        }
        if (duration.compareTo(Duration.ofDays(1)) < 0) {
            return duration.toHours() + "\u00a0h";
        }
        long days = duration.toDays();
        String unit = german() ? (days == 1 ? "Tag" : "Tage") : (days == 1 ? "day" : "days");
        return days + "\u00a0" + unit;
    }

    /** What stands between thousands. */
    String grouping() {
        return String.valueOf(symbols().getGroupingSeparator());
    }

    /** How a date is typed and shown. */
    String datePattern() {
        return german() ? "dd.MM.yyyy" : "dd/MM/yyyy";
    }

    DecimalFormatSymbols symbols() {
        return DecimalFormatSymbols.getInstance(locale);
    }

    private boolean german() {
        return locale.getLanguage().equals("de");
    }
}
