package city.kontor.app.directory;

import city.kontor.app.desk.Given;
import city.kontor.app.desk.Outcomes;
import city.kontor.app.kit.Action;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Texts;
import city.kontor.directory.DirectoryCommand;
import city.kontor.directory.Role;
import city.kontor.kernel.Right;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Making a role and changing what it allows. */
final class RoleActions {
    private static final double RIGHTS_HEIGHT = 280;

    private final Kit kit;
    private final Texts texts;
    private final DirectoryWords words;
    private final RolesModel model;
    private final Outcomes outcomes;

    RoleActions(Kit kit, RolesModel model) {
        this.kit = kit;
        this.texts = kit.texts().beside(RoleActions.class);
        this.words = new DirectoryWords(kit.texts());
        this.model = model;
        outcomes = new Outcomes(kit);
    }

    Action create() {
        return Action.of(texts.get("role.CREATE"), Feather.PLUS, () -> {
                    String id = model.parts().desk().newId();
                    ask(
                            "role.CREATE",
                            new Role(id, "", "", List.of()),
                            model.parts().rights());
                })
                .keys("Shortcut+N");
    }

    Action change(RoleView view) {
        return Action.of(texts.get("role.CHANGE"), Feather.EDIT_2, () -> ask("role.CHANGE", view.role(), view.known()))
                .enabledWhen(model.roles().busyProperty().not());
    }

    private void ask(String key, Role before, List<Right> known) {
        var nameDe = new TextField(before.nameDe());
        nameDe.setId("role-name");
        var nameEn = new TextField(before.nameEn());
        nameEn.setId("role-name-en");
        Map<Right, CheckBox> boxes = new LinkedHashMap<>();
        var rights = new VBox(8);
        for (Right right : known) {
            var box = new CheckBox(words.right(right));
            box.setSelected(before.rights().contains(right));
            box.setWrapText(true);
            boxes.put(right, box);
            rights.getChildren().add(box);
        }
        var scroll = new ScrollPane(rights);
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(RIGHTS_HEIGHT);
        scroll.getStyleClass().add("edge-to-edge");
        var grid = new FormGrid()
                .row(texts.get("role.nameDe"), nameDe)
                .row(texts.get("role.nameEn"), nameEn)
                .wide(scroll);
        kit.dialogs()
                .form(
                        texts.get(key),
                        texts.get("role.text"),
                        grid,
                        texts.get(key + ".verb"),
                        Bindings.createBooleanBinding(
                                () -> !nameDe.getText().isBlank()
                                        && !nameEn.getText().isBlank(),
                                nameDe.textProperty(),
                                nameEn.textProperty()),
                        () -> give(
                                key,
                                new DirectoryCommand.DefineRole(
                                        before.id(),
                                        nameDe.getText().strip(),
                                        nameEn.getText().strip(),
                                        boxes.entrySet().stream()
                                                .filter(entry ->
                                                        entry.getValue().isSelected())
                                                .map(Map.Entry::getKey)
                                                .toList())));
    }

    private void give(String key, DirectoryCommand.DefineRole command) {
        Consumer<Given> said = outcomes.say(
                texts.get("role.said"),
                Optional.empty(),
                () -> model.roles().list().selectKey(command.roleId()));
        model.roles().give(texts.get(key), command, said);
    }
}
