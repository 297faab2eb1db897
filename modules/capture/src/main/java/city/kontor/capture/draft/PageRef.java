package city.kontor.capture.draft;

import java.util.OptionalInt;

/**
 * A page of a document: one page of one original, as the operator wants it turned.
 *
 * @param original the SHA-256 of the original's bytes, 64 hexadecimal digits
 * @param page the page within the original, from 1
 * @param quarters clockwise quarter turns chosen by the operator, 0 to 3; empty while the page is turned upright by
 *     itself
 */
public record PageRef(String original, int page, OptionalInt quarters) {
    public static PageRef of(String original, int page) {
        return new PageRef(original, page, OptionalInt.empty());
    }

    /** The page fixed at this many quarter turns from how it lies in the original. */
    public PageRef turnedTo(int turns) {
        return new PageRef(original, page, OptionalInt.of(Math.floorMod(turns, 4)));
    }
}
