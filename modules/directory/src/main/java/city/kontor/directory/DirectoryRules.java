package city.kontor.directory;

import static city.kontor.kernel.Decision.accept;
import static city.kontor.kernel.Decision.reject;

import city.kontor.directory.DirectoryCommand.AddDepartment;
import city.kontor.directory.DirectoryCommand.AddPerson;
import city.kontor.directory.DirectoryCommand.AssignRole;
import city.kontor.directory.DirectoryCommand.DeactivatePerson;
import city.kontor.directory.DirectoryCommand.DefineRole;
import city.kontor.directory.DirectoryCommand.EndSubstitution;
import city.kontor.directory.DirectoryCommand.ReactivatePerson;
import city.kontor.directory.DirectoryCommand.RenamePerson;
import city.kontor.directory.DirectoryCommand.SetSubstitution;
import city.kontor.directory.DirectoryCommand.WithdrawRole;
import city.kontor.directory.DirectoryEvent.DepartmentAdded;
import city.kontor.directory.DirectoryEvent.PersonAdded;
import city.kontor.directory.DirectoryEvent.PersonDeactivated;
import city.kontor.directory.DirectoryEvent.PersonReactivated;
import city.kontor.directory.DirectoryEvent.PersonRenamed;
import city.kontor.directory.DirectoryEvent.RoleAssigned;
import city.kontor.directory.DirectoryEvent.RoleDefined;
import city.kontor.directory.DirectoryEvent.RoleWithdrawn;
import city.kontor.directory.DirectoryEvent.SubstitutionEnded;
import city.kontor.kernel.Actor;
import city.kontor.kernel.Decision;
import city.kontor.kernel.OfficeDay;
import city.kontor.kernel.Right;
import city.kontor.kernel.Scope;
import city.kontor.kernel.Stamp;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Decides about the directory. Two of its rules protect the city from its own administrators, because whoever gives out
 * rights must not be able to take them: nobody assigns a role or a limit to themselves, neither directly nor by widening a
 * role they hold nor by naming themselves as a substitute. And the last administrator stays, because nobody else could
 * appoint a new one.
 */
public final class DirectoryRules {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");
    private static final Pattern DEPARTMENT_KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,190}");
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_INITIALS = 8;

    private final Set<Right> knownRights;

    /** @param knownRights every right of every feature: a role may contain no other */
    public DirectoryRules(List<Right> knownRights) {
        this.knownRights = Set.copyOf(knownRights);
    }

    public Decision decide(Directory directory, DirectoryCommand command, Actor actor, Stamp stamp) {
        LocalDate today = OfficeDay.at(stamp.at());
        return switch (command) {
            case AddPerson add -> add(directory, add);
            case RenamePerson rename -> rename(directory, rename);
            case DeactivatePerson deactivate -> deactivate(directory, deactivate, today);
            case ReactivatePerson reactivate -> reactivate(directory, reactivate, actor);
            case AddDepartment add -> add(directory, add);
            case DefineRole define -> define(directory, define, actor, today);
            case AssignRole assign -> assign(directory, assign, actor, today);
            case WithdrawRole withdraw -> withdraw(directory, withdraw, today);
            case SetSubstitution set -> new SubstitutionRules(directory, actor, today).decide(set);
            case EndSubstitution end -> end(directory, end, actor);
        };
    }

    private static Decision add(Directory directory, AddPerson add) {
        Optional<Decision> flaw = flawOfPerson(add.name(), add.initials(), add.email());
        if (flaw.isPresent()) {
            return flaw.get();
        }
        if (!isId(add.personId())) {
            return reject("directory.badId", add.personId());
        }
        Optional<Person> existing = directory.person(add.personId());
        return existing.isPresent()
                ? reject("directory.personExists", existing.get().name())
                : accept(new PersonAdded(
                        add.personId(), add.name().strip(), add.initials().strip(), add.email()));
    }

    private static Decision rename(Directory directory, RenamePerson rename) {
        Optional<Decision> flaw = flawOfPerson(rename.name(), rename.initials(), rename.email());
        if (flaw.isPresent()) {
            return flaw.get();
        }
        if (directory.person(rename.personId()).isEmpty()) {
            return reject("directory.personUnknown", rename.personId());
        }
        return accept(new PersonRenamed(
                rename.personId(), rename.name().strip(), rename.initials().strip(), rename.email()));
    }

    private static Decision deactivate(Directory directory, DeactivatePerson deactivate, LocalDate today) {
        Optional<Person> person = directory.person(deactivate.personId());
        if (person.isEmpty()) {
            return reject("directory.personUnknown", deactivate.personId());
        }
        if (!person.get().active()) {
            return accept();
        }
        return leavesNoAdministrator(directory, today, held -> !held.personId().equals(deactivate.personId()))
                ? reject("directory.lastAdministrator", person.get().name())
                : accept(new PersonDeactivated(deactivate.personId()));
    }

    private static Decision reactivate(Directory directory, ReactivatePerson reactivate, Actor actor) {
        if (actor.personId().equals(reactivate.personId())) {
            return reject("directory.notYourself");
        }
        Optional<Person> person = directory.person(reactivate.personId());
        if (person.isEmpty()) {
            return reject("directory.personUnknown", reactivate.personId());
        }
        return person.get().active() ? accept() : accept(new PersonReactivated(reactivate.personId()));
    }

    private static Decision add(Directory directory, AddDepartment add) {
        if (!DEPARTMENT_KEY.matcher(add.key()).matches()) {
            return reject("directory.badDepartmentKey", add.key());
        }
        if (isBadText(add.name())) {
            return reject("directory.nameMissing");
        }
        Optional<Department> existing = directory.department(add.key());
        return existing.isPresent()
                ? reject("directory.departmentExists", existing.get().name())
                : accept(new DepartmentAdded(add.key(), add.name().strip(), add.kind()));
    }

    private Decision define(Directory directory, DefineRole define, Actor actor, LocalDate today) {
        if (!isId(define.roleId())) {
            return reject("directory.badId", define.roleId());
        }
        if (isBadText(define.nameDe()) || isBadText(define.nameEn())) {
            return reject("directory.nameMissing");
        }
        for (Right right : define.rights()) {
            if (!knownRights.contains(right)) {
                return reject("directory.unknownRight", right.key());
            }
        }
        List<Right> before = directory.role(define.roleId()).map(Role::rights).orElse(List.of());
        boolean widens = !Set.copyOf(before).containsAll(define.rights());
        if (widens && holds(directory, actor.personId(), define.roleId())) {
            return reject("directory.ownRole", define.nameDe());
        }
        if (!define.rights().contains(DirectoryFeature.MANAGE)
                && leavesNoAdministrator(
                        directory, today, held -> !held.roleId().equals(define.roleId()))) {
            return reject("directory.lastAdministrator", define.nameDe());
        }
        List<Right> rights = define.rights().stream()
                .distinct()
                .sorted(Comparator.comparing(Right::key))
                .toList();
        return accept(new RoleDefined(
                define.roleId(), define.nameDe().strip(), define.nameEn().strip(), rights));
    }

    private static Decision assign(Directory directory, AssignRole assign, Actor actor, LocalDate today) {
        if (actor.personId().equals(assign.personId())) {
            return reject("directory.notYourself");
        }
        Optional<Person> person = directory.person(assign.personId());
        if (person.isEmpty()) {
            return reject("directory.personUnknown", assign.personId());
        }
        if (!person.get().active()) {
            return reject("directory.personInactive", person.get().name());
        }
        if (directory.role(assign.roleId()).isEmpty()) {
            return reject("directory.roleUnknown", assign.roleId());
        }
        if (!isKnown(directory, assign.where())) {
            return reject("directory.departmentUnknown", assign.where().id());
        }
        if (assign.limitCents().map(limit -> limit < 0).orElse(false)) {
            return reject("directory.limitNegative");
        }
        if (assign.until().map(last -> last.isBefore(assign.from())).orElse(false)) {
            return reject("directory.endBeforeStart");
        }
        if (!isId(assign.assignmentId())) {
            return reject("directory.badId", assign.assignmentId());
        }
        Optional<Assignment> before = directory.assignment(assign.assignmentId());
        if (before.isPresent() && !isSameDuty(before.get(), assign)) {
            return reject("directory.assignmentIsAnother");
        }
        boolean endsOrWaits = assign.until().isPresent() || assign.from().isAfter(today);
        if (before.isPresent()
                && endsOrWaits
                && leavesNoAdministrator(directory, today, held -> !held.id().equals(assign.assignmentId()))) {
            return reject("directory.lastAdministrator", person.get().name());
        }
        return accept(new RoleAssigned(
                assign.assignmentId(),
                assign.personId(),
                assign.roleId(),
                assign.where(),
                assign.limitCents(),
                assign.from(),
                assign.until()));
    }

    private static Decision withdraw(Directory directory, WithdrawRole withdraw, LocalDate today) {
        Optional<Assignment> found = directory
                .assignment(withdraw.assignmentId())
                .filter(assignment -> assignment.personId().equals(withdraw.personId()));
        if (found.isEmpty()) {
            return reject("directory.assignmentGone");
        }
        Assignment held = found.get();
        if (leavesNoAdministrator(directory, today, other -> !other.id().equals(held.id()))) {
            return reject(
                    "directory.lastAdministrator",
                    directory.person(held.personId()).map(Person::name).orElse(held.personId()));
        }
        return accept(new RoleWithdrawn(held.id(), held.personId(), held.roleId(), held.where()));
    }

    private static Decision end(Directory directory, EndSubstitution end, Actor actor) {
        Optional<Substitution> found = directory
                .substitution(end.substitutionId())
                .filter(substitution -> substitution.absentId().equals(end.absentId()));
        if (found.isEmpty()) {
            return reject("directory.substitutionGone");
        }
        if (!actor.personId().equals(end.absentId()) && !actor.may(DirectoryFeature.MANAGE, Scope.CITY)) {
            return reject("directory.notYourSubstitution");
        }
        return accept(new SubstitutionEnded(
                end.substitutionId(), end.absentId(), found.get().substituteId()));
    }

    /**
     * Whether nobody could administer the directory for good if only these assignments remained. An assignment that ends
     * some day does not count, because on that day nobody would be left. Where there is no such administrator yet
     * (while the city is being set up) there is none to lose.
     */
    private static boolean leavesNoAdministrator(Directory directory, LocalDate today, Predicate<Assignment> remains) {
        List<Assignment> administrators = directory.cityAssignments().stream()
                .filter(held -> held.until().isEmpty() && held.holdsOn(today))
                .filter(held -> directory
                        .role(held.roleId())
                        .map(role -> role.rights().contains(DirectoryFeature.MANAGE))
                        .orElse(false))
                .filter(held ->
                        directory.person(held.personId()).map(Person::active).orElse(false))
                .toList();
        return !administrators.isEmpty() && administrators.stream().noneMatch(remains);
    }

    private static boolean holds(Directory directory, String personId, String roleId) {
        var held = new HashSet<String>();
        directory.assignmentsOf(personId).forEach(assignment -> held.add(assignment.roleId()));
        return held.contains(roleId);
    }

    private static boolean isSameDuty(Assignment before, AssignRole assign) {
        return before.personId().equals(assign.personId())
                && before.roleId().equals(assign.roleId())
                && before.where().equals(assign.where());
    }

    static boolean isKnown(Directory directory, Scope scope) {
        return scope.equals(Scope.CITY)
                || (scope.id().startsWith("dept.")
                        && directory
                                .department(scope.id().substring("dept.".length()))
                                .isPresent());
    }

    static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    private static Optional<Decision> flawOfPerson(String name, String initials, Optional<String> email) {
        if (isBadText(name)) {
            return Optional.of(reject("directory.nameMissing"));
        }
        if (initials.isBlank() || initials.strip().length() > LONGEST_INITIALS) {
            return Optional.of(reject("directory.badInitials"));
        }
        return email.filter(address -> !EMAIL.matcher(address).matches())
                .map(address -> reject("directory.badEmail", address));
    }

    private static boolean isBadText(String text) {
        return text.isBlank() || text.length() > LONGEST_TEXT;
    }
}
