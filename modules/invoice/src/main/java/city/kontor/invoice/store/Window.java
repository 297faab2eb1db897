package city.kontor.invoice.store;

import java.util.List;

/**
 * A part of a long list.
 *
 * @param offset the position of the first row in the whole list, from 0
 * @param total how many rows the whole list has
 */
public record Window<T>(List<T> rows, int offset, int total) {
    public Window {
        rows = List.copyOf(rows);
    }
}
