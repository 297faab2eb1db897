package city.kontor.app.directory;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.Buttons;
import city.kontor.app.kit.Card;
import city.kontor.app.kit.DetailPane;
import city.kontor.app.kit.EmptyState;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Texts;
import city.kontor.directory.Assignment;
import city.kontor.directory.Person;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** The selected person: name, roles with limits and days, and who stands in. */
final class PersonPane extends StackPane {
    private final Texts texts;
    private final DirectoryWords words;
    private final PersonActions actions;

    PersonPane(Kit kit, PeopleModel model, PersonActions actions) {
        this.texts = kit.texts().beside(PersonPane.class);
        this.words = new DirectoryWords(kit.texts());
        this.actions = actions;
        setMinWidth(440);
        model.people().shownProperty().addListener((property, before, now) -> show(now));
        show(model.people().shownProperty().get());
    }

    private void show(Optional<PersonView> shown) {
        getChildren()
                .setAll(shown.<Node>map(this::detail)
                        .orElseGet(() -> new EmptyState(
                                Feather.USER, texts.get("people.none.title"), texts.get("people.none.text"))));
    }

    private Node detail(PersonView view) {
        return new DetailPane(
                head(view),
                new Card(
                        texts.get("person.roles"),
                        new Lines(
                                texts.get("person.roles.none"),
                                view.assignments().stream()
                                        .map(held -> assignment(view, held))
                                        .toList())),
                new SubstitutionsCard(
                        words,
                        texts.get("substitutions.title"),
                        view.person().id(),
                        view.register(),
                        view.substitutions(),
                        view.today(),
                        Optional.of(actions::end)));
    }

    private Node head(PersonView view) {
        Person person = view.person();
        boolean away = view.substitutions().stream()
                .anyMatch(substitution ->
                        substitution.absentId().equals(person.id()) && substitution.holdsOn(view.today()));
        var name = new Label(person.name());
        name.getStyleClass().add("screen-title");
        name.setWrapText(true);
        var title = new HBox(8, name, words.state(person, away));
        title.setAlignment(Pos.CENTER_LEFT);
        var facts = new FormGrid().fact(texts.get("person.initials"), person.initials());
        person.email().ifPresent(email -> facts.fact(texts.get("person.email"), email));
        facts.fact(texts.get("person.account"), texts.get("person.account.text"));
        var card = new Card("", title, facts);
        card.getChildren().removeFirst();
        List<Action> possible = actions.of(view);
        if (!possible.isEmpty()) {
            var buttons = new FlowPane(8, 8);
            possible.forEach(action -> buttons.getChildren().add(Buttons.of(action)));
            card.getChildren().add(buttons);
        }
        return card;
    }

    private Node assignment(PersonView view, Assignment held) {
        String role = view.register().roleName(held.roleId(), texts.language());
        return Lines.line(
                role + " · " + words.where(view.register(), held.where()),
                words.terms(held),
                words.standing(held.from(), held.until(), view.today()),
                actions.of(view, held));
    }
}
