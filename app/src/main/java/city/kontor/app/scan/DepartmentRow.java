package city.kontor.app.scan;

import city.kontor.app.kit.Texts;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Where the document shall go: suggested by the program, decided by the operator. */
final class DepartmentRow extends VBox {
    private final Runnable onClose;

    DepartmentRow(Texts texts, ScanStationModel model, DocumentModel document) {
        getStyleClass().add("scan-section");
        var choice = new ComboBox<Department>(model.departments());
        choice.setId("department");
        choice.setPromptText(texts.get("department.none"));
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(Department department) {
                return department == null ? "" : department.name();
            }

            @Override
            public Department fromString(String name) {
                throw new UnsupportedOperationException("The list cannot be typed into");
            }
        });
        var hint = new Label();
        hint.getStyleClass().add("scan-hint");
        hint.managedProperty().bind(hint.visibleProperty());
        InvalidationListener show = changed -> {
            Optional<Department> wanted = document.departmentProperty()
                    .get()
                    .flatMap(scope -> model.departments().stream()
                            .filter(department -> department.scope().equals(scope))
                            .findFirst());
            choice.setValue(wanted.orElse(null));
            hint.setVisible(!document.isDepartmentChosen());
            hint.setText(texts.get(wanted.isPresent() ? "department.suggested" : "department.open"));
        };
        choice.setOnAction(event -> {
            Department chosen = choice.getValue();
            if (chosen != null
                    && !Optional.of(chosen.scope())
                            .equals(document.departmentProperty().get())) {
                document.choose(chosen.scope());
                show.invalidated(document.departmentProperty());
            }
        });
        document.departmentProperty().addListener(show);
        model.departments().addListener(show);
        show.invalidated(document.departmentProperty());
        var heading = new Label(texts.get("section.department"));
        heading.getStyleClass().add("scan-section-title");
        choice.setAccessibleText(texts.get("department"));
        setSpacing(6);
        getChildren().addAll(heading, choice, hint);
        choice.setMaxWidth(Double.MAX_VALUE);
        onClose = () -> {
            document.departmentProperty().removeListener(show);
            model.departments().removeListener(show);
        };
    }

    /** The row is no longer shown. */
    void close() {
        onClose.run();
    }
}
