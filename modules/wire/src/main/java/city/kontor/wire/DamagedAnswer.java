package city.kontor.wire;

/** The answer arrived but makes no sense or is not what it claims to be; nothing of it was used. */
public final class DamagedAnswer extends ServerException {
    private static final long serialVersionUID = 1;

    DamagedAnswer(String message) {
        super(message);
    }

    DamagedAnswer(String message, Throwable cause) {
        super(message, cause);
    }
}
