package city.kontor.capture.fields;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as invoices print them: 05.03.2018, 5.3.18, 2018-03-05, 5. März 2018, March 5, 2018, 05/03/2018. */
final class Dates {
    /** A date and the words it was read from. */
    record Found(LocalDate date, Span span) {}

    private static final String YEAR = "((?:19|20)\\d\\d|\\d\\d)";
    private static final Pattern DOTTED =
            Pattern.compile("(?<![\\d.,])(\\d{1,2})[.,] ?(\\d{1,2})[.,] ?" + YEAR + "(?![\\d]|[.,]\\d)");
    private static final Pattern SLASHED =
            Pattern.compile("(?<![\\d/])(\\d{1,2})/(\\d{1,2})/((?:19|20)\\d\\d)(?![\\d/])");
    private static final Pattern ISO = Pattern.compile("(?<![\\d-])((?:19|20)\\d\\d)-(\\d{2})-(\\d{2})(?![\\d-])");
    private static final Pattern DAY_MONTH = Pattern.compile(
            "(?<!\\d)(\\d{1,2})(?:\\.|st|nd|rd|th)?[ -]?(\\p{L}{3,9})\\.?,?[ -]?" + "((?:19|20)\\d\\d)(?!\\d)");
    private static final Pattern MONTH_DAY =
            Pattern.compile("(\\p{L}{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\\d\\d)(?!\\d)");

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mär", 3),
            Map.entry("mar", 3),
            Map.entry("mae", 3),
            Map.entry("apr", 4),
            Map.entry("mai", 5),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("okt", 10),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dez", 12),
            Map.entry("dec", 12));

    private Dates() {}

    /** All dates of a row, from left to right, none of them overlapping. */
    static List<Found> in(Row row) {
        var found = new ArrayList<Found>();
        for (Span cell : row.cells()) {
            int token = cell.from();
            while (token < cell.to()) {
                Optional<Found> date = startingAt(row, token, cell.to());
                date.ifPresent(found::add);
                token = date.map(d -> d.span().to()).orElse(token + 1);
            }
        }
        return found;
    }

    /** As {@link #in(Row)}, and dates whose year stands at the beginning of the next line. */
    static List<Found> in(Row row, Sheets sheets) {
        var found = new ArrayList<Found>(in(row));
        for (Span cell : row.cells()) {
            List<Span> lines = Paragraphs.from(sheets, cell);
            if (lines.size() > 1 && cell.to() - cell.from() > 2) {
                Span end = row.span(cell.to() - 2, cell.to());
                String year = lines.get(1).tokens().getFirst().text();
                if (year.matches("20\\d\\d[.,;]?") && end.text().matches("\\d{1,2}\\. ?\\p{L}{3,9}\\.?")) {
                    parse(end.text() + " " + year).ifPresent(date -> found.add(new Found(date, end)));
                }
            }
        }
        return found;
    }

    /** The shortest run of tokens that holds a whole date; a date broken by OCR ("05. 03. 2018") takes up to four. */
    private static Optional<Found> startingAt(Row row, int from, int end) {
        if (!row.tokens().get(from).hasDigit() && !row.tokens().get(from).text().matches("\\p{L}{3,9}\\.?")) {
            return Optional.empty();
        }
        for (int to = from + 1; to <= Math.min(end, from + 4); to++) {
            Span span = row.span(from, to);
            Optional<LocalDate> date = parse(span.text());
            if (date.isPresent()) {
                return Optional.of(new Found(date.get(), span));
            }
        }
        return Optional.empty();
    }

    /** The date that a text is, apart from punctuation around it; letters read for digits are mended only where all else fits. */
    static Optional<LocalDate> parse(String text) {
        String trimmed = text.replaceAll("^[^\\p{L}\\d]+|[^\\p{L}\\d]+$", "");
        Optional<LocalDate> date = strict(trimmed);
        if (date.isEmpty() && trimmed.matches("[\\dOolISB]{1,2}[.,] ?[\\dOolISB]{1,2}[.,] ?[\\dOolISB]{2,4}")) {
            date = strict(OcrShapes.digits(trimmed));
        }
        return date;
    }

    private static Optional<LocalDate> strict(String text) {
        Matcher dotted = DOTTED.matcher(text);
        if (dotted.matches()) {
            return date(dotted.group(3), dotted.group(2), dotted.group(1));
        }
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return date(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher slashed = SLASHED.matcher(text);
        if (slashed.matches()) {
            return date(slashed.group(3), slashed.group(2), slashed.group(1))
                    .or(() -> date(slashed.group(3), slashed.group(1), slashed.group(2)));
        }
        Matcher dayMonth = DAY_MONTH.matcher(text);
        if (dayMonth.matches()) {
            return named(dayMonth.group(3), dayMonth.group(2), dayMonth.group(1));
        }
        Matcher monthDay = MONTH_DAY.matcher(text);
        return monthDay.matches() ? named(monthDay.group(3), monthDay.group(1), monthDay.group(2)) : Optional.empty();
    }

    private static Optional<LocalDate> named(String year, String month, String day) {
        Integer number = MONTHS.get(month.substring(0, 3).toLowerCase(Locale.ROOT));
        return number == null ? Optional.empty() : date(year, number.toString(), day);
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        int full = Integer.parseInt(year);
        try {
            LocalDate date =
                    LocalDate.of(full < 100 ? 2000 + full : full, Integer.parseInt(month), Integer.parseInt(day));
            return date.getYear() < 1990 || date.getYear() > 2099 ? Optional.empty() : Optional.of(date);
        } catch (DateTimeException e) {
            // Digits in the shape of a date that no calendar has, such as "31.02.2018" or a clause number "12.13.14".
            return Optional.empty();
        }
    }
}
