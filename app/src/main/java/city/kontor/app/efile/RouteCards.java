package city.kontor.app.efile;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.Buttons;
import city.kontor.app.kit.Card;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.StatusBadge;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.TwoLines;
import city.kontor.efile.Case;
import city.kontor.efile.Document;
import city.kontor.efile.Route;
import city.kontor.efile.Step;
import city.kontor.efile.StepState;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Dispositions as cards: who shall do what, who did it when, and what this person can do about it. */
final class RouteCards {
    private final Texts texts;
    private final EfileWords words;
    private final RouteDeeds deeds;

    RouteCards(Kit kit, RouteDeeds deeds) {
        this.texts = kit.texts().beside(RouteCards.class);
        this.words = new EfileWords(kit.texts());
        this.deeds = deeds;
    }

    List<Node> of(FileView view, CaseView shown, List<Route> routes) {
        return routes.stream()
                .<Node>map(route -> card(view, shown.one(), route))
                .toList();
    }

    private Card card(FileView view, Case one, Route route) {
        var lines = new VBox();
        int version =
                route.documentId().flatMap(view::document).map(Document::newest).orElse(0);
        for (Step step : route.steps()) {
            lines.getChildren().add(line(view, one, route, step, version));
        }
        var nodes = new ArrayList<Node>();
        var about = new Label(texts.get(
                "route.given",
                route.given().name(),
                texts.formats().time(route.given().at())));
        about.getStyleClass().add("cell-about");
        about.setWrapText(true);
        nodes.add(about);
        nodes.add(lines);
        var buttons = new FlowPane(8, 8);
        deeds.extend(view, one, route).ifPresent(action -> buttons.getChildren().add(Buttons.of(action)));
        deeds.withdraw(view, route).ifPresent(action -> buttons.getChildren().add(Buttons.of(action)));
        if (!buttons.getChildren().isEmpty()) {
            nodes.add(buttons);
        }
        String title = route.documentId()
                .flatMap(view::document)
                .map(document -> texts.get("route.about", document.name()))
                .orElseGet(() -> texts.get("route.case"));
        return new Card(title, nodes.toArray(Node[]::new));
    }

    private Node line(FileView view, Case one, Route route, Step step, int version) {
        var badge = new StatusBadge(EfileWords.tone(step.state()), words.state(step.state()));
        badge.setMinWidth(Region.USE_PREF_SIZE);
        var name = new TwoLines(
                texts.get(
                        "step.line",
                        words.kind(step.plan().kind()),
                        view.names().person(step.person())),
                about(view, step));
        HBox.setHgrow(name, Priority.ALWAYS);
        var head = new HBox(10, new FontIcon(EfileWords.icon(step.plan().kind())), name, badge);
        head.setAlignment(Pos.CENTER_LEFT);
        var line = new VBox(6, head);
        if (!step.plan().task().isBlank()) {
            line.getChildren().add(words(step.plan().task()));
        }
        if (!step.note().isBlank()) {
            line.getChildren().add(words(texts.get("step.said", step.note())));
        }
        List<Action> actions = deeds.of(view, one, route, step, version);
        if (!actions.isEmpty()) {
            var buttons = new FlowPane(8, 8);
            boolean mine = step.state() == StepState.OPEN && view.actsFor(step.person());
            for (Action action : actions) {
                boolean first = mine && action.equals(actions.getFirst());
                buttons.getChildren().add(first ? Buttons.primary(action) : Buttons.of(action));
            }
            line.getChildren().add(buttons);
        }
        line.getStyleClass().add("efile-line");
        return line;
    }

    /** Who took the step, or by when it shall be taken. */
    private String about(FileView view, Step step) {
        return step.by()
                .map(by -> by.insteadOf()
                        .map(other -> texts.get(
                                "step.by.instead",
                                by.name(),
                                view.names().person(other),
                                texts.formats().time(by.at())))
                        .orElseGet(() ->
                                texts.get("step.by", by.name(), texts.formats().time(by.at()))))
                .or(() -> step.plan()
                        .due()
                        .map(day -> texts.get("step.due", texts.formats().date(day))))
                .orElse("");
    }

    private static Label words(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
