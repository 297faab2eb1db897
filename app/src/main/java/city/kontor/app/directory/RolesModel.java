package city.kontor.app.directory;

import city.kontor.app.desk.DeskList;
import city.kontor.app.kit.PageQuery;
import city.kontor.app.kit.WholeList;
import city.kontor.directory.Role;
import java.util.List;

/** The roles, and the one that is looked at. */
final class RolesModel {
    /**
     * One line of the list of roles.
     *
     * @param holders how many people hold it today
     */
    record RoleRow(Role role, long holders) {}

    private final DirectoryParts parts;
    private final DeskList<RoleRow, RoleView> roles;

    RolesModel(DirectoryParts parts, String loading) {
        this.parts = parts;
        roles = new DeskList<>(
                parts.desk(),
                parts.tasks(),
                loading,
                new WholeList<>(this::rows, row -> row.role().id()),
                row -> RoleView.read(parts, row.role().id()));
    }

    DeskList<RoleRow, RoleView> roles() {
        return roles;
    }

    DirectoryParts parts() {
        return parts;
    }

    private List<RoleRow> rows(PageQuery query) {
        Register register = Register.read(parts);
        return register.roles().stream()
                .filter(role -> query.fits(role.nameDe(), role.nameEn()))
                .map(role -> new RoleRow(role, holders(register, role)))
                .toList();
    }

    private long holders(Register register, Role role) {
        return register.holdersOf(role.id()).stream()
                .filter(held -> held.holdsOn(parts.today()))
                .map(held -> held.personId())
                .distinct()
                .count();
    }
}
