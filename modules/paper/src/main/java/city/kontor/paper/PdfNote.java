package city.kontor.paper;

import java.time.Instant;

/**
 * Something that a person laid over a page.
 *
 * @param page from 1
 * @param x pixels at 300 dpi from the left edge of the page as it is seen, that is: upright
 * @param y pixels at 300 dpi from its top
 * @param text shown in it; may be empty where it is a highlight
 * @param author and {@code at}: who laid it there, and when
 */
public record PdfNote(
        int page, int x, int y, int width, int height, Look look, String text, String author, Instant at) {
    /** What it looks like. */
    public enum Look {
        /** A colour through which the words can be read. */
        HIGHLIGHT,
        /** A yellow slip. */
        NOTE,
        /** A red frame. */
        STAMP
    }
}
