package city.kontor.app.gallery;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.Card;
import city.kontor.app.kit.Column;
import city.kontor.app.kit.DetailPane;
import city.kontor.app.kit.EmptyState;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.ListDetail;
import city.kontor.app.kit.PagedList;
import city.kontor.app.kit.Screen;
import city.kontor.app.kit.ScreenHeader;
import city.kontor.app.kit.StatusBadge;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** How a list with its detail is built. */
public final class BillsScreen implements Screen {
    private final Kit kit;
    private final PagedList<Bill> model;
    private final ListDetail<Bill> list;
    private final List<Action> actions;
    private final Node view;

    public BillsScreen(Kit kit, PagedList<Bill> model) {
        this.kit = kit;
        this.model = model;
        var formats = kit.texts().formats();
        var chosen = Bindings.createBooleanBinding(
                () -> model.selectedProperty().get().isPresent(), model.selectedProperty());
        var release = Action.of(
                        "Sachlich richtig", Feather.CHECK, () -> kit.notices().done("Als sachlich richtig bestätigt."))
                .keys("Shortcut+Enter")
                .enabledWhen(chosen);
        var ask = Action.of(
                        "Rückfrage",
                        Feather.MESSAGE_SQUARE,
                        () -> kit.dialogs()
                                .reason(
                                        "Rückfrage stellen",
                                        "Die Rechnung geht an das andere Amt und kommt von dort zurück.",
                                        "Senden",
                                        reason -> kit.notices().done("Rückfrage gesendet.")))
                .keys("Shortcut+R")
                .enabledWhen(chosen);
        actions = List.of(release, ask);
        var detail = new StackPane();
        model.selectedProperty()
                .addListener((property, before, now) -> detail.getChildren().setAll(detail(now)));
        detail.getChildren().setAll(detail(model.selectedProperty().get()));
        list = new ListDetail<>(
                kit.texts(),
                "Rechnungen",
                model,
                List.of(
                        Column.text("Rechnungssteller", Column.Room.giving(140, 200), "seller", Bill::seller),
                        Column.text("Nummer", 130, "", Bill::number),
                        Column.number("Betrag", 110, "gross", bill -> formats.money(bill.gross())),
                        Column.node("Stand", 150, "", bill -> new StatusBadge(bill.tone(), bill.state()))),
                new EmptyState(
                        Feather.INBOX,
                        "Keine Rechnungen",
                        "Für Ihr Amt liegt gerade nichts an. Neue Rechnungen kommen von der Scanstelle oder aus dem Postfach."),
                detail);
        VBox.setVgrow(list, Priority.ALWAYS);
        view = new VBox(new ScreenHeader("Meine Arbeit", List.of(ask), release), list);
        model.refresh();
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void enter(Optional<String> subject) {
        subject.ifPresent(model::selectKey);
        list.focusList();
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    private Node detail(Optional<Bill> bill) {
        var formats = kit.texts().formats();
        return bill.<Node>map(b -> {
                    var facts = new FormGrid()
                            .fact("Rechnungssteller", b.seller())
                            .fact("Rechnungsnummer", b.number())
                            .fact("Rechnungsdatum", formats.date(b.date()))
                            .fact("Bruttobetrag", formats.money(b.gross()))
                            .row("Stand", new StatusBadge(b.tone(), b.state()));
                    return new DetailPane(new Card(b.seller(), facts));
                })
                .orElseGet(() -> new EmptyState(
                        Feather.FILE_TEXT,
                        "Nichts ausgewählt",
                        "Wählen Sie links eine Rechnung, um sie hier zu sehen."));
    }
}
