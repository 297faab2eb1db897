package city.kontor.scanning;

/**
 * How a kind of paper is scanned. A version never changes; a change makes the next one, so that every page can be traced
 * to the settings it was made with.
 *
 * @param id the profile's, the same for all its versions
 * @param version from 1
 * @param name for people, for example "Eingangsrechnungen"
 * @param settings what the version fixes
 * @param active whether new batches may use it
 */
public record Profile(String id, int version, String name, Settings settings, boolean active) {
    public static final int LEAST_DPI = 150;
    public static final int MOST_DPI = 600;

    /**
     * What a profile fixes.
     *
     * @param dpi dots per inch, {@link #LEAST_DPI} to {@link #MOST_DPI}
     * @param duplex whether both sides are pulled
     * @param separator what divides a stack into documents
     * @param documentClass what its documents are
     * @param protection decides on the visual check and on how long the paper is kept
     * @param replacing whether the paper shall be destroyed afterwards (BSI TR-03138)
     */
    public record Settings(
            int dpi,
            Colour colour,
            boolean duplex,
            SeparatorKind separator,
            DocumentClass documentClass,
            ProtectionClass protection,
            boolean replacing,
            Output output) {}

    /** How much of the light is kept. */
    public enum Colour {
        LINEART,
        GREY,
        COLOUR
    }

    /** What divides a stack into documents. */
    public enum SeparatorKind {
        /** The whole stack is one document. */
        NONE,
        /** A printed sheet with a code. */
        SHEET,
        /** An empty page. */
        BLANK_PAGE,
        /** Every sheet is a document of its own. */
        EVERY_SHEET
    }

    /** What a document is, and with it what becomes of it after release; letters follow with the e-file. */
    public enum DocumentClass {
        /** Its fields are read; it goes to the invoices. */
        INVOICE
    }

    /** How the pictures lie in the PDF/A. */
    public enum Output {
        /** Page by page as its tones want it: black and white where nothing else is on it. */
        BY_PAGE,
        /** Black and white (CCITT group 4) always. */
        GROUP_4,
        /** Letters black and white in full resolution, the rest as a coarser colour picture below. */
        MIXED,
        /** Grey or colour as JPEG. */
        JPEG
    }

    /** The key of this version's row. */
    public String key() {
        return key(id, version);
    }

    public static String key(String id, int version) {
        return id + "." + version;
    }
}
