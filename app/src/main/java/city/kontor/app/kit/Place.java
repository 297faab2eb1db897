package city.kontor.app.kit;

import java.util.Optional;

/**
 * Somewhere one can go and come back to.
 *
 * @param workplace the key of a {@link Workplace}
 * @param subject the id of the thing shown there; empty for the workplace as it opens
 */
public record Place(String workplace, Optional<String> subject) {
    public static Place of(String workplace) {
        return new Place(workplace, Optional.empty());
    }

    public static Place of(String workplace, String subject) {
        return new Place(workplace, Optional.of(subject));
    }
}
