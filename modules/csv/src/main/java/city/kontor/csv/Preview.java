package city.kontor.csv;

import city.kontor.kernel.Reason;
import java.util.List;
import java.util.Optional;

/**
 * What a file would change, line by line, before anything is changed.
 *
 * @param table how the file was read
 * @param rows one for each line
 */
public record Preview<T>(CsvTable table, List<Row<T>> rows) {
    public Preview {
        rows = List.copyOf(rows);
    }

    /** What a line would do. */
    public enum Standing {
        NEW,
        CHANGED,
        UNCHANGED,
        FAULTY
    }

    /**
     * One line.
     *
     * @param line its number in the file
     * @param name what it is about
     * @param before what there is now, where that would change; empty otherwise
     * @param after what there would be
     * @param faults what is wrong with it, only of a faulty line
     * @param value what would be done, not of a faulty or unchanged line
     */
    public record Row<T>(
            long line,
            Standing standing,
            String name,
            String before,
            String after,
            List<Reason> faults,
            Optional<T> value) {
        public Row {
            faults = List.copyOf(faults);
        }

        public static <T> Row<T> fresh(long line, String name, String after, T value) {
            return new Row<>(line, Standing.NEW, name, "", after, List.of(), Optional.of(value));
        }

        public static <T> Row<T> changed(long line, String name, String before, String after, T value) {
            return new Row<>(line, Standing.CHANGED, name, before, after, List.of(), Optional.of(value));
        }

        public static <T> Row<T> unchanged(long line, String name) {
            return new Row<>(line, Standing.UNCHANGED, name, "", "", List.of(), Optional.empty());
        }

        public static <T> Row<T> faulty(long line, String name, List<Reason> faults) {
            return new Row<>(line, Standing.FAULTY, name, "", "", faults, Optional.empty());
        }
    }

    public long count(Standing standing) {
        return rows.stream().filter(row -> row.standing() == standing).count();
    }

    /** What the sound lines would do, in their order. */
    public List<T> values() {
        return rows.stream().flatMap(row -> row.value().stream()).toList();
    }
}
