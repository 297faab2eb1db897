package city.kontor.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** The verdict of a rule. */
public sealed interface Decision {
    /**
     * The command took effect.
     *
     * @param events what happened, in order; empty if the wished state was there already
     */
    record Accepted(List<Event> events) implements Decision {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** The command has no effect, and the person is told why. */
    record Rejected(Reason reason) implements Decision {}

    static Decision accept(Event... events) {
        return new Accepted(List.of(events));
    }

    static Decision reject(String key, String... arguments) {
        return new Rejected(Reason.of(key, arguments));
    }

    /** The first refusal of these checks; what happens otherwise where none of them has one. */
    static Decision unless(Supplier<Decision> otherwise, Check... checks) {
        return Arrays.stream(checks)
                .flatMap(check -> check.refusal().stream())
                .map(Decision.class::cast)
                .findFirst()
                .orElseGet(otherwise);
    }
}
