package city.kontor.csv;

import city.kontor.kernel.Reason;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** One line of a file. Reading a cell that is wrong notes the fault and goes on, so that a person sees all at once. */
public final class CsvLine {
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final long number;
    private final Map<String, String> cells;
    private final Map<String, String> headings;
    private final List<Reason> faults = new ArrayList<>();

    CsvLine(long number, Map<String, String> cells, Map<String, String> headings, List<Reason> faults) {
        this.number = number;
        this.cells = Map.copyOf(cells);
        this.headings = Map.copyOf(headings);
        this.faults.addAll(faults);
    }

    /** Where it stands in the file, from 1. */
    public long number() {
        return number;
    }

    /** What was found wrong so far. */
    public List<Reason> faults() {
        return List.copyOf(faults);
    }

    /** The cell without surrounding white space; empty where it is blank or the column is not there. */
    public Optional<String> text(String key) {
        return Optional.ofNullable(cells.get(key)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** As {@link #text}, but a missing value is a fault. */
    public Optional<String> needed(String key) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            faults.add(CsvFault.VALUE_MISSING.because(heading(key)));
        }
        return text;
    }

    /** An amount in cents, as {@link Decimals} reads it. */
    public Optional<Long> cents(String key) {
        return scaled(key, 2, CsvFault.AMOUNT_WRONG);
    }

    /** A number in its smallest parts, for example thousandths for three decimals. */
    public Optional<Long> scaled(String key, int decimals) {
        return scaled(key, decimals, CsvFault.NUMBER_WRONG);
    }

    /** A percentage in hundredths of a percent, with or without its sign. */
    public Optional<Long> percent(String key) {
        return text(key)
                .flatMap(text -> Decimals.scaled(text.replace("%", ""), 2).or(() -> wrong(CsvFault.NUMBER_WRONG, key)));
    }

    /** A whole number without grouping. */
    public Optional<Integer> number(String key) {
        return text(key).flatMap(text -> {
            try {
                return Optional.of(Integer.valueOf(text));
            } catch (NumberFormatException e) {
                return wrong(CsvFault.NUMBER_WRONG, key);
            }
        });
    }

    /** A day: {@code 3.11.2026} or {@code 2026-11-03}. */
    public Optional<LocalDate> date(String key) {
        return text(key).flatMap(text -> {
            try {
                return Optional.of(ISO.matcher(text).matches() ? LocalDate.parse(text) : LocalDate.parse(text, DAY));
            } catch (DateTimeException e) {
                return wrong(CsvFault.DATE_WRONG, key);
            }
        });
    }

    /** Notes something that somebody else found wrong with this line. */
    public void fault(Reason reason) {
        faults.add(reason);
    }

    private Optional<Long> scaled(String key, int decimals, CsvFault fault) {
        return text(key).flatMap(text -> Decimals.scaled(text, decimals).or(() -> wrong(fault, key)));
    }

    private <T> Optional<T> wrong(CsvFault fault, String key) {
        faults.add(fault.because(heading(key), text(key).orElse("")));
        return Optional.empty();
    }

    private String heading(String key) {
        return headings.getOrDefault(key, key);
    }
}
