package city.kontor.wire;

import java.util.List;

/** The server understood and said no; sending the same again will not help. */
public final class ServerRefused extends ServerException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String code;
    private final List<String> arguments;

    ServerRefused(int status, Problem problem) {
        super(problem.text());
        this.status = status;
        code = problem.code();
        arguments = problem.arguments();
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** See {@link Problem#code()}. The sentence in German is the message. */
    public String code() {
        return code;
    }

    public List<String> arguments() {
        return arguments;
    }
}
