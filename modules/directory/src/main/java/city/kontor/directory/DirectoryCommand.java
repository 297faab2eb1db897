package city.kontor.directory;

import city.kontor.kernel.Command;
import city.kontor.kernel.Right;
import city.kontor.kernel.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a person can do in the directory. Everybody may read the directory, so all of it is recorded in {@link Scope#CITY}.
 *
 * <p>Ids of people, roles, assignments and substitutions are 1 to 80 letters, digits, dots, hyphens and underscores.
 */
public sealed interface DirectoryCommand extends Command {
    @Override
    default Scope scope() {
        return Scope.CITY;
    }

    /** @param initials the letters with which this person signs pages (Paraphe), 1 to 8 characters */
    record AddPerson(String personId, String name, String initials, Optional<String> email)
            implements DirectoryCommand {
        @Override
        public String subject() {
            return personId;
        }
    }

    record RenamePerson(String personId, String name, String initials, Optional<String> email)
            implements DirectoryCommand {
        @Override
        public String subject() {
            return personId;
        }
    }

    /** The person can no longer sign in nor act; what was done stays. */
    record DeactivatePerson(String personId) implements DirectoryCommand {
        @Override
        public String subject() {
            return personId;
        }
    }

    /** The person came back: the former roles hold again as far as their dates allow. */
    record ReactivatePerson(String personId) implements DirectoryCommand {
        @Override
        public String subject() {
            return personId;
        }
    }

    /** @param key lower-case letters, digits and hyphens, at most 40; the scope becomes {@code dept.KEY} */
    record AddDepartment(String key, String name, DepartmentKind kind) implements DirectoryCommand {
        @Override
        public String subject() {
            return "dept." + key;
        }
    }

    /** Makes a role or replaces it as a whole; whoever holds it then has the new rights. */
    record DefineRole(String roleId, String nameDe, String nameEn, List<Right> rights) implements DirectoryCommand {
        public DefineRole {
            rights = List.copyOf(rights);
        }

        @Override
        public String subject() {
            return "role." + roleId;
        }
    }

    /**
     * Gives a person a role in a scope, or changes limit and dates of an assignment that exists under this id.
     *
     * @param where the department, or {@link Scope#CITY} for everywhere
     * @param limitCents the largest amount in euro cents; empty for none
     * @param until the last day; empty for an assignment without end
     */
    record AssignRole(
            String assignmentId,
            String personId,
            String roleId,
            Scope where,
            Optional<Long> limitCents,
            LocalDate from,
            Optional<LocalDate> until)
            implements DirectoryCommand {
        @Override
        public String subject() {
            return personId;
        }
    }

    record WithdrawRole(String assignmentId, String personId) implements DirectoryCommand {
        @Override
        public String subject() {
            return personId;
        }
    }

    /**
     * Names who stands in for an absent person. Given by that person, or by an administrator.
     *
     * @param where only in this department; empty wherever the absent person has roles
     * @param until the last day
     * @param reason shown to colleagues, for example {@code Urlaub}; may be empty
     */
    record SetSubstitution(
            String substitutionId,
            String absentId,
            String substituteId,
            Optional<Scope> where,
            LocalDate from,
            LocalDate until,
            String reason)
            implements DirectoryCommand {
        @Override
        public String subject() {
            return absentId;
        }
    }

    record EndSubstitution(String substitutionId, String absentId) implements DirectoryCommand {
        @Override
        public String subject() {
            return absentId;
        }
    }
}
