package city.kontor.app.efile;

import city.kontor.app.desk.Outcomes;
import city.kontor.app.kit.Action;
import city.kontor.app.kit.ActionButtons;
import city.kontor.app.kit.Card;
import city.kontor.app.kit.Column;
import city.kontor.app.kit.DetailPane;
import city.kontor.app.kit.DetailPlace;
import city.kontor.app.kit.EmptyState;
import city.kontor.app.kit.HeadLine;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Language;
import city.kontor.app.kit.ListDetail;
import city.kontor.app.kit.Part;
import city.kontor.app.kit.StatusBadge;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.app.kit.TwoLines;
import city.kontor.efile.RouteTemplate;
import city.kontor.efile.RouteTemplateCommand;
import city.kontor.efile.TemplateStep;
import city.kontor.kernel.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The templates of routes, for those who keep them. */
final class RouteTemplatesPart {
    private final Kit kit;
    private final Texts texts;
    private final EfileWords words;
    private final TemplatesModel model;
    private final Outcomes outcomes;

    private RouteTemplatesPart(Kit kit, TemplatesModel model) {
        this.kit = kit;
        this.texts = kit.texts().beside(RouteTemplatesPart.class);
        this.words = new EfileWords(kit.texts());
        this.model = model;
        outcomes = new Outcomes(kit);
    }

    static Part of(Kit kit, TemplatesModel model) {
        return new RouteTemplatesPart(kit, model).part();
    }

    private Part part() {
        Action create = Action.of(
                        texts.get("routes.create.title"), Feather.PLUS, () -> ask("routes.create", Optional.empty()))
                .keys("Shortcut+N")
                .offeredWhen(model.mayChange());
        var list = new ListDetail<RouteTemplate>(
                kit.texts(),
                texts.get("routes.title"),
                model.routes().list(),
                List.of(
                        Column.text(texts.get("template.name"), Column.Room.giving(180, 300), "", RouteTemplate::name),
                        Column.text(
                                texts.get("routes.steps"),
                                90,
                                "",
                                template ->
                                        texts.formats().number(template.steps().size())),
                        Column.text(
                                texts.get("template.state"),
                                130,
                                "",
                                template -> texts.get(template.retired() ? "template.retired" : "template.used"))),
                new EmptyState(Feather.SEND, texts.get("routes.empty.title"), texts.get("routes.empty.text"), create),
                pane());
        return new Part(
                "templates-routes",
                texts.get("routes.title"),
                Feather.SEND,
                list,
                create,
                () -> model.routes().shownProperty().get().map(this::actions).orElse(List.of()),
                model.routes());
    }

    private Node pane() {
        var card = new Card();
        var buttons = new ActionButtons("routes-change");
        var detail = new DetailPane(card);
        return new DetailPlace<>(
                model.routes().shownProperty(),
                model.routes().loadingProperty(),
                new EmptyState(Feather.SEND, texts.get("routes.none.title"), texts.get("routes.none.text")),
                detail,
                shown -> shown.ifPresentOrElse(
                        view -> {
                            buttons.show(actions(view));
                            card.show(nodes(view, buttons));
                            detail.show(view.template().id(), List.of(card));
                        },
                        buttons::clear));
    }

    private List<Node> nodes(TemplatesModel.RouteView view, Node buttons) {
        RouteTemplate template = view.template();
        var nodes = new ArrayList<Node>();
        nodes.add(
                template.retired()
                        ? new HeadLine(template.name(), new StatusBadge(Tone.NEUTRAL, texts.get("template.retired")))
                        : new HeadLine(template.name()));
        var about = new Label(Stream.of(texts.get("routes.version", template.version()), template.note())
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" · ")));
        about.getStyleClass().add("cell-about");
        about.setWrapText(true);
        nodes.add(about);
        var steps = new VBox();
        template.steps().forEach(step -> steps.getChildren().add(line(view, step)));
        nodes.add(steps);
        nodes.add(buttons);
        return nodes;
    }

    private Node line(TemplatesModel.RouteView view, TemplateStep step) {
        String due = step.days().map(days -> texts.get("routes.due", days)).orElse("");
        var name = new TwoLines(
                texts.get(
                        "step.line",
                        words.kind(step.kind()),
                        view.choices().name(step.to(), texts.language() == Language.GERMAN)),
                Stream.of(due, step.task()).filter(text -> !text.isBlank()).collect(Collectors.joining(" · ")));
        HBox.setHgrow(name, Priority.ALWAYS);
        var place = new Label(texts.formats().number(step.position()));
        place.getStyleClass().add("cell-about");
        var line = new HBox(10, place, new FontIcon(EfileWords.icon(step.kind())), name);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("efile-line");
        return line;
    }

    private List<Action> actions(TemplatesModel.RouteView view) {
        return new TemplateActions(kit, model, "routes")
                .of(
                        view.template().retired(),
                        () -> ask("routes.change", Optional.of(view.template())),
                        () -> model.routes()
                                .give(
                                        texts.get("template.retire.title"),
                                        new RouteTemplateCommand.RetireRouteTemplate(
                                                Scope.CITY, view.template().id()),
                                        outcomes.say(texts.get("routes.retire.said"))));
    }

    private void ask(String key, Optional<RouteTemplate> before) {
        kit.tasks()
                .<RouteChoices>start(
                        texts.get("route.people"), progress -> RouteChoices.read(model.parts(), Scope.CITY))
                .then(choices -> {
                    var form = new RouteTemplateForm(kit, choices, before);
                    kit.dialogs()
                            .form(
                                    texts,
                                    key,
                                    form,
                                    form.valid(),
                                    () -> model.routes()
                                            .give(
                                                    texts.get(key + ".title"),
                                                    new RouteTemplateCommand.PutRouteTemplate(
                                                            Scope.CITY,
                                                            before.map(RouteTemplate::id)
                                                                    .orElseGet(model.parts()
                                                                            .desk()::newId),
                                                            form.name(),
                                                            form.note(),
                                                            form.steps()),
                                                    outcomes.say(texts.get("routes.said"))));
                });
    }
}
