package city.kontor.capture.ocr;

/** How the engine looks for lines of text; the number is Tesseract's page segmentation mode. */
public enum Segmentation {
    /** Columns, blocks and lines of a whole page. */
    PAGE(3),
    /** Whatever text there is, in no particular order: for scattered remains. */
    SPARSE(11);

    private final int mode;

    Segmentation(int mode) {
        this.mode = mode;
    }

    int mode() {
        return mode;
    }
}
