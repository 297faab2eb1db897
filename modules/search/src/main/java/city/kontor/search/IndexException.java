package city.kontor.search;

/** The index cannot be read or written; it is made anew. */
public final class IndexException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public IndexException(String message, Throwable cause) {
        super(message, cause);
    }
}
