package city.kontor.app.directory;

import city.kontor.app.kit.Language;
import city.kontor.directory.Assignment;
import city.kontor.directory.Department;
import city.kontor.directory.Person;
import city.kontor.directory.Role;
import city.kontor.directory.store.DirectoryQueries;
import city.kontor.kernel.Scope;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The whole directory as one reading of it; some thousand rows in a large city. */
record Register(List<Person> people, List<Role> roles, List<Department> departments, List<Assignment> assignments) {
    /** Reads it; belongs in the background. */
    static Register read(DirectoryParts parts) {
        DirectoryQueries queries = parts.queries();
        return new Register(queries.people(), queries.roles(), queries.departments(), queries.assignments());
    }

    Optional<Person> person(String id) {
        return people.stream().filter(person -> person.id().equals(id)).findFirst();
    }

    /** The name of somebody who is, or was, in the directory. */
    String name(String personId) {
        return person(personId).map(Person::name).orElse(personId);
    }

    Optional<Role> role(String id) {
        return roles.stream().filter(role -> role.id().equals(id)).findFirst();
    }

    String roleName(String roleId, Language language) {
        return role(roleId).map(role -> name(role, language)).orElse(roleId);
    }

    static String name(Role role, Language language) {
        return language == Language.GERMAN ? role.nameDe() : role.nameEn();
    }

    /** The department's name; empty for the whole city. */
    Optional<String> department(Scope scope) {
        return scope.equals(Scope.CITY)
                ? Optional.empty()
                : Optional.of(departments.stream()
                        .filter(department -> department.scope().equals(scope))
                        .map(Department::name)
                        .findFirst()
                        .orElse(scope.id()));
    }

    List<Assignment> assignmentsOf(String personId) {
        return assignments.stream()
                .filter(assignment -> assignment.personId().equals(personId))
                .toList();
    }

    List<Assignment> holdersOf(String roleId) {
        return assignments.stream()
                .filter(assignment -> assignment.roleId().equals(roleId))
                .toList();
    }

    /** The roles that are held in that scope on that day, by name of the person. */
    List<Assignment> heldIn(Scope scope, LocalDate day) {
        return assignments.stream()
                .filter(assignment -> assignment.where().equals(scope) && assignment.holdsOn(day))
                .sorted(Comparator.comparing(assignment -> name(assignment.personId())))
                .toList();
    }

    /** Everybody who works here now, by name. */
    Stream<Person> active() {
        return people.stream().filter(Person::active);
    }
}
