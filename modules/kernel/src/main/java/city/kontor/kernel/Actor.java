package city.kontor.kernel;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Who acts, with everything that person may do now. Resolved from the directory's rows, on the server for the verdict
 * and on the desktop for the preview, by the same code.
 *
 * @param personId the id of the person; programs act as {@code system.*}
 * @param name the name shown in histories
 * @param grants every right with its scope and limit, including those lent by a substitution
 */
public record Actor(String personId, String name, List<Grant> grants) {
    /** The program on the server that erases what destroyed files leave behind; it has no rights but what rules give it by name. */
    public static final String ERASER = "system.erasure";

    public Actor {
        grants = List.copyOf(grants);
    }

    public boolean may(Right right, Scope scope) {
        return grants.stream().anyMatch(grant -> grant.covers(right, scope));
    }

    /** The widest grant for this right and scope: no limit wins, then the highest one; an own grant before a lent one. */
    public Optional<Grant> grant(Right right, Scope scope) {
        return grants.stream()
                .filter(grant -> grant.covers(right, scope))
                .max(Comparator.<Grant>comparingLong(grant -> grant.limitCents().orElse(Long.MAX_VALUE))
                        .thenComparing(grant -> grant.insteadOf().isEmpty()));
    }

    /** Whether this is that person, or substitutes that person with this right there. */
    public boolean actsFor(String person, Right right, Scope scope) {
        return personId.equals(person)
                || grants.stream()
                        .anyMatch(grant -> grant.covers(right, scope)
                                && grant.insteadOf().filter(person::equals).isPresent());
    }

    /** The scopes whose rows this person may hold. {@link Scope#CITY} is always one of them. */
    public TreeSet<Scope> scopes() {
        var scopes = new TreeSet<Scope>();
        scopes.add(Scope.CITY);
        grants.forEach(grant -> scopes.add(grant.scope()));
        return scopes;
    }
}
