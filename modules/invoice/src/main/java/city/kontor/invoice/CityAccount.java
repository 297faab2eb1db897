package city.kontor.invoice;

import java.util.Optional;

/**
 * A bank account of the city, from which payment runs pay.
 *
 * @param name how people call it
 * @param holder the holder's name as the bank knows it
 */
public record CityAccount(String id, String name, String holder, String iban, Optional<String> bic, boolean active) {}
