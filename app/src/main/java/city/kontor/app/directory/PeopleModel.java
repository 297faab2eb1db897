package city.kontor.app.directory;

import city.kontor.app.desk.DeskList;
import city.kontor.app.kit.Language;
import city.kontor.app.kit.PageQuery;
import city.kontor.app.kit.WholeList;
import city.kontor.directory.Assignment;
import city.kontor.directory.Person;
import city.kontor.directory.Substitution;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everybody in the directory, and the person who is looked at. */
final class PeopleModel {
    private final DirectoryParts parts;
    private final DeskList<PersonRow, PersonView> people;

    PeopleModel(DirectoryParts parts, String loading) {
        this.parts = parts;
        people = new DeskList<>(
                parts.desk(),
                parts.tasks(),
                loading,
                new WholeList<>(this::rows, row -> row.person().id()),
                row -> PersonView.read(parts, row.person().id()));
    }

    DeskList<PersonRow, PersonView> people() {
        return people;
    }

    DirectoryParts parts() {
        return parts;
    }

    private List<PersonRow> rows(PageQuery query) {
        Register register = Register.read(parts);
        LocalDate today = parts.today();
        Set<String> away = parts.queries().substitutionsFrom(today).stream()
                .filter(substitution -> substitution.holdsOn(today))
                .map(Substitution::absentId)
                .collect(Collectors.toSet());
        Map<String, List<Assignment>> held = register.assignments().stream()
                .filter(assignment -> assignment.holdsOn(today))
                .collect(Collectors.groupingBy(Assignment::personId));
        return register.people().stream()
                .map(person -> new PersonRow(
                        person, register, held.getOrDefault(person.id(), List.of()), away.contains(person.id())))
                .filter(row -> query.fits(words(row).toArray(String[]::new)))
                .toList();
    }

    private static Stream<String> words(PersonRow row) {
        Person person = row.person();
        return Stream.of(
                person.name(),
                person.initials(),
                person.email().orElse(""),
                row.roles(Language.GERMAN),
                row.roles(Language.ENGLISH),
                row.departments());
    }
}
