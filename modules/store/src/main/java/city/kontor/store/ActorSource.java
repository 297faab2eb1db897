package city.kontor.store;

import city.kontor.kernel.Actor;
import java.time.Instant;
import java.util.Optional;

/** Resolves who acts and what that person may do, from the rows of the directory. */
@FunctionalInterface
public interface ActorSource {
    /** The actor with all rights as they are at this time; empty for an unknown or a locked-out person. */
    Optional<Actor> actor(Rows rows, String personId, Instant at);
}
