package city.kontor.directory;

import city.kontor.kernel.Event;
import city.kontor.kernel.Right;
import city.kontor.kernel.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What happened in the directory. */
public sealed interface DirectoryEvent extends Event {
    record PersonAdded(String personId, String name, String initials, Optional<String> email)
            implements DirectoryEvent {
        @Override
        public String subject() {
            return personId;
        }
    }

    record PersonRenamed(String personId, String name, String initials, Optional<String> email)
            implements DirectoryEvent {
        @Override
        public String subject() {
            return personId;
        }
    }

    record PersonDeactivated(String personId) implements DirectoryEvent {
        @Override
        public String subject() {
            return personId;
        }
    }

    record PersonReactivated(String personId) implements DirectoryEvent {
        @Override
        public String subject() {
            return personId;
        }
    }

    record DepartmentAdded(String key, String name, DepartmentKind kind) implements DirectoryEvent {
        @Override
        public String subject() {
            return "dept." + key;
        }
    }

    /** @param rights all rights of the role from now on, sorted by their keys */
    record RoleDefined(String roleId, String nameDe, String nameEn, List<Right> rights) implements DirectoryEvent {
        public RoleDefined {
            rights = List.copyOf(rights);
        }

        @Override
        public String subject() {
            return "role." + roleId;
        }
    }

    record RoleAssigned(
            String assignmentId,
            String personId,
            String roleId,
            Scope where,
            Optional<Long> limitCents,
            LocalDate from,
            Optional<LocalDate> until)
            implements DirectoryEvent {
        @Override
        public String subject() {
            return personId;
        }
    }

    record RoleWithdrawn(String assignmentId, String personId, String roleId, Scope where) implements DirectoryEvent {
        @Override
        public String subject() {
            return personId;
        }
    }

    record SubstitutionSet(
            String substitutionId,
            String absentId,
            String substituteId,
            Optional<Scope> where,
            LocalDate from,
            LocalDate until,
            String reason)
            implements DirectoryEvent {
        @Override
        public String subject() {
            return absentId;
        }
    }

    record SubstitutionEnded(String substitutionId, String absentId, String substituteId) implements DirectoryEvent {
        @Override
        public String subject() {
            return absentId;
        }
    }
}
