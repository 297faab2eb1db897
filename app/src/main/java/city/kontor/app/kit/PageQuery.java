package city.kontor.app.kit;

/**
 * Which rows of a list are wanted.
 *
 * @param filter what the person typed, without surrounding white space; empty for everything
 * @param sortBy the {@link Column#sortKey} to sort by; empty for the list's own order
 * @param descending whether the largest comes first
 * @param offset how many rows to skip
 * @param limit how many rows to return at most
 */
public record PageQuery(String filter, String sortBy, boolean descending, int offset, int limit) {
    /** Whether each word of the filter stands somewhere in these texts. */
    public boolean fits(String... texts) {
        return Typed.fits(filter, texts);
    }

    PageQuery page(int from, int rows) {
        return new PageQuery(filter, sortBy, descending, from, rows);
    }
}
