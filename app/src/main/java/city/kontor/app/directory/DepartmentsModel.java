package city.kontor.app.directory;

import city.kontor.app.desk.DeskList;
import city.kontor.app.kit.PageQuery;
import city.kontor.app.kit.WholeList;
import city.kontor.directory.Assignment;
import city.kontor.directory.Department;
import java.util.List;
import java.util.Optional;

/** The departments, and the one that is looked at. */
final class DepartmentsModel {
    /**
     * One line of the list of departments.
     *
     * @param people how many have a role there today
     */
    record DepartmentRow(Department department, long people) {}

    /**
     * One department as it is shown.
     *
     * @param assignments the roles that are held there today, by name of the person
     */
    record DepartmentView(Department department, Register register, List<Assignment> assignments) {
        DepartmentView {
            assignments = List.copyOf(assignments);
        }
    }

    private final DirectoryParts parts;
    private final DeskList<DepartmentRow, DepartmentView> departments;

    DepartmentsModel(DirectoryParts parts, String loading) {
        this.parts = parts;
        departments = new DeskList<>(
                parts.desk(),
                parts.tasks(),
                loading,
                new WholeList<>(this::rows, row -> row.department().key()),
                row -> view(row.department().key()));
    }

    DeskList<DepartmentRow, DepartmentView> departments() {
        return departments;
    }

    DirectoryParts parts() {
        return parts;
    }

    private List<DepartmentRow> rows(PageQuery query) {
        Register register = Register.read(parts);
        return register.departments().stream()
                .filter(department -> query.fits(department.name(), department.key()))
                .map(department -> new DepartmentRow(department, people(register, department)))
                .toList();
    }

    private Optional<DepartmentView> view(String key) {
        Register register = Register.read(parts);
        return register.departments().stream()
                .filter(department -> department.key().equals(key))
                .findFirst()
                .map(department ->
                        new DepartmentView(department, register, register.heldIn(department.scope(), parts.today())));
    }

    private long people(Register register, Department department) {
        return register.heldIn(department.scope(), parts.today()).stream()
                .map(Assignment::personId)
                .distinct()
                .count();
    }
}
