package city.kontor.journal;

/** Another instance of the server writes to this database now; this one must stop writing. */
public final class LeaseLostException extends RuntimeException {
    private static final long serialVersionUID = 1;

    LeaseLostException(long mine, long current) {
        super("Another instance took over the writing (epoch " + current + ", mine was " + mine + ").");
    }
}
