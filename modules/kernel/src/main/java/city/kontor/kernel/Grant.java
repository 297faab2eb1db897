package city.kontor.kernel;

import java.util.Optional;

/**
 * One right that an actor holds in one scope.
 *
 * @param right what may be done
 * @param scope where; a grant in {@link Scope#CITY} holds in every scope that is not closed
 * @param limitCents the largest amount in euro cents this grant covers; empty where no limit was set. It comes from the
 *     person's assignment, and for a substitute it is the lower of both people's limits.
 * @param insteadOf the id of the person who is being substituted; empty for a person's own grant
 */
public record Grant(Right right, Scope scope, Optional<Long> limitCents, Optional<String> insteadOf) {
    public boolean covers(Right wanted, Scope where) {
        return right.equals(wanted) && (scope.equals(where) || (scope.equals(Scope.CITY) && !where.isClosed()));
    }

    public boolean allows(long amountCents) {
        return limitCents.isEmpty() || Math.abs(amountCents) <= limitCents.get();
    }
}
