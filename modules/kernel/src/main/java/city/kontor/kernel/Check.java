package city.kontor.kernel;

import java.util.Optional;

/** One thing that may speak against a command; it is looked at only where those before it had nothing to say. */
@FunctionalInterface
public interface Check {
    Optional<Decision.Rejected> refusal();
}
