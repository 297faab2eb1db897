package city.kontor.efile;

import city.kontor.kernel.Signature;

/**
 * Something that a person put over a page. It lies beside the document, whose bytes stay as they are.
 *
 * @param version of the document on which it stands
 * @param text of a note or stamp; may be empty for a highlight
 */
public record Annotation(
        String id, String documentId, int version, AnnotationKind kind, Place place, String text, Signature by) {
    public static final int MOST_TEXT = 2_000;

    /**
     * Where on which page.
     *
     * @param page from 1
     * @param x pixels at 300 dpi from the left edge of the upright page
     * @param y pixels at 300 dpi from its top
     */
    public record Place(int page, int x, int y, int width, int height) {
        /** A0 at 300 dpi is 14,000 pixels high; plans on a roll are longer. */
        private static final int FARTHEST = 200_000;

        /** Whether it can lie on a page. */
        public boolean isSane() {
            return page >= 1
                    && x >= 0
                    && y >= 0
                    && width >= 1
                    && height >= 1
                    && x <= FARTHEST
                    && y <= FARTHEST
                    && width <= FARTHEST
                    && height <= FARTHEST;
        }
    }
}
