package city.kontor.search;

/**
 * How far an index is.
 *
 * @param indexed how many things can be found
 * @param expected how many there are
 * @param textsLeft of how many documents the text has not been read yet although their bytes are there
 */
public record Progress(long indexed, long expected, long textsLeft) {
    public static final Progress NONE = new Progress(0, 0, 0);

    /** Whether something may not be found although it is there. */
    public boolean isBuilding() {
        return indexed < expected;
    }
}
