package city.kontor.app.directory;

import city.kontor.app.desk.Outcomes;
import city.kontor.app.kit.Action;
import city.kontor.app.kit.Choice;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Texts;
import city.kontor.directory.DepartmentKind;
import city.kontor.directory.DirectoryCommand;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.TextField;
import org.kordamp.ikonli.feather.Feather;

/** Founding a department. Its key becomes its scope and never changes, so there is nothing to change afterwards. */
final class DepartmentActions {
    private static final int LONGEST_KEY = 40;

    private final Kit kit;
    private final Texts texts;
    private final DirectoryWords words;
    private final DepartmentsModel model;
    private final Outcomes outcomes;

    DepartmentActions(Kit kit, DepartmentsModel model) {
        this.kit = kit;
        this.texts = kit.texts().beside(DepartmentActions.class);
        this.words = new DirectoryWords(kit.texts());
        this.model = model;
        outcomes = new Outcomes(kit);
    }

    Action create() {
        return Action.of(texts.get("department.CREATE"), Feather.PLUS, this::ask)
                .keys("Shortcut+N")
                .enabledWhen(model.departments().busyProperty().not());
    }

    private void ask() {
        var name = new TextField();
        name.setId("department-name");
        var key = new TextField();
        key.setId("department-key");
        // The key follows the name until somebody types one.
        name.textProperty().addListener((property, before, now) -> {
            if (key.getText().equals(key(before))) {
                key.setText(key(now));
            }
        });
        var kind = new Choice<>(texts.get("column.kind"), List.of(DepartmentKind.values()), words::kind)
                .with(DepartmentKind.OFFICE);
        kind.setId("department-kind");
        var grid = new FormGrid()
                .row(texts.get("column.name"), name)
                .row(texts.get("department.key"), key)
                .row(texts.get("column.kind"), kind);
        kit.dialogs()
                .form(
                        texts.get("department.CREATE"),
                        texts.get("department.CREATE.text"),
                        grid,
                        texts.get("department.CREATE.verb"),
                        Bindings.createBooleanBinding(
                                () -> !name.getText().isBlank()
                                        && !key.getText().isBlank(),
                                name.textProperty(),
                                key.textProperty()),
                        () -> give(new DirectoryCommand.AddDepartment(
                                key.getText().strip(), name.getText().strip(), kind.getValue())));
    }

    private void give(DirectoryCommand.AddDepartment command) {
        model.departments()
                .give(
                        texts.get("department.CREATE"),
                        command,
                        outcomes.say(
                                texts.get("department.CREATE.said"),
                                Optional.empty(),
                                () -> model.departments().list().selectKey(command.key())));
    }

    /** A key as the rules want it: lower-case letters, digits and hyphens. */
    static String key(String name) {
        String plain = name.toLowerCase(Locale.GERMAN)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return plain.length() <= LONGEST_KEY
                ? plain
                : plain.substring(0, LONGEST_KEY).replaceAll("-$", "");
    }
}
