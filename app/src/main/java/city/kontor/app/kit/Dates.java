package city.kontor.app.kit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates as people type them: {@code 3.11.26}, {@code 03/11/2026}, {@code 031126}, {@code 2026-11-03}. */
final class Dates {
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[./ -](\\d{1,2})[./ -](\\d{4}|\\d{2})");
    private static final Pattern DIGITS = Pattern.compile("(\\d{2})(\\d{2})(\\d{4}|\\d{2})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final int CENTURY = 2000;

    private Dates() {}

    /** @return empty where the text is no date of the calendar */
    static Optional<LocalDate> date(String typed) {
        String text = typed.strip().replaceAll("\\s+", " ").replaceAll("([./-]) ", "$1");
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return of(iso.group(1), iso.group(2), iso.group(3));
        }
        for (Pattern pattern : new Pattern[] {DAY_FIRST, DIGITS}) {
            Matcher found = pattern.matcher(text);
            if (found.matches()) {
                return of(found.group(3), found.group(2), found.group(1));
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> of(String year, String month, String day) {
        int fullYear = Integer.parseInt(year) + (year.length() == 2 ? CENTURY : 0);
        try {
            return Optional.of(LocalDate.of(fullYear, Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
