package city.kontor.app.directory;

import city.kontor.app.kit.ActionButtons;
import city.kontor.app.kit.Card;
import city.kontor.app.kit.DetailPane;
import city.kontor.app.kit.DetailPlace;
import city.kontor.app.kit.EmptyState;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.HeadLine;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Texts;
import city.kontor.directory.Assignment;
import city.kontor.directory.Person;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** The selected person: name, roles with limits and days, and who stands in. */
final class PersonPane extends StackPane {
    private final Texts texts;
    private final DirectoryWords words;
    private final PeopleModel model;
    private final PersonActions actions;
    private final Card head = new Card();
    private final ActionButtons buttons = new ActionButtons("person-primary");
    private final DetailPane detail = new DetailPane(head);

    PersonPane(Kit kit, PeopleModel model, PersonActions actions) {
        this.model = model;
        this.texts = kit.texts().beside(PersonPane.class);
        this.words = new DirectoryWords(kit.texts());
        this.actions = actions;
        setMinWidth(440);
        getChildren()
                .setAll(new DetailPlace<>(
                        model.people().shownProperty(),
                        model.people().loadingProperty(),
                        new EmptyState(Feather.USER, texts.get("people.none.title"), texts.get("people.none.text")),
                        detail,
                        shown -> shown.ifPresentOrElse(this::show, buttons::clear)));
    }

    private void show(PersonView view) {
        Person person = view.person();
        var facts = new FormGrid().fact(texts.get("person.initials"), person.initials());
        person.email().ifPresent(email -> facts.fact(texts.get("person.email"), email));
        facts.fact(texts.get("person.account"), texts.get("person.account.text"));
        buttons.show(Optional.empty(), actions.of(view));
        head.show(List.of(new HeadLine(person.name(), words.state(person, view.away())), facts, buttons));
        detail.show(
                person.id(),
                List.of(
                        head,
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
                                person.id(),
                                view.register(),
                                view.substitutions(),
                                view.today(),
                                Optional.of(actions::end),
                                model.people().busyProperty().not())));
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
