package city.kontor.replica;

/** Why the server could not be asked. */
public final class LinkException extends Exception {
    private static final long serialVersionUID = 1;

    /** What to do about it. */
    public enum Kind {
        /** No network, or the server is down or busy: try again later. */
        UNREACHABLE,
        /** The session ended: the person has to sign in again. */
        SIGNED_OUT,
        /** The server does not know what it once confirmed: it was restored from a backup. A person must decide. */
        DIVERGED,
        /** The server does not understand this program, or the other way round: one of them must be updated. */
        INCOMPATIBLE
    }

    private final Kind kind;

    public LinkException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public LinkException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
