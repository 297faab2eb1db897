package city.kontor.app.directory;

import city.kontor.directory.Assignment;
import city.kontor.directory.DirectoryCommand;
import city.kontor.directory.Person;
import city.kontor.directory.Role;
import city.kontor.directory.Substitution;
import city.kontor.kernel.Reason;
import city.kontor.kernel.Scope;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One person as it is shown, with what may be done.
 *
 * @param substitutions those that run today or later, in which this person is absent or stands in
 * @param verdicts what the rules say to each deed: the reason why not, empty where it may be done
 */
record PersonView(
        Person person,
        Register register,
        List<Assignment> assignments,
        List<Substitution> substitutions,
        LocalDate today,
        Map<Doing, Optional<Reason>> verdicts) {
    /** What can be done with a person. */
    enum Doing {
        RENAME,
        DEACTIVATE,
        REACTIVATE,
        ASSIGN
    }

    PersonView {
        assignments = List.copyOf(assignments);
        substitutions = List.copyOf(substitutions);
        verdicts = Collections.unmodifiableMap(new EnumMap<>(verdicts));
    }

    /** Reads it; belongs in the background. */
    static Optional<PersonView> read(DirectoryParts parts, String personId) {
        Register register = Register.read(parts);
        LocalDate today = parts.today();
        return register.person(personId).map(person -> {
            var verdicts = new EnumMap<Doing, Optional<Reason>>(Doing.class);
            verdicts.put(
                    Doing.RENAME,
                    parts.refusal(new DirectoryCommand.RenamePerson(
                            personId, person.name(), person.initials(), person.email())));
            if (person.active()) {
                verdicts.put(Doing.DEACTIVATE, parts.refusal(new DirectoryCommand.DeactivatePerson(personId)));
                register.roles().stream()
                        .findFirst()
                        .map(Role::id)
                        .ifPresent(role -> verdicts.put(
                                Doing.ASSIGN,
                                parts.refusal(new DirectoryCommand.AssignRole(
                                        parts.desk().newId(),
                                        personId,
                                        role,
                                        Scope.CITY,
                                        Optional.empty(),
                                        today,
                                        Optional.empty()))));
            } else {
                verdicts.put(Doing.REACTIVATE, parts.refusal(new DirectoryCommand.ReactivatePerson(personId)));
            }
            return new PersonView(
                    person,
                    register,
                    register.assignmentsOf(personId),
                    parts.queries().substitutionsOf(personId, today),
                    today,
                    verdicts);
        });
    }

    /** Whether somebody stands in for this person today. */
    boolean away() {
        return substitutions.stream()
                .anyMatch(substitution -> substitution.absentId().equals(person.id()) && substitution.holdsOn(today));
    }

    boolean may(Doing doing) {
        return verdicts.containsKey(doing) && refusal(doing).isEmpty();
    }

    Optional<Reason> refusal(Doing doing) {
        return verdicts.getOrDefault(doing, Optional.empty());
    }
}
