package city.kontor.kernel;

import java.util.List;

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
}
