package city.kontor.directory.store;

import static city.kontor.directory.jooq.Tables.DEPARTMENT;
import static city.kontor.directory.jooq.Tables.PERSON;
import static city.kontor.directory.jooq.Tables.ROLE;
import static city.kontor.directory.jooq.Tables.ROLE_ASSIGNMENT;
import static city.kontor.directory.jooq.Tables.SUBSTITUTION;

import city.kontor.directory.Assignment;
import city.kontor.directory.Department;
import city.kontor.directory.Person;
import city.kontor.directory.Role;
import city.kontor.directory.Substitution;
import city.kontor.store.Database;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.DSLContext;

/** What screens and reports ask of the directory; on the desktop and on the server. */
public final class DirectoryQueries {
    /** Runs a query on a consistent snapshot, as {@link Database#read} and a desktop's replica do. */
    @FunctionalInterface
    public interface Reader {
        <T> T read(Function<DSLContext, T> query);
    }

    private final Reader database;

    public DirectoryQueries(Database database) {
        this.database = database::read;
    }

    public DirectoryQueries(Reader reader) {
        this.database = reader;
    }

    public Optional<Person> person(String id) {
        return database.read(
                dsl -> dsl.selectFrom(PERSON).where(PERSON.ID.eq(id)).fetchOptional(Records::person));
    }

    /** Everybody, also those who have left, by name. */
    public List<Person> people() {
        return database.read(
                dsl -> dsl.selectFrom(PERSON).orderBy(PERSON.NAME, PERSON.ID).fetch(Records::person));
    }

    /** The names of everybody by id, for histories and lists. */
    public Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        people().forEach(person -> names.put(person.id(), person.name()));
        return names;
    }

    /** All departments by name. */
    public List<Department> departments() {
        return database.read(dsl -> dsl.selectFrom(DEPARTMENT)
                .orderBy(DEPARTMENT.NAME, DEPARTMENT.ID)
                .fetch(Records::department));
    }

    /** All roles by their German names. */
    public List<Role> roles() {
        return database.read(
                dsl -> dsl.selectFrom(ROLE).orderBy(ROLE.NAME_DE, ROLE.ID).fetch(Records::role));
    }

    /** All roles of a person, whatever their dates, the oldest first. */
    public List<Assignment> assignmentsOf(String personId) {
        return database.read(dsl -> dsl.selectFrom(ROLE_ASSIGNMENT)
                .where(ROLE_ASSIGNMENT.PERSON_ID.eq(personId))
                .orderBy(ROLE_ASSIGNMENT.VALID_FROM, ROLE_ASSIGNMENT.ID)
                .fetch(Records::assignment));
    }

    /** Everybody's roles, whatever their dates, the oldest first. */
    public List<Assignment> assignments() {
        return database.read(dsl -> dsl.selectFrom(ROLE_ASSIGNMENT)
                .orderBy(ROLE_ASSIGNMENT.VALID_FROM, ROLE_ASSIGNMENT.ID)
                .fetch(Records::assignment));
    }

    /** Everybody's substitutions that run on this day or later, the next first. */
    public List<Substitution> substitutionsFrom(LocalDate day) {
        return database.read(dsl -> dsl.selectFrom(SUBSTITUTION)
                .where(SUBSTITUTION.VALID_UNTIL.ge(day.toString()))
                .orderBy(SUBSTITUTION.VALID_FROM, SUBSTITUTION.ID)
                .fetch(Records::substitution));
    }

    /** Substitutions that run on this day or later, in which this person is absent or stands in. */
    public List<Substitution> substitutionsOf(String personId, LocalDate day) {
        return database.read(dsl -> dsl.selectFrom(SUBSTITUTION)
                .where(SUBSTITUTION.ABSENT_ID.eq(personId).or(SUBSTITUTION.SUBSTITUTE_ID.eq(personId)))
                .and(SUBSTITUTION.VALID_UNTIL.ge(day.toString()))
                .orderBy(SUBSTITUTION.VALID_FROM, SUBSTITUTION.ID)
                .fetch(Records::substitution));
    }
}
