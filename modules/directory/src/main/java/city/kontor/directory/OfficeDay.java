package city.kontor.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Dates of assignments and substitutions are days in Germany, wherever the computer stands. */
final class OfficeDay {
    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    private OfficeDay() {}

    static LocalDate at(Instant instant) {
        return instant.atZone(GERMANY).toLocalDate();
    }
}
