package city.kontor.kernel;

import java.util.List;
import java.util.Optional;

/**
 * A right that somebody holds, and what it follows from. An {@link Actor} is made of nothing else, so that whoever asks
 * why somebody may do something is answered by what decides it.
 *
 * @param causes the nearest first; a role stands behind its assignment
 */
public record Held(Grant grant, List<Cause> causes) {
    public Held {
        causes = List.copyOf(causes);
    }

    /** The id of a cause of that kind. */
    public Optional<String> cause(Cause.Kind kind) {
        return causes.stream()
                .filter(cause -> cause.kind() == kind)
                .map(Cause::id)
                .findFirst();
    }

    /** Whether the right was lent by somebody who is away. */
    public boolean isLent() {
        return grant.insteadOf().isPresent();
    }
}
