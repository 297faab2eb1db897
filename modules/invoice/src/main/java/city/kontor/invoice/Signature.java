package city.kontor.invoice;

import city.kontor.kernel.Actor;
import city.kontor.kernel.Stamp;
import java.time.Instant;
import java.util.Optional;

/**
 * Who took a step.
 *
 * @param personId the person who acted, never the one who was substituted
 * @param name that person's name at the time
 * @param insteadOf the id of the substituted person; empty where the right was the person's own
 * @param at when
 */
public record Signature(String personId, String name, Optional<String> insteadOf, Instant at) {
    /** The signature of somebody who acts by an own right or where rights make no difference. */
    public static Signature of(Actor actor, Stamp stamp) {
        return new Signature(actor.personId(), actor.name(), Optional.empty(), stamp.at());
    }
}
