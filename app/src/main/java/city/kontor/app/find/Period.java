package city.kontor.app.find;

import java.time.LocalDate;
import java.util.Optional;

/** How long ago, as people ask for it. */
enum Period {
    ANY,
    MONTH,
    YEAR,
    THIS_YEAR,
    LAST_YEAR,
    EARLIER;

    Optional<LocalDate> from(LocalDate today) {
        return switch (this) {
            case ANY, EARLIER -> Optional.empty();
            case MONTH -> Optional.of(today.minusMonths(1));
            case YEAR -> Optional.of(today.minusYears(1));
            case THIS_YEAR -> Optional.of(today.withDayOfYear(1));
            case LAST_YEAR -> Optional.of(today.withDayOfYear(1).minusYears(1));
        };
    }

    Optional<LocalDate> until(LocalDate today) {
        return switch (this) {
            case ANY, MONTH, YEAR, THIS_YEAR -> Optional.empty();
            case LAST_YEAR -> Optional.of(today.withDayOfYear(1).minusDays(1));
            case EARLIER -> Optional.of(today.withDayOfYear(1).minusYears(1).minusDays(1));
        };
    }
}
