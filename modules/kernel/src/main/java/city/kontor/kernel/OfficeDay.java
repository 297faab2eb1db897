package city.kontor.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Official days: they begin at midnight in Germany, wherever the computer stands. */
public final class OfficeDay {
    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMANY);

    private OfficeDay() {}

    public static LocalDate at(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** The day for the arguments of a reason, for example {@code 31.12.2036}. */
    public static String text(LocalDate day) {
        return GERMAN.format(day);
    }
}
