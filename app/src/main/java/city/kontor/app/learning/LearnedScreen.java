package city.kontor.app.learning;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.Column;
import city.kontor.app.kit.EmptyState;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.ListDetail;
import city.kontor.app.kit.Screen;
import city.kontor.app.kit.ScreenHeader;
import city.kontor.app.kit.Texts;
import city.kontor.learning.store.LearningQueries.SupplierRow;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What was learned of whom, when, by whom and with what use; all of it can be forgotten. */
final class LearnedScreen implements Screen {
    private final LearnedModel model;
    private final LearnedPane detail;
    private final ListDetail<SupplierRow> list;
    private final VBox view;

    LearnedScreen(Kit kit, LearnedModel model) {
        this.model = model;
        Texts texts = kit.texts().beside(LearnedScreen.class);
        detail = new LearnedPane(kit, model);
        list = new ListDetail<>(
                kit.texts(),
                texts.get("suppliers.plural"),
                model.suppliers().list(),
                List.of(
                        Column.text(texts.get("column.supplier"), Column.Room.giving(150, 260), "", SupplierRow::name),
                        Column.number(
                                texts.get("column.fields"),
                                80,
                                "",
                                row -> Integer.toString(row.fields().size())),
                        Column.number(texts.get("column.helped"), 90, "", row -> Long.toString(row.helped())),
                        Column.text(
                                texts.get("column.taught"),
                                130,
                                "",
                                row -> row.taughtAt().map(texts.formats()::time).orElse("–"))),
                new EmptyState(
                        Feather.BOOK_OPEN, texts.get("suppliers.empty.title"), texts.get("suppliers.empty.text")),
                detail);
        VBox.setVgrow(list, Priority.ALWAYS);
        view = new VBox(new ScreenHeader(texts.get("workplace.learning"), List.of()), list);
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void enter(Optional<String> subject) {
        model.follow();
        subject.ifPresent(model.suppliers().list()::selectKey);
        list.focusList();
    }

    @Override
    public void leave() {
        model.rest();
    }

    @Override
    public List<Action> actions() {
        return detail.actions();
    }
}
