package city.kontor.invoice;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Amounts and dates inside refusals, written the German way whatever the desktop's language. */
final class Say {
    /** Official days and years begin at midnight in Germany, wherever the server stands. */
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMANY);

    private Say() {}

    static String euro(long cents) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.GERMANY))
                        .format(BigDecimal.valueOf(cents, 2))
                + " €";
    }

    /** @param hundredths of a percent */
    static String percent(long hundredths) {
        return new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.GERMANY))
                        .format(BigDecimal.valueOf(hundredths, 2))
                + " %";
    }

    static String day(LocalDate date) {
        return DAY.format(date);
    }

    static String day(Instant at) {
        return day(LocalDate.ofInstant(at, ZONE));
    }

    static LocalDate date(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }
}
