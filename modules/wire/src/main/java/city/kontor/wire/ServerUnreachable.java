package city.kontor.wire;

/** No network, no server, or a busy one: the same request can be sent again later. */
public final class ServerUnreachable extends ServerException {
    private static final long serialVersionUID = 1;

    ServerUnreachable(String message) {
        super(message);
    }

    ServerUnreachable(String message, Throwable cause) {
        super(message, cause);
    }
}
