package city.kontor.app.directory;

import city.kontor.directory.Assignment;
import city.kontor.directory.DirectoryCommand;
import city.kontor.directory.Role;
import city.kontor.kernel.Reason;
import city.kontor.kernel.Right;
import java.util.List;
import java.util.Optional;

/**
 * One role as it is shown.
 *
 * @param holders the assignments of this role, whatever their dates
 * @param known every right there is, for a change
 * @param refusal why this person may not change it; empty where it may be changed
 */
record RoleView(Role role, Register register, List<Assignment> holders, List<Right> known, Optional<Reason> refusal) {
    RoleView {
        holders = List.copyOf(holders);
        known = List.copyOf(known);
    }

    /** Reads it; belongs in the background. */
    static Optional<RoleView> read(DirectoryParts parts, String roleId) {
        Register register = Register.read(parts);
        return register.role(roleId)
                .map(role -> new RoleView(
                        role,
                        register,
                        register.holdersOf(roleId),
                        parts.rights(),
                        parts.refusal(
                                new DirectoryCommand.DefineRole(roleId, role.nameDe(), role.nameEn(), role.rights()))));
    }
}
