package city.kontor.app.directory;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.Buttons;
import city.kontor.app.kit.Card;
import city.kontor.app.kit.DetailPane;
import city.kontor.app.kit.EmptyState;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Navigator;
import city.kontor.app.kit.Place;
import city.kontor.app.kit.Texts;
import city.kontor.directory.Assignment;
import city.kontor.kernel.Right;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The selected role: what it allows, in sentences, and who holds it. */
final class RolePane extends StackPane {
    private final Texts texts;
    private final DirectoryWords words;
    private final RoleActions actions;
    private final Navigator navigator;

    RolePane(Kit kit, RolesModel model, RoleActions actions) {
        this.texts = kit.texts().beside(RolePane.class);
        this.words = new DirectoryWords(kit.texts());
        this.actions = actions;
        navigator = kit.navigator();
        setMinWidth(440);
        model.roles().shownProperty().addListener((property, before, now) -> show(now));
        show(model.roles().shownProperty().get());
    }

    private void show(Optional<RoleView> shown) {
        getChildren()
                .setAll(shown.<Node>map(this::detail)
                        .orElseGet(() -> new EmptyState(
                                Feather.AWARD, texts.get("roles.none.title"), texts.get("roles.none.text"))));
    }

    private Node detail(RoleView view) {
        var name = new Label(Register.name(view.role(), texts.language()));
        name.getStyleClass().add("screen-title");
        name.setWrapText(true);
        var head = new Card("", name);
        head.getChildren().removeFirst();
        if (view.refusal().isEmpty()) {
            head.getChildren().add(new HBox(Buttons.of(actions.change(view))));
        }
        return new DetailPane(
                head,
                new Card(
                        texts.get("role.rights"),
                        new Lines(
                                texts.get("role.rights.none"),
                                view.role().rights().stream().map(this::right).toList())),
                new Card(
                        texts.get("role.holders"),
                        new Lines(
                                texts.get("role.holders.none"),
                                view.holders().stream()
                                        .map(held -> holder(view, held))
                                        .toList())));
    }

    private Node right(Right right) {
        var text = new Label(words.right(right));
        text.setWrapText(true);
        var line = new HBox(8, new FontIcon(Feather.CHECK), text);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("directory-right");
        return line;
    }

    private Node holder(RoleView view, Assignment held) {
        return Lines.line(
                view.register().name(held.personId()),
                words.where(view.register(), held.where()) + " · " + words.terms(held),
                new StackPane(),
                List.of(Action.of(
                        texts.get("role.holder.open"),
                        Feather.CHEVRON_RIGHT,
                        () -> navigator.go(Place.of(DirectoryWorkplaces.ADMINISTRATION, held.personId())))));
    }
}
