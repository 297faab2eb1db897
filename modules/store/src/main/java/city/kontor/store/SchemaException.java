package city.kontor.store;

/** The database does not fit this program. The message says what to do and is shown as it is. */
public final class SchemaException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public SchemaException(String message) {
        super(message);
    }
}
