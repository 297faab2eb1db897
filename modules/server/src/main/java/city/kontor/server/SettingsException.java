package city.kontor.server;

/** The server cannot work as it was told to. The message says what to change and is shown as it is. */
public final class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public SettingsException(String message) {
        super(message);
    }
}
