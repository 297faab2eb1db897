package city.kontor.app.efile;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.ActionButtons;
import city.kontor.app.kit.Buttons;
import city.kontor.app.kit.Card;
import city.kontor.app.kit.DetailPane;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.HeadLine;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.StatusBadge;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.app.kit.TwoLines;
import city.kontor.efile.Case;
import city.kontor.efile.Field;
import city.kontor.efile.Participant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The selected case: what it is about, who takes part, which dispositions were given. */
final class CasePane extends StackPane {
    private final Texts texts;
    private final EfileWords words;
    private final CaseDeeds deeds;
    private final RouteDeeds routeDeeds;
    private final DocumentDeeds documentDeeds;
    private final RouteCards routes;
    private final ActionButtons buttons = new ActionButtons("case-primary");
    private final Card head = new Card();
    private final DetailPane detail = new DetailPane(head);

    CasePane(Kit kit, CaseDeeds deeds, RouteDeeds routeDeeds, DocumentDeeds documentDeeds) {
        this.texts = kit.texts().beside(CasePane.class);
        this.words = new EfileWords(kit.texts());
        this.deeds = deeds;
        this.routeDeeds = routeDeeds;
        this.documentDeeds = documentDeeds;
        routes = new RouteCards(kit, routeDeeds);
        getChildren().add(detail);
    }

    void show(FileView view, CaseView shown) {
        Case one = shown.one();
        var facts = new FormGrid()
                .fact(texts.get("case.number"), words.number(one))
                .fact(
                        texts.get("case.opened"),
                        texts.get(
                                "case.by",
                                one.opened().name(),
                                texts.formats().time(one.opened().at())));
        fact(facts, "case.foreign", one.fields().getOrDefault(Field.FOREIGN_NUMBER, ""));
        fact(facts, "case.due", words.day(one.fields().getOrDefault(Field.DUE, "")));
        fact(facts, "case.note", one.fields().getOrDefault(Field.NOTE, ""));
        one.closed()
                .ifPresent(closed -> facts.fact(
                        texts.get("case.closed"),
                        texts.get("case.by", closed.name(), texts.formats().time(closed.at()))));
        buttons.show(primary(view, shown), others(view, shown));
        head.show(List.of(
                new HeadLine(
                        one.fields().getOrDefault(Field.TITLE, ""),
                        new StatusBadge(
                                one.isOpen() ? Tone.INFO : Tone.NEUTRAL,
                                texts.get(one.isOpen() ? "case.state.open" : "case.state.closed"))),
                facts,
                buttons));
        var cards = new ArrayList<Node>(List.of(head));
        if (!shown.participants().isEmpty()) {
            cards.add(new Card(texts.get("case.participants"), participants(view, shown)));
        }
        cards.addAll(routes.of(view, shown, shown.routes()));
        detail.show(one.id(), cards);
    }

    Optional<Action> primary(FileView view, CaseView shown) {
        return Optional.of(documentDeeds.file(shown.one()))
                .filter(action -> shown.one().isOpen() && view.mayWork());
    }

    List<Action> others(FileView view, CaseView shown) {
        var actions = new ArrayList<Action>();
        if (shown.one().isOpen() && view.mayWork()) {
            actions.add(routeDeeds.give(shown.one(), Optional.empty()));
        }
        actions.addAll(deeds.of(view, shown));
        return actions;
    }

    private Node participants(FileView view, CaseView shown) {
        var lines = new VBox();
        boolean may = shown.one().isOpen() && view.mayWork();
        for (Participant participant : shown.participants()) {
            String about = Stream.of(
                            participant.role(),
                            participant.street(),
                            (participant.postCode() + " " + participant.place()).strip(),
                            participant.email(),
                            participant.phone())
                    .filter(text -> !text.isBlank())
                    .collect(Collectors.joining(" · "));
            var name = new TwoLines(participant.name(), about);
            HBox.setHgrow(name, Priority.ALWAYS);
            var line = new HBox(8, name);
            line.setAlignment(Pos.CENTER_LEFT);
            line.getStyleClass().add("efile-line");
            if (may) {
                line.getChildren()
                        .add(Buttons.icon(Action.of(
                                texts.get("participant.remove", participant.name()),
                                Feather.X,
                                () -> deeds.remove(shown.one(), participant))));
            }
            lines.getChildren().add(line);
        }
        return lines;
    }

    private void fact(FormGrid facts, String key, String value) {
        if (!value.isEmpty()) {
            facts.fact(texts.get(key), value);
        }
    }
}
