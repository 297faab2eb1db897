package city.kontor.kernel;

import java.util.List;
import java.util.Optional;

/** One reason why rules say no; each feature lists its own in an enum. */
public interface Refusing {
    /** The key of its text in the feature's {@code Reasons}. */
    String key();

    /** @param arguments for the placeholders of the text, already formatted */
    default Decision.Rejected because(String... arguments) {
        return new Decision.Rejected(new Reason(key(), List.of(arguments)));
    }

    default Optional<Decision.Rejected> when(boolean refused, String... arguments) {
        return refused ? Optional.of(because(arguments)) : Optional.empty();
    }
}
