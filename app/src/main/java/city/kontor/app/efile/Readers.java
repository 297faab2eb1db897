package city.kontor.app.efile;

import city.kontor.directory.Assignment;
import city.kontor.directory.Person;
import city.kontor.directory.Role;
import city.kontor.directory.store.DirectoryQueries;
import city.kontor.efile.AccessGrant;
import city.kontor.efile.EfileRights;
import city.kontor.efile.Grantee;
import city.kontor.efile.Restriction;
import city.kontor.kernel.Scope;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Who may read the files of a scope, and so can be asked for something in them. */
final class Readers {
    private Readers() {}

    /** By name; belongs in the background. */
    static List<Person> of(EfileParts parts, Scope scope) {
        var directory = new DirectoryQueries(parts.desk()::read);
        LocalDate today = parts.today();
        if (scope.isClosed()) {
            return parts.read(queries -> queries.restriction(scope))
                    .map(found -> named(directory, found, today))
                    .orElse(List.of());
        }
        Set<String> reading = directory.roles().stream()
                .filter(role -> role.rights().contains(EfileRights.READ))
                .map(Role::id)
                .collect(Collectors.toSet());
        Set<String> people = directory.assignments().stream()
                .filter(one -> one.holdsOn(today) && reading.contains(one.roleId()))
                .filter(one -> one.where().equals(scope) || one.where().equals(Scope.CITY))
                .map(Assignment::personId)
                .collect(Collectors.toSet());
        return directory.people().stream()
                .filter(person -> person.active() && people.contains(person.id()))
                .sorted(Comparator.comparing(Person::name))
                .toList();
    }

    /** Whom a restricted file names, by themselves or by a role, besides those who may lift it. */
    private static List<Person> named(DirectoryQueries directory, Restriction restriction, LocalDate today) {
        List<Grantee> grantees = restriction.grants().stream()
                .map(Restriction.Given::grant)
                .filter(grant -> grant.holdsOn(today))
                .map(AccessGrant::grantee)
                .toList();
        Set<String> wardens = directory.roles().stream()
                .filter(role -> role.rights().contains(EfileRights.RESTRICT))
                .map(Role::id)
                .collect(Collectors.toSet());
        Set<String> people = directory.assignments().stream()
                .filter(one -> one.holdsOn(today))
                .filter(one -> grantees.stream().anyMatch(grantee -> isFor(grantee, one))
                        || (wardens.contains(one.roleId()) && covers(one, restriction.department())))
                .map(Assignment::personId)
                .collect(Collectors.toSet());
        grantees.stream()
                .filter(grantee -> grantee.kind() == Grantee.Kind.PERSON)
                .map(Grantee::id)
                .forEach(people::add);
        return directory.people().stream()
                .filter(person -> person.active() && people.contains(person.id()))
                .sorted(Comparator.comparing(Person::name))
                .toList();
    }

    private static boolean isFor(Grantee grantee, Assignment one) {
        return grantee.kind() == Grantee.Kind.ROLE
                && grantee.id().equals(one.roleId())
                && grantee.where().filter(where -> covers(one, where)).isPresent();
    }

    private static boolean covers(Assignment one, Scope where) {
        return one.where().equals(where) || one.where().equals(Scope.CITY);
    }
}
