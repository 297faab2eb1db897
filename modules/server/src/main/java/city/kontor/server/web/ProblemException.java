package city.kontor.server.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Why a request is not answered as it was meant to be; becomes a {@link city.kontor.wire.Problem}. */
final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String code;
    private final transient List<String> arguments;
    private final transient Map<String, String> headers;

    ProblemException(int status, String code, String... arguments) {
        this(status, Map.of(), code, arguments);
    }

    /** @param headers further headers of the answer */
    ProblemException(int status, Map<String, String> headers, String code, String... arguments) {
        super(code + " " + String.join(", ", arguments));
        this.status = status;
        this.code = code;
        this.arguments = List.of(arguments);
        this.headers = headers;
    }

    /** The same request may succeed after this time. */
    static ProblemException later(int status, String code, Duration wait) {
        return new ProblemException(status, Map.of("Retry-After", Long.toString(Math.max(1, wait.toSeconds()))), code);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    List<String> arguments() {
        return arguments;
    }

    Map<String, String> headers() {
        return headers;
    }
}
