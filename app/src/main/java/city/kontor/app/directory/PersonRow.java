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

    /** The names of the roles; empty where there are none. */
    String roles(Language language) {
        return held.stream()
                .map(assignment -> register.roleName(assignment.roleId(), language))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** The departments in which they hold; empty for the whole city. */
    String departments() {
        return held.stream()
                .flatMap(assignment -> register.department(assignment.where()).stream())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
