package city.kontor.app.scan;

import java.util.List;

/**
 * What a check found wrong with a value, as a text's key with its arguments.
 *
 * @param key in this package's bundle, for example {@code check.iban}
 * @param amounts to be shown as money without currency, in cents
 * @param values to be shown as the field shows its own, behind the amounts
 */
public record Complaint(String key, List<Long> amounts, List<String> values) {
    public Complaint {
        amounts = List.copyOf(amounts);
        values = List.copyOf(values);
    }

    /** @param values as capture writes them */
    static Complaint about(String key, String... values) {
        return new Complaint(key, List.of(), List.of(values));
    }

    static Complaint of(String key, Long... amounts) {
        return new Complaint(key, List.of(amounts), List.of());
    }
}
