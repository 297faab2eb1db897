package city.kontor.einvoice.rules;

/**
 * One rule that an invoice breaks.
 *
 * @param rule its id, such as BR-CO-15 or BR-DE-1; {@code XML} where the schema itself is broken
 * @param message German, as the rule's publisher or Kontor words it
 * @param location the names of the elements from the root with slashes, or line and column
 */
public record Finding(String rule, Level level, String message, String location) {
    /** How bad it is. */
    public enum Level {
        /** The invoice may be sent back: it is not one in the sense of the law. */
        ERROR,
        /** The invoice is valid, but something is unusual. */
        WARNING
    }
}
