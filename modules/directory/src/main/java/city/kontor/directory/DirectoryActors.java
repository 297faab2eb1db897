package city.kontor.directory;

import city.kontor.directory.store.DirectoryRows;
import city.kontor.kernel.Actor;
import city.kontor.kernel.Cause;
import city.kontor.kernel.Grant;
import city.kontor.kernel.Held;
import city.kontor.kernel.OfficeDay;
import city.kontor.kernel.Right;
import city.kontor.kernel.Scope;
import city.kontor.store.ActorSource;
import city.kontor.store.Rows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says what a person may do at a given time: by assignment, and for those who are away.
 *
 * <p>A substitute gets what the absent person holds by assignment, never what that person was lent. A limit stays the
 * lower of both people's: of the absent person's for this grant and of the substitute's own for the same right, where the
 * substitute has one. Only rows found by their ids are read, a dozen for most people, so that it costs little per command.
 */
public final class DirectoryActors implements ActorSource {
    /**
     * Whoever sets up a city: may administer the directory until it has its first administrator, and after that
     * nothing. Only programs on the server act under this id; nobody can sign in as it.
     */
    public static final String SETUP = "system.setup";

    private final Others others;

    /** What features give beyond the directory. */
    @FunctionalInterface
    public interface Others {
        /** @param held what the person holds by the directory */
        List<Held> held(Rows rows, String personId, List<Held> held, Instant at);
    }

    public DirectoryActors() {
        this((rows, personId, held, at) -> List.of());
    }

    public DirectoryActors(Others others) {
        this.others = others;
    }

    @Override
    public Optional<Actor> actor(Rows rows, String personId, Instant at) {
        var directory = new DirectoryRows(rows);
        if (personId.equals(SETUP)) {
            return Optional.of(new Actor(SETUP, "Einrichtung", setup(directory)));
        }
        if (personId.equals(Actor.ERASER)) {
            return Optional.of(new Actor(Actor.ERASER, "Kontor", List.of()));
        }
        return directory
                .person(personId)
                .filter(Person::active)
                .map(person -> new Actor(
                        personId,
                        person.name(),
                        held(rows, personId, at).stream().map(Held::grant).toList()));
    }

    /** Every right of a person at that time with what it follows from; none for somebody unknown or inactive. */
    public List<Held> held(Rows rows, String personId, Instant at) {
        var directory = new DirectoryRows(rows);
        if (!directory.person(personId).map(Person::active).orElse(false)) {
            return List.of();
        }
        LocalDate day = OfficeDay.at(at);
        List<Held> own = own(directory, personId, day, Optional.empty());
        List<Held> all = new ArrayList<>(own);
        List<Grant> grants = own.stream().map(Held::grant).toList();
        directory.substitutionsBy(personId).stream()
                .filter(substitution -> substitution.holdsOn(day))
                .forEach(substitution -> all.addAll(lent(directory, substitution, day, grants)));
        all.addAll(others.held(rows, personId, List.copyOf(all), at));
        return all;
    }

    private static List<Grant> setup(DirectoryRows directory) {
        boolean administered = directory.cityAssignments().stream()
                .anyMatch(assignment -> rights(directory, assignment).anyMatch(DirectoryFeature.MANAGE::equals));
        return administered
                ? List.of()
                : List.of(new Grant(DirectoryFeature.MANAGE, Scope.CITY, Optional.empty(), Optional.empty()));
    }

    private static List<Held> own(DirectoryRows directory, String personId, LocalDate day, Optional<String> insteadOf) {
        return directory.currentAssignmentsOf(personId).stream()
                .filter(assignment -> assignment.holdsOn(day))
                .flatMap(assignment -> rights(directory, assignment)
                        .map(right -> new Held(
                                new Grant(right, assignment.where(), assignment.limitCents(), insteadOf),
                                List.of(
                                        new Cause(Cause.Kind.ASSIGNMENT, assignment.id()),
                                        new Cause(Cause.Kind.ROLE, assignment.roleId())))))
                .toList();
    }

    private static Stream<Right> rights(DirectoryRows directory, Assignment assignment) {
        return directory.role(assignment.roleId()).stream().flatMap(role -> role.rights().stream());
    }

    private static List<Held> lent(DirectoryRows directory, Substitution substitution, LocalDate day, List<Grant> own) {
        String absentId = substitution.absentId();
        if (!directory.person(absentId).map(Person::active).orElse(false)) {
            return List.of();
        }
        return own(directory, absentId, day, Optional.of(absentId)).stream()
                .flatMap(held -> within(held.grant(), substitution.where()).stream()
                        .map(grant -> new Held(
                                new Grant(
                                        grant.right(),
                                        grant.scope(),
                                        lower(grant.limitCents(), ownLimit(own, grant)),
                                        Optional.of(absentId)),
                                Stream.concat(
                                                Stream.of(new Cause(Cause.Kind.SUBSTITUTION, substitution.id())),
                                                held.causes().stream())
                                        .toList())))
                .toList();
    }

    /** What is left of a grant when the substitution holds in one department only. */
    private static Optional<Grant> within(Grant grant, Optional<Scope> where) {
        if (where.isEmpty() || grant.scope().equals(where.get())) {
            return Optional.of(grant);
        }
        return grant.scope().equals(Scope.CITY)
                ? Optional.of(new Grant(grant.right(), where.get(), grant.limitCents(), grant.insteadOf()))
                : Optional.empty();
    }

    /**
     * The limit the city has set this person for this right: where it is lent if there is one, else the lowest of all
     * their limits, because a limit says how far a person is trusted. So a right lent for the whole city cannot raise the
     * limit in one department to that of another. Empty without a limit, or without the right.
     */
    private static Optional<Long> ownLimit(List<Grant> own, Grant lent) {
        boolean holdsThere = !lent.scope().equals(Scope.CITY)
                && own.stream().anyMatch(grant -> grant.covers(lent.right(), lent.scope()));
        Stream<Scope> scopes = holdsThere
                ? Stream.of(lent.scope())
                : own.stream()
                        .filter(grant -> grant.right().equals(lent.right()))
                        .map(Grant::scope);
        return scopes.map(scope -> widest(own, lent.right(), scope))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    private static Optional<Long> widest(List<Grant> own, Right right, Scope scope) {
        return new Actor("", "", own).grant(right, scope).flatMap(Grant::limitCents);
    }

    private static Optional<Long> lower(Optional<Long> one, Optional<Long> other) {
        return Stream.of(one, other).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }
}
