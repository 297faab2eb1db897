package city.kontor.learning;

import java.util.Optional;
import java.util.Set;

/** What the rules ask about suppliers. */
public interface Knowledge {
    /**
     * A supplier of whom something is known.
     *
     * @param fields of which something was learned
     */
    record Known(String name, Set<String> fields) {
        public Known {
            fields = Set.copyOf(fields);
        }
    }

    Optional<Known> supplier(String supplierId);
}
