package city.kontor.app.efile;

import city.kontor.app.desk.Outcomes;
import city.kontor.app.kit.Action;
import city.kontor.app.kit.Choice;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Texts;
import city.kontor.directory.Person;
import city.kontor.efile.Case;
import city.kontor.efile.Document;
import city.kontor.efile.Route;
import city.kontor.efile.RouteCommand;
import city.kontor.efile.Step;
import city.kontor.efile.StepKind;
import city.kontor.efile.StepState;
import city.kontor.kernel.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.TextField;
import org.kordamp.ikonli.feather.Feather;

/** How dispositions are given and taken. */
final class RouteDeeds {
    private final Kit kit;
    private final Texts texts;
    private final EfileWords words;
    private final FileModel model;
    private final Outcomes outcomes;

    RouteDeeds(Kit kit, FileModel model) {
        this.kit = kit;
        this.texts = kit.texts().beside(RouteDeeds.class);
        this.words = new EfileWords(kit.texts());
        this.model = model;
        outcomes = new Outcomes(kit);
    }

    /** Asks who shall do what. @param document what it is about; empty for the case itself */
    Action give(Case one, Optional<Document> document) {
        return Action.of(texts.get("route.give.title"), Feather.SEND, () -> ask(one, document))
                .keys("Shortcut+D");
    }

    private void ask(Case one, Optional<Document> document) {
        withChoices(one, choices -> {
            var form = new RouteForm(kit, choices, true);
            kit.dialogs()
                    .form(
                            texts.get("route.give.title"),
                            document.map(about -> texts.get("route.give.document", about.name()))
                                    .orElseGet(() -> texts.get("route.give.case", one.name())),
                            form,
                            texts.get("route.give.verb"),
                            form.valid(),
                            () -> {
                                String id = model.parts().desk().newId();
                                give(
                                        "route.give",
                                        new RouteCommand.GiveRoute(
                                                one.scope(),
                                                one.fileId(),
                                                one.id(),
                                                document.map(Document::id),
                                                id,
                                                form.steps(id, 1)));
                            });
        });
    }

    /** Adds steps behind the last, for who gave the route. */
    Optional<Action> extend(FileView view, Case one, Route route) {
        return Optional.of(Action.of(texts.get("route.extend.title"), Feather.PLUS, () -> askExtend(one, route)))
                .filter(action -> view.mayLead(route) && !route.isOver());
    }

    private void askExtend(Case one, Route route) {
        int last = route.steps().getLast().plan().position();
        withChoices(one, choices -> {
            var form = new RouteForm(kit, choices, false);
            kit.dialogs()
                    .form(
                            texts,
                            "route.extend",
                            form,
                            form.valid(),
                            () -> give(
                                    "route.extend",
                                    new RouteCommand.ExtendRoute(
                                            route.scope(),
                                            route.fileId(),
                                            route.id(),
                                            form.steps(model.parts().desk().newId(), last + 1))));
        });
    }

    private void withChoices(Case one, Consumer<RouteChoices> then) {
        model.parts()
                .tasks()
                .<RouteChoices>start(
                        texts.get("route.people"), progress -> RouteChoices.read(model.parts(), one.scope()))
                .then(then);
    }

    private void withReaders(Case one, Consumer<List<Person>> then) {
        model.parts()
                .tasks()
                .<List<Person>>start(texts.get("route.people"), progress -> Readers.of(model.parts(), one.scope()))
                .then(then);
    }

    /** What this person can do about a step, the most usual first. @param version of the document that is shown; 0 for none */
    List<Action> of(FileView view, Case one, Route route, Step step, int version) {
        var actions = new ArrayList<Action>();
        if (step.state() == StepState.OPEN && view.actsFor(step.person())) {
            actions.add(complete(route, step, version));
            if (step.plan().kind().blocks()) {
                actions.add(reasoned(
                        "step.refuse",
                        Feather.X,
                        reason -> new RouteCommand.RefuseStep(
                                route.scope(),
                                route.fileId(),
                                route.id(),
                                step.plan().id(),
                                reason)));
            }
            actions.add(Action.of(
                    texts.get("step.forward.title"), Feather.CORNER_UP_RIGHT, () -> forward(one, route, step)));
        }
        boolean behind =
                step.state() == StepState.REFUSED || (step.state() == StepState.OPEN && !view.actsFor(step.person()));
        if (view.mayLead(route) && behind) {
            actions.add(reasoned(
                    "step.skip",
                    Feather.SKIP_FORWARD,
                    reason -> new RouteCommand.SkipStep(
                            route.scope(),
                            route.fileId(),
                            route.id(),
                            step.plan().id(),
                            reason)));
        }
        return actions;
    }

    /** Takes back what is not done yet, for who gave it. */
    Optional<Action> withdraw(FileView view, Route route) {
        return Optional.of(reasoned(
                        "route.withdraw",
                        Feather.ROTATE_CCW,
                        reason -> new RouteCommand.WithdrawRoute(route.scope(), route.fileId(), route.id(), reason)))
                .filter(action -> view.mayLead(route) && !route.isOver());
    }

    private Action complete(Route route, Step step, int version) {
        StepKind kind = step.plan().kind();
        return Action.of(texts.get("do." + kind), EfileWords.icon(kind), () -> {
                    var note = new TextField();
                    note.setId("step-note");
                    kit.dialogs()
                            .form(
                                    texts.get("do." + kind),
                                    step.plan().task().isBlank()
                                            ? texts.get("step.complete.text", words.kind(kind))
                                            : step.plan().task(),
                                    new FormGrid().row(texts.get("step.note"), note),
                                    texts.get("do." + kind),
                                    new SimpleBooleanProperty(true),
                                    () -> give(
                                            "step.complete",
                                            new RouteCommand.CompleteStep(
                                                    route.scope(),
                                                    route.fileId(),
                                                    route.id(),
                                                    step.plan().id(),
                                                    version,
                                                    note.getText())));
                })
                .keys("Shortcut+Enter");
    }

    private void forward(Case one, Route route, Step step) {
        withReaders(one, people -> {
            var person = new Choice<>(
                    texts.get("route.person"),
                    people.stream()
                            .filter(other -> !other.id().equals(step.person()))
                            .toList(),
                    Person::name);
            person.setId("step-person");
            var note = new TextField();
            kit.dialogs()
                    .form(
                            texts,
                            "step.forward",
                            new FormGrid()
                                    .row(texts.get("route.person"), person)
                                    .row(texts.get("step.note"), note),
                            person.valueProperty().isNotNull(),
                            () -> give(
                                    "step.forward",
                                    new RouteCommand.ForwardStep(
                                            route.scope(),
                                            route.fileId(),
                                            route.id(),
                                            step.plan().id(),
                                            person.getValue().id(),
                                            note.getText())));
        });
    }

    /** A command that says why. */
    private interface Reasoned {
        Command command(String reason);
    }

    private Action reasoned(String key, Feather icon, Reasoned command) {
        return Action.of(
                texts.get(key + ".title"),
                icon,
                () -> kit.dialogs().reason(texts, key, reason -> give(key, command.command(reason))));
    }

    private void give(String key, Command command) {
        model.give(texts.get(key + ".title"), command, outcomes.say(texts.get(key + ".said")));
    }
}
