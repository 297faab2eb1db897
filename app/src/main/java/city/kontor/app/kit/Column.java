package city.kontor.app.kit;

import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;

/**
 * One column of a list.
 *
 * @param title the heading, in the person's language
 * @param room how wide it is
 * @param sortKey what the source sorts by; empty where the column cannot be sorted
 * @param align where in the cell: amounts to the right
 * @param text what stands in the cell
 * @param node what is drawn in the cell, made anew for each row shown; text alone is faster
 * @param value what stands in the cell of an exported list
 */
public record Column<T>(
        String title,
        Room room,
        String sortKey,
        Pos align,
        Function<T, String> text,
        Optional<Function<T, Node>> node,
        Function<T, CellValue> value) {

    /**
     * How wide a column is, in pixels. One that gives takes what is left over and gives way where there is little.
     *
     * @param narrowest the width at which it can still be read
     * @param width the width that suits it
     */
    public record Room(double narrowest, double width) {
        public static Room fixed(double width) {
            return new Room(width, width);
        }

        public static Room giving(double narrowest, double width) {
            return new Room(narrowest, width);
        }

        boolean gives() {
            return narrowest < width;
        }
    }

    public static <T> Column<T> text(String title, Room room, String sortKey, Function<T, String> value) {
        return new Column<>(
                title,
                room,
                sortKey,
                Pos.CENTER_LEFT,
                value,
                Optional.empty(),
                row -> CellValue.text(value.apply(row)));
    }

    /** Of a fixed width. */
    public static <T> Column<T> text(String title, double width, String sortKey, Function<T, String> value) {
        return text(title, Room.fixed(width), sortKey, value);
    }

    /** For amounts and counts, which are compared by eye and stand to the right. */
    public static <T> Column<T> number(String title, double width, String sortKey, Function<T, String> value) {
        return new Column<>(
                title,
                Room.fixed(width),
                sortKey,
                Pos.CENTER_RIGHT,
                value,
                Optional.empty(),
                row -> CellValue.text(value.apply(row)));
    }

    /** For a badge or an icon. */
    public static <T> Column<T> node(String title, Room room, String sortKey, Function<T, Node> value) {
        return new Column<>(
                title, room, sortKey, Pos.CENTER_LEFT, row -> "", Optional.of(value), row -> new CellValue.Nothing());
    }

    /** For a badge or an icon, of a fixed width. */
    public static <T> Column<T> node(String title, double width, String sortKey, Function<T, Node> value) {
        return node(title, Room.fixed(width), sortKey, value);
    }

    /** As it is, but exported as that: an amount, a day, the words of a badge. */
    public Column<T> exported(Function<T, CellValue> as) {
        return new Column<>(title, room, sortKey, align, text, node, as);
    }
}
