package city.kontor.demo.tour;

/** Something that should have appeared on the screen did not. */
public final class NotSeenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotSeenException(String message) {
        super(message);
    }

    NotSeenException(String message, NotSeenException cause) {
        super(message, cause);
    }
}
