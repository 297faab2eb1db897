package city.kontor.kernel;

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

    /** The signature of somebody who acts by a right, with the person whom they substitute where the right is lent. */
    public static Signature of(Actor actor, Right right, Scope scope, Stamp stamp) {
        return new Signature(
                actor.personId(), actor.name(), actor.grant(right, scope).flatMap(Grant::insteadOf), stamp.at());
    }

    public boolean isBy(Actor actor) {
        return personId.equals(actor.personId());
    }
}
