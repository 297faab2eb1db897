package city.kontor.invoice.camt;

import java.util.List;

/** A file that is not a bank statement that can be taken in, and what is wrong with it. */
public final class CamtException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What can be wrong; texts for people are found by the name. */
    public enum Problem {
        /** Arguments: what the parser says, the line. */
        NOT_XML,
        /** It has a document type declaration, which no bank sends and which could reach for other files. */
        DOCTYPE,
        /** Arguments: the element or name space found. */
        NOT_CAMT,
        TOO_LARGE,
        /** Arguments: the path of the element that is missing. */
        MISSING,
        /** Arguments: the path, what stands there. */
        WRONG_VALUE,
        /** Arguments: the currency found. */
        NOT_EURO,
        NO_STATEMENT
    }

    private final Problem problem;
    private final transient List<String> arguments;

    CamtException(Problem problem, String... arguments) {
        super(problem + " " + String.join(", ", arguments));
        this.problem = problem;
        this.arguments = List.of(arguments);
    }

    /** For a file that is not even opened. */
    public static CamtException tooLarge() {
        return new CamtException(Problem.TOO_LARGE);
    }

    public Problem problem() {
        return problem;
    }

    public List<String> arguments() {
        return arguments;
    }
}
