package city.kontor.capture.ocr;

/** A page could not be read, or the reader could not be started. */
public final class OcrException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What went wrong. */
    public enum Kind {
        /** The language data is not installed; the message says what to install. */
        NO_LANGUAGE,
        /** The shared libraries could not be unpacked or loaded. */
        NO_LIBRARY,
        /** The page took longer than its deadline. */
        TIMEOUT,
        /** The reading process ended in the middle of the page. */
        CRASHED,
        /** Tesseract gave up on the page. */
        FAILED
    }

    private final Kind kind;

    public OcrException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public OcrException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether another page, or the same one again, may go better. */
    public boolean passing() {
        return kind != Kind.NO_LANGUAGE && kind != Kind.NO_LIBRARY;
    }
}
