package city.kontor.app.invoice;

import city.kontor.directory.Department;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/** A choice of a department by its name. */
final class DepartmentChoice extends ComboBox<Department> {
    DepartmentChoice(List<Department> departments, Optional<Department> proposed, String label) {
        getItems().setAll(departments);
        setMaxWidth(Double.MAX_VALUE);
        setAccessibleText(label);
        setPromptText(label);
        setConverter(new StringConverter<>() {
            @Override
            public String toString(Department department) {
                return department == null ? "" : department.name();
            }

            @Override
            public Department fromString(String name) {
                return departments.stream()
                        .filter(department -> department.name().equals(name))
                        .findFirst()
                        .orElseThrow();
            }
        });
        proposed.ifPresent(getSelectionModel()::select);
    }
}
