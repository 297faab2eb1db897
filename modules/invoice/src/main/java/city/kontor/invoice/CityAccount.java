package city.kontor.invoice;

import java.util.Optional;

/**
 * A bank account of the city, from which payment runs pay.
 *
 * @param name how people call it
 * @param holder the holder's name as the bank knows it
 * @param limits how much its bank takes in one file
 */
public record CityAccount(
        String id, String name, String holder, String iban, Optional<String> bic, boolean active, FileLimits limits) {
    /** An account whose bank takes what every bank takes. */
    public CityAccount(String id, String name, String holder, String iban, Optional<String> bic, boolean active) {
        this(id, name, holder, iban, bic, active, FileLimits.STANDARD);
    }
}
