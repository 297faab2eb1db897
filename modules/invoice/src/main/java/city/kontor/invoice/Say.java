package city.kontor.invoice;

import city.kontor.kernel.OfficeDay;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/** Amounts and dates inside refusals, written the German way whatever the desktop's language. */
final class Say {
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
        return OfficeDay.text(date);
    }

    static String day(Instant at) {
        return day(OfficeDay.at(at));
    }

    static LocalDate date(Instant at) {
        return OfficeDay.at(at);
    }
}
