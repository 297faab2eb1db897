package city.kontor.app.directory;

import city.kontor.app.kit.Language;
import city.kontor.directory.Assignment;
import city.kontor.directory.Person;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One line of the list of people.
 *
 * @param held the assignments that hold today
 * @param away whether somebody stands in for this person today
 */
record PersonRow(Person person, Register register, List<Assignment> held, boolean away) {
    PersonRow {
        held = List.copyOf(held);
    }

    /** The roles and where they hold; empty where there are none. */
    String duties(Language language) {
        return held.stream()
                .map(assignment -> {
                    String role = register.roleName(assignment.roleId(), language);
                    return register.department(assignment.where())
                            .map(department -> role + " · " + department)
                            .orElse(role);
                })
                .collect(Collectors.joining(", "));
    }
}
