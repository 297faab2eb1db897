package city.kontor.directory.store;

import static city.kontor.directory.jooq.Tables.DEPARTMENT;
import static city.kontor.directory.jooq.Tables.PERSON;
import static city.kontor.directory.jooq.Tables.ROLE;
import static city.kontor.directory.jooq.Tables.ROLE_ASSIGNMENT;
import static city.kontor.directory.jooq.Tables.SUBSTITUTION;

import city.kontor.directory.Assignment;
import city.kontor.directory.Department;
import city.kontor.directory.Directory;
import city.kontor.directory.DirectoryEvent;
import city.kontor.directory.DirectoryEvent.DepartmentAdded;
import city.kontor.directory.DirectoryEvent.PersonAdded;
import city.kontor.directory.DirectoryEvent.PersonDeactivated;
import city.kontor.directory.DirectoryEvent.PersonReactivated;
import city.kontor.directory.DirectoryEvent.PersonRenamed;
import city.kontor.directory.DirectoryEvent.RoleAssigned;
import city.kontor.directory.DirectoryEvent.RoleDefined;
import city.kontor.directory.DirectoryEvent.RoleWithdrawn;
import city.kontor.directory.DirectoryEvent.SubstitutionEnded;
import city.kontor.directory.DirectoryEvent.SubstitutionSet;
import city.kontor.directory.Person;
import city.kontor.directory.Role;
import city.kontor.directory.Substitution;
import city.kontor.directory.jooq.tables.records.PersonRecord;
import city.kontor.kernel.Scope;
import city.kontor.store.Rows;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The directory within one transaction: read by the rules, changed by the events. */
public final class DirectoryRows implements Directory {
    private final Rows rows;

    public DirectoryRows(Rows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Person> person(String id) {
        return rows.find(PERSON, id).map(Records::person);
    }

    @Override
    public Optional<Department> department(String key) {
        return rows.find(DEPARTMENT, key).map(Records::department);
    }

    @Override
    public Optional<Role> role(String id) {
        return rows.find(ROLE, id).map(Records::role);
    }

    @Override
    public Optional<Assignment> assignment(String id) {
        return rows.find(ROLE_ASSIGNMENT, id).map(Records::assignment);
    }

    @Override
    public Optional<Substitution> substitution(String id) {
        return rows.find(SUBSTITUTION, id).map(Records::substitution);
    }

    @Override
    public List<Assignment> assignmentsOf(String personId) {
        return rows.list(ROLE_ASSIGNMENT, ROLE_ASSIGNMENT.PERSON_ID.eq(personId)).stream()
                .map(Records::assignment)
                .toList();
    }

    @Override
    public List<Assignment> cityAssignments() {
        return rows.list(ROLE_ASSIGNMENT, ROLE_ASSIGNMENT.GRANTED_SCOPE.eq(Scope.CITY.id())).stream()
                .map(Records::assignment)
                .toList();
    }

    @Override
    public List<Substitution> absencesOf(String personId) {
        return rows.list(SUBSTITUTION, SUBSTITUTION.ABSENT_ID.eq(personId)).stream()
                .map(Records::substitution)
                .toList();
    }

    /** What a person holds by assignment, without what was over when the person's assignments last changed. */
    public List<Assignment> currentAssignmentsOf(String personId) {
        return rows.find(PERSON, personId).map(PersonRecord::getAssignmentIds).map(Words::split).stream()
                .flatMap(List::stream)
                .flatMap(id -> assignment(id).stream())
                .toList();
    }

    /** In which substitutions this person stands in, without what was over when they last changed. */
    public List<Substitution> substitutionsBy(String personId) {
        return rows.find(PERSON, personId).map(PersonRecord::getSubstitutionIds).map(Words::split).stream()
                .flatMap(List::stream)
                .flatMap(id -> substitution(id).stream())
                .toList();
    }

    /** @param today the day of the event; what ended before it leaves the indexes in the person's row */
    public void apply(DirectoryEvent event, LocalDate today) {
        switch (event) {
            case PersonAdded added -> rows.put(Records.row(added));
            case PersonRenamed renamed ->
                changePerson(renamed.personId(), row -> {
                    row.setName(renamed.name());
                    row.setInitials(renamed.initials());
                    row.setEmail(renamed.email().orElse(null));
                });
            case PersonDeactivated gone -> changePerson(gone.personId(), row -> row.setActive(0L));
            case PersonReactivated back -> changePerson(back.personId(), row -> row.setActive(1L));
            case DepartmentAdded added -> rows.put(Records.row(added));
            case RoleDefined defined -> {
                rows.find(ROLE, defined.roleId());
                rows.put(Records.row(defined));
            }
            case RoleAssigned assigned -> {
                rows.find(ROLE_ASSIGNMENT, assigned.assignmentId());
                rows.put(Records.row(assigned));
                changePerson(
                        assigned.personId(),
                        row -> row.setAssignmentIds(Words.with(
                                row.getAssignmentIds(), assigned.assignmentId(), id -> isCurrent(id, today))));
            }
            case RoleWithdrawn withdrawn -> {
                rows.find(ROLE_ASSIGNMENT, withdrawn.assignmentId());
                rows.remove(ROLE_ASSIGNMENT, withdrawn.assignmentId());
                changePerson(
                        withdrawn.personId(),
                        row -> row.setAssignmentIds(Words.without(row.getAssignmentIds(), withdrawn.assignmentId())));
            }
            case SubstitutionSet set -> {
                rows.put(Records.row(set));
                changePerson(
                        set.substituteId(),
                        row -> row.setSubstitutionIds(Words.with(
                                row.getSubstitutionIds(), set.substitutionId(), id -> isRunning(id, today))));
            }
            case SubstitutionEnded ended -> {
                rows.find(SUBSTITUTION, ended.substitutionId());
                rows.remove(SUBSTITUTION, ended.substitutionId());
                changePerson(
                        ended.substituteId(),
                        row -> row.setSubstitutionIds(Words.without(row.getSubstitutionIds(), ended.substitutionId())));
            }
        }
    }

    private boolean isCurrent(String assignmentId, LocalDate today) {
        return assignment(assignmentId)
                .map(found -> found.until().map(last -> !last.isBefore(today)).orElse(true))
                .orElse(false);
    }

    private boolean isRunning(String substitutionId, LocalDate today) {
        return substitution(substitutionId)
                .map(found -> !found.until().isBefore(today))
                .orElse(false);
    }

    private void changePerson(String personId, Consumer<PersonRecord> change) {
        PersonRecord row = rows.find(PERSON, personId).orElseThrow();
        change.accept(row);
        rows.put(row);
    }
}
