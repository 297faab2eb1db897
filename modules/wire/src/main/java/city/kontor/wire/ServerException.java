package city.kontor.wire;

/** Why a request to the server did not do what it should. Each subclass calls for something else. */
public abstract sealed class ServerException extends Exception
        permits ServerUnreachable, SignedOut, ServerRefused, DamagedAnswer {
    private static final long serialVersionUID = 1;

    ServerException(String message) {
        super(message);
    }

    ServerException(String message, Throwable cause) {
        super(message, cause);
    }
}
