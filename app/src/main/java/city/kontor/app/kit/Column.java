package city.kontor.app.kit;

import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;

/**
 * One column of a list.
 *
 * @param title the heading, in the person's language
 * @param width the width in pixels; the widest column gives way and takes what is left
 * @param sortKey what the source sorts by; empty where the column cannot be sorted
 * @param align where in the cell: amounts to the right
 * @param text what stands in the cell
 * @param node what is drawn in the cell, made anew for each row shown; text alone is faster
 */
public record Column<T>(
        String title,
        double width,
        String sortKey,
        Pos align,
        Function<T, String> text,
        Optional<Function<T, Node>> node) {

    public static <T> Column<T> text(String title, double width, String sortKey, Function<T, String> value) {
        return new Column<>(title, width, sortKey, Pos.CENTER_LEFT, value, Optional.empty());
    }

    /** For amounts and counts, which are compared by eye and stand to the right. */
    public static <T> Column<T> number(String title, double width, String sortKey, Function<T, String> value) {
        return new Column<>(title, width, sortKey, Pos.CENTER_RIGHT, value, Optional.empty());
    }

    /** For a badge or an icon. */
    public static <T> Column<T> node(String title, double width, String sortKey, Function<T, Node> value) {
        return new Column<>(title, width, sortKey, Pos.CENTER_LEFT, row -> "", Optional.of(value));
    }
}
