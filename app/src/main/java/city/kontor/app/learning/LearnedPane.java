package city.kontor.app.learning;

import city.kontor.app.desk.Given;
import city.kontor.app.kit.Action;
import city.kontor.app.kit.ActionButtons;
import city.kontor.app.kit.Buttons;
import city.kontor.app.kit.Card;
import city.kontor.app.kit.DetailPane;
import city.kontor.app.kit.DetailPlace;
import city.kontor.app.kit.EmptyState;
import city.kontor.app.kit.HeadLine;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.learning.LearningCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The selected supplier: each field with where it stands, and the page with these places. */
final class LearnedPane extends StackPane {
    private final Kit kit;
    private final Texts texts;
    private final LearnedModel model;
    private final LearnedPage page;
    private final Card head = new Card();
    private final ActionButtons buttons = new ActionButtons("learned-primary");
    private final DetailPane detail = new DetailPane(head);

    LearnedPane(Kit kit, LearnedModel model) {
        this.kit = kit;
        this.model = model;
        texts = kit.texts().beside(LearnedPane.class);
        page = new LearnedPage(kit, model.desk());
        setMinWidth(440);
        getChildren()
                .setAll(new DetailPlace<>(
                        model.suppliers().shownProperty(),
                        model.suppliers().loadingProperty(),
                        new EmptyState(Feather.BOOK_OPEN, texts.get("none.title"), texts.get("none.text")),
                        detail,
                        shown -> shown.ifPresentOrElse(this::show, buttons::clear)));
    }

    List<Action> actions() {
        return model.suppliers().shownProperty().get().map(this::forget).stream()
                .toList();
    }

    private Action forget(LearnedView view) {
        return Action.of(
                texts.get("forget"),
                Feather.TRASH_2,
                () -> kit.dialogs()
                        .confirmDanger(
                                texts.get("forget.title", view.supplier().name()),
                                texts.get("forget.text"),
                                texts.get("forget"),
                                () -> give(new LearningCommand.ForgetSupplier(
                                        view.supplier().id()))));
    }

    private void show(LearnedView view) {
        buttons.show(Optional.empty(), List.of(forget(view)));
        var facts = new Label(view.supplier()
                .helpedAt()
                .map(at -> texts.get(
                        "supplier.facts",
                        view.supplier().helped(),
                        texts.formats().time(at)))
                .orElseGet(() -> texts.get("supplier.unused")));
        head.show(List.of(new HeadLine(view.supplier().name()), facts, buttons));
        var cards = new ArrayList<Node>(List.of(head, new Card(texts.get("fields.title"), fields(view))));
        view.page().ifPresent(documents -> {
            page.show(documents, view.fields());
            cards.add(new Card(texts.get("page.title"), page));
        });
        detail.show(view.supplier().id(), cards);
    }

    private Node fields(LearnedView view) {
        var lines = new VBox(10);
        view.fields().forEach(entry -> lines.getChildren().add(line(view, entry)));
        return lines;
    }

    private Node line(LearnedView view, LearnedView.Entry entry) {
        var name = new Label(texts.get("field." + entry.name().key()));
        name.getStyleClass().add("card-title");
        var where = wrapping(where(entry));
        var when = wrapping(texts.get(
                "field.taught",
                texts.formats().time(entry.row().at()),
                entry.row().teacher(),
                entry.row().helped()));
        when.getStyleClass().add("empty-text");
        var words = new VBox(2, name, where, when);
        HBox.setHgrow(words, Priority.ALWAYS);
        var line = new HBox(
                8,
                words,
                Buttons.icon(Action.of(
                        texts.get("field.forget", name.getText()),
                        Feather.TRASH_2,
                        () -> give(new LearningCommand.ForgetFields(
                                view.supplier().id(), List.of(entry.name().key()))))));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Label wrapping(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private String where(LearnedView.Entry entry) {
        return switch (entry.learned().kind()) {
            case CONSTANT -> texts.get("where.constant", entry.learned().value());
            case PLACED ->
                texts.get(
                        entry.row().corrected() ? "where.placed.corrected" : "where.placed",
                        entry.learned().page());
            case DAYS_AFTER_ISSUE -> texts.get("where.days", entry.learned().value());
            case NONE -> texts.get("where.none");
        };
    }

    private void give(LearningCommand command) {
        model.suppliers().give(texts.get("doing.forget"), command, given -> {
            if (given instanceof Given.Refused(var reason)) {
                kit.dialogs()
                        .message(Tone.DANGER, texts.get("forget"), kit.texts().reason(reason));
            } else {
                kit.notices().done(texts.get("forgotten"));
            }
        });
    }
}
