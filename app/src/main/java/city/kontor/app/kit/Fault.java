package city.kontor.app.kit;

/**
 * A bug that was logged.
 *
 * @param code the short code that finds it in the log, for example {@code K-3F9A2}; the same bug has the same code
 * @param doing what the program was doing, as shown to the person; may be empty
 */
public record Fault(String code, String doing) {}
