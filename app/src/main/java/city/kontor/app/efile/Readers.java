package city.kontor.app.efile;

import city.kontor.directory.Assignment;
import city.kontor.directory.Person;
import city.kontor.directory.Role;
import city.kontor.directory.store.DirectoryQueries;
import city.kontor.efile.EfileRights;
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
}
