package city.kontor.directory.store;

import city.kontor.directory.Assignment;
import city.kontor.directory.Department;
import city.kontor.directory.DepartmentKind;
import city.kontor.directory.DirectoryEvent.DepartmentAdded;
import city.kontor.directory.DirectoryEvent.PersonAdded;
import city.kontor.directory.DirectoryEvent.RoleAssigned;
import city.kontor.directory.DirectoryEvent.RoleDefined;
import city.kontor.directory.DirectoryEvent.SubstitutionSet;
import city.kontor.directory.Person;
import city.kontor.directory.Role;
import city.kontor.directory.Substitution;
import city.kontor.directory.jooq.tables.records.DepartmentRecord;
import city.kontor.directory.jooq.tables.records.PersonRecord;
import city.kontor.directory.jooq.tables.records.RoleAssignmentRecord;
import city.kontor.directory.jooq.tables.records.RoleRecord;
import city.kontor.directory.jooq.tables.records.SubstitutionRecord;
import city.kontor.kernel.Right;
import city.kontor.kernel.Scope;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;

/** Rows to values and values to rows. */
final class Records {
    private Records() {}

    static Person person(PersonRecord row) {
        return new Person(
                row.getId(),
                row.getName(),
                row.getInitials(),
                Optional.ofNullable(row.getEmail()),
                row.getActive() == 1);
    }

    static Department department(DepartmentRecord row) {
        return new Department(
                row.getId(), new Scope(row.getDepartmentScope()), row.getName(), DepartmentKind.valueOf(row.getKind()));
    }

    static Role role(RoleRecord row) {
        return new Role(
                row.getId(),
                row.getNameDe(),
                row.getNameEn(),
                Words.split(row.getRights()).stream().map(Right::new).toList());
    }

    static Assignment assignment(RoleAssignmentRecord row) {
        return new Assignment(
                row.getId(),
                row.getPersonId(),
                row.getRoleId(),
                new Scope(row.getGrantedScope()),
                Optional.ofNullable(row.getLimitCents()),
                LocalDate.parse(row.getValidFrom()),
                Optional.ofNullable(row.getValidUntil()).map(LocalDate::parse));
    }

    static Substitution substitution(SubstitutionRecord row) {
        return new Substitution(
                row.getId(),
                row.getAbsentId(),
                row.getSubstituteId(),
                Optional.ofNullable(row.getGrantedScope()).map(Scope::new),
                LocalDate.parse(row.getValidFrom()),
                LocalDate.parse(row.getValidUntil()),
                row.getReason());
    }

    static PersonRecord row(PersonAdded added) {
        var row = new PersonRecord();
        row.setId(added.personId());
        row.setScope(Scope.CITY.id());
        row.setName(added.name());
        row.setInitials(added.initials());
        row.setEmail(added.email().orElse(null));
        row.setActive(1L);
        row.setAssignmentIds("");
        row.setSubstitutionIds("");
        return row;
    }

    static DepartmentRecord row(DepartmentAdded added) {
        var row = new DepartmentRecord();
        row.setId(added.key());
        row.setScope(Scope.CITY.id());
        row.setDepartmentScope(Scope.department(added.key()).id());
        row.setName(added.name());
        row.setKind(added.kind().name());
        return row;
    }

    static RoleRecord row(RoleDefined defined) {
        var row = new RoleRecord();
        row.setId(defined.roleId());
        row.setScope(Scope.CITY.id());
        row.setNameDe(defined.nameDe());
        row.setNameEn(defined.nameEn());
        row.setRights(defined.rights().stream().map(Right::key).collect(Collectors.joining(" ")));
        return row;
    }

    static RoleAssignmentRecord row(RoleAssigned assigned) {
        var row = new RoleAssignmentRecord();
        row.setId(assigned.assignmentId());
        row.setScope(Scope.CITY.id());
        row.setPersonId(assigned.personId());
        row.setRoleId(assigned.roleId());
        row.setGrantedScope(assigned.where().id());
        row.setLimitCents(assigned.limitCents().orElse(null));
        row.setValidFrom(assigned.from().toString());
        row.setValidUntil(assigned.until().map(LocalDate::toString).orElse(null));
        return row;
    }

    static SubstitutionRecord row(SubstitutionSet set) {
        var row = new SubstitutionRecord();
        row.setId(set.substitutionId());
        row.setScope(Scope.CITY.id());
        row.setAbsentId(set.absentId());
        row.setSubstituteId(set.substituteId());
        row.setGrantedScope(set.where().map(Scope::id).orElse(null));
        row.setValidFrom(set.from().toString());
        row.setValidUntil(set.until().toString());
        row.setReason(set.reason());
        return row;
    }
}
