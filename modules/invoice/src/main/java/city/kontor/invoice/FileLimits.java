package city.kontor.invoice;

/**
 * How much a bank takes in one payment file. Banks state it in their terms for data exchange; a run that is larger is
 * divided.
 *
 * @param perBlock most credit transfers in one payment block (PmtInf), at least 1
 * @param perFile most credit transfers in one file, at least {@code perBlock}
 */
public record FileLimits(int perBlock, int perFile) {
    /** What every bank that speaks EBICS takes; a city that agreed on more enters that at its account. */
    public static final FileLimits STANDARD = new FileLimits(5_000, 10_000);

    /** Everything in one block of one file. */
    public static final FileLimits NONE = new FileLimits(Integer.MAX_VALUE, Integer.MAX_VALUE);

    /** Whether it can be used at all. */
    public boolean sound() {
        return perBlock >= 1 && perFile >= perBlock;
    }
}
