package city.kontor.app.directory;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.ActionButtons;
import city.kontor.app.kit.Card;
import city.kontor.app.kit.DetailPane;
import city.kontor.app.kit.DetailPlace;
import city.kontor.app.kit.EmptyState;
import city.kontor.app.kit.HeadLine;
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
    private final Card head = new Card();
    private final ActionButtons buttons = new ActionButtons("role-primary");
    private final DetailPane detail = new DetailPane(head);

    RolePane(Kit kit, RolesModel model, RoleActions actions) {
        this.texts = kit.texts().beside(RolePane.class);
        this.words = new DirectoryWords(kit.texts());
        this.actions = actions;
        navigator = kit.navigator();
        setMinWidth(440);
        getChildren()
                .setAll(new DetailPlace<>(
                        model.roles().shownProperty(),
                        model.roles().loadingProperty(),
                        new EmptyState(Feather.AWARD, texts.get("roles.none.title"), texts.get("roles.none.text")),
                        detail,
                        shown -> shown.ifPresentOrElse(this::show, buttons::clear)));
    }

    private void show(RoleView view) {
        buttons.show(Optional.empty(), view.refusal().isEmpty() ? List.of(actions.change(view)) : List.of());
        head.show(List.of(new HeadLine(Register.name(view.role(), texts.language())), buttons));
        detail.show(
                view.role().id(),
                List.of(
                        head,
                        new Card(
                                texts.get("role.rights"),
                                new Lines(
                                        texts.get("role.rights.none"),
                                        view.role().rights().stream()
                                                .map(this::right)
                                                .toList())),
                        new Card(
                                texts.get("role.holders"),
                                new Lines(
                                        texts.get("role.holders.none"),
                                        view.holders().stream()
                                                .map(held -> holder(view, held))
                                                .toList()))));
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
