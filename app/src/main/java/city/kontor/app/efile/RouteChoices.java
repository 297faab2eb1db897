package city.kontor.app.efile;

import city.kontor.directory.Assignment;
import city.kontor.directory.Department;
import city.kontor.directory.Person;
import city.kontor.directory.Role;
import city.kontor.directory.store.DirectoryQueries;
import city.kontor.efile.Assignee;
import city.kontor.efile.RouteTemplate;
import city.kontor.efile.store.RouteTemplateRows;
import city.kontor.kernel.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Who can be asked for something in the files of a scope, and the templates by which that is usual.
 *
 * @param people who may read there, by name; everybody where it is the whole city, as templates mean any department
 * @param templates those in use
 * @param assignments that hold today
 * @param scope whose files
 */
record RouteChoices(
        List<Person> people,
        List<RouteTemplate> templates,
        List<Role> roles,
        List<Department> departments,
        List<Assignment> assignments,
        Scope scope,
        LocalDate today) {
    RouteChoices {
        people = List.copyOf(people);
        templates = List.copyOf(templates);
        roles = List.copyOf(roles);
        departments = List.copyOf(departments);
        assignments = List.copyOf(assignments);
    }

    /** Reads them; belongs in the background. */
    static RouteChoices read(EfileParts parts, Scope scope) {
        var directory = new DirectoryQueries(parts.desk()::read);
        LocalDate today = parts.today();
        return new RouteChoices(
                scope.equals(Scope.CITY)
                        ? directory.people().stream().filter(Person::active).toList()
                        : Readers.of(parts, scope),
                parts.desk().read(RouteTemplateRows::all).stream()
                        .filter(template -> !template.retired())
                        .toList(),
                directory.roles(),
                directory.departments(),
                directory.assignments().stream()
                        .filter(one -> one.holdsOn(today))
                        .toList(),
                scope,
                today);
    }

    /** Those among the readers whom a template means. */
    List<Person> meant(Assignee to) {
        return switch (to.who()) {
            case PERSON -> among(Set.of(to.id()));
            case ROLE ->
                among(holders(one -> one.roleId().equals(to.id())
                        && (one.where().equals(scope) || one.where().equals(Scope.CITY))));
            case DEPARTMENT -> among(holders(one -> one.where().id().equals(to.id())));
        };
    }

    private Set<String> holders(Predicate<Assignment> which) {
        return assignments.stream().filter(which).map(Assignment::personId).collect(Collectors.toSet());
    }

    private List<Person> among(Set<String> ids) {
        return people.stream().filter(person -> ids.contains(person.id())).toList();
    }

    /** How a template's step names who shall take it. */
    String name(Assignee to, boolean german) {
        return switch (to.who()) {
            case PERSON ->
                people.stream()
                        .filter(person -> person.id().equals(to.id()))
                        .map(Person::name)
                        .findFirst()
                        .orElse(to.id());
            case ROLE ->
                roles.stream()
                        .filter(role -> role.id().equals(to.id()))
                        .map(role -> german ? role.nameDe() : role.nameEn())
                        .findFirst()
                        .orElse(to.id());
            case DEPARTMENT ->
                departments.stream()
                        .filter(department -> department.scope().id().equals(to.id()))
                        .map(Department::name)
                        .findFirst()
                        .orElse(to.id());
        };
    }
}
