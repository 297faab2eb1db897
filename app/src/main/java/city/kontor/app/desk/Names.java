package city.kontor.app.desk;

import city.kontor.directory.Department;
import city.kontor.directory.store.DirectoryQueries;
import city.kontor.kernel.Scope;
import java.util.List;
import java.util.Map;

/**
 * The names of people and departments, as the desk knows them.
 *
 * @param people names by id
 * @param departments by name
 */
public record Names(Map<String, String> people, List<Department> departments) {
    public static final Names NONE = new Names(Map.of(), List.of());

    public Names {
        people = Map.copyOf(people);
        departments = List.copyOf(departments);
    }

    /** Reads them; belongs in the background. */
    public static Names of(Desk desk) {
        var directory = new DirectoryQueries(desk::read);
        return new Names(directory.names(), directory.departments());
    }

    /** The department's name, or the scope's own where it is none. */
    public String department(Scope scope) {
        return departments.stream()
                .filter(department -> department.scope().equals(scope))
                .map(Department::name)
                .findFirst()
                .orElse(scope.id());
    }

    public String person(String id) {
        return people.getOrDefault(id, id);
    }

    /** Where something in this scope could be sent to. */
    public List<Department> departmentsBut(Scope scope) {
        return departments.stream()
                .filter(department -> !department.scope().equals(scope))
                .toList();
    }
}
