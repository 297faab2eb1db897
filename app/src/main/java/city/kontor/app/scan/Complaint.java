package city.kontor.app.scan;

import java.util.List;

/**
 * What a check found wrong with a value, as a text's key with its arguments.
 *
 * @param key in this package's bundle, for example {@code check.iban}
 * @param amounts to be shown as money without currency, in cents
 */
public record Complaint(String key, List<Long> amounts) {
    public Complaint {
        amounts = List.copyOf(amounts);
    }

    static Complaint of(String key, Long... amounts) {
        return new Complaint(key, List.of(amounts));
    }
}
