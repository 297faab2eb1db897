package city.kontor.kernel;

/**
 * A permission that a role can contain, named by the feature that asks for it, for example {@code invoice.order}.
 *
 * @param key feature name, a dot, and the verb
 */
public record Right(String key) {
    public Right {
        if (!key.matches("[a-z]+(\\.[a-z-]+)+")) {
            throw new IllegalArgumentException("Not a right: " + key);
        }
    }
}
