package city.kontor.app.invoice;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.CellValue;
import city.kontor.app.kit.Column;
import city.kontor.app.kit.EmptyState;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.ListDetail;
import city.kontor.app.kit.Screen;
import city.kontor.app.kit.ScreenHeader;
import city.kontor.app.kit.StatusBadge;
import city.kontor.app.kit.StyleSheet;
import city.kontor.app.kit.Texts;
import city.kontor.invoice.store.RunSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The treasury's payment runs: put together, closed, released by two people, found on the bank statement. */
final class RunsScreen implements Screen {
    private final Texts texts;
    private final RunsModel model;
    private final RunActions actions;
    private final ListDetail<RunSummary> list;
    private final StackPane view = new StackPane();
    private final VBox runs;
    private final NewRunPane newRun;
    private final Action create;

    RunsScreen(Kit kit, RunsModel model) {
        this.texts = kit.texts().beside(RunsScreen.class);
        this.model = model;
        var words = new InvoiceWords(kit.texts());
        newRun = new NewRunPane(kit, model, this::showRuns);
        BooleanBinding mayCreate = Bindings.createBooleanBinding(
                () -> !model.offerProperty().get().booked().isEmpty()
                        && !model.offerProperty().get().accounts().isEmpty(),
                model.offerProperty());
        create = Action.of(texts.get("runs.create"), Feather.PLUS, this::showNew)
                .keys("Shortcut+N")
                .enabledWhen(mayCreate);
        actions = new RunActions(kit, model, this::showAdd);
        var pane = new RunPane(kit, model, actions);
        var formats = texts.formats();
        list = new ListDetail<>(
                kit.texts(),
                texts.get("workplace.runs"),
                model.runs().list(),
                List.of(
                        Column.text(texts.get("column.run"), Column.Room.giving(130, 170), "", RunSummary::number),
                        Column.<RunSummary>text(
                                        texts.get("column.execution"), 90, "", run -> formats.date(run.executionDate()))
                                .exported(run -> CellValue.day(run.executionDate())),
                        Column.<RunSummary>number(
                                        texts.get("column.items"), 62, "", run -> formats.number(run.itemCount()))
                                .exported(run -> CellValue.count(run.itemCount())),
                        Column.<RunSummary>number(
                                        texts.get("column.amount"), 106, "", run -> words.money(run.totalCents()))
                                .exported(run -> CellValue.cents(run.totalCents())),
                        Column.<RunSummary>node(
                                        texts.get("column.state"),
                                        Column.Room.giving(130, 160),
                                        "",
                                        run -> new StatusBadge(
                                                InvoiceWords.tone(run.state()), words.state(run.state())))
                                .exported(run -> CellValue.text(words.state(run.state())))),
                new EmptyState(
                        Feather.CREDIT_CARD, texts.get("runs.empty.title"), texts.get("runs.empty.text"), create),
                pane);
        list.exportedBy(kit);
        VBox.setVgrow(list, Priority.ALWAYS);
        runs = new VBox(new ScreenHeader(texts.get("workplace.runs"), List.of(create)), list);
        view.getStylesheets().add(StyleSheet.of(RunsScreen.class, "invoice.css"));
        view.getChildren().setAll(runs);
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void enter(Optional<String> subject) {
        showRuns();
        model.follow();
        subject.ifPresent(model.runs().list()::selectKey);
        list.focusList();
    }

    @Override
    public void leave() {
        model.rest();
    }

    @Override
    public List<Action> actions() {
        var all = new ArrayList<Action>();
        if (view.getChildren().contains(newRun)) {
            all.addAll(newRun.actions());
            return all;
        }
        model.runs().shownProperty().get().ifPresent(run -> {
            actions.primary(run).ifPresent(all::add);
            all.addAll(actions.others(run));
        });
        all.add(create);
        return all;
    }

    private void showRuns() {
        view.getChildren().setAll(runs);
    }

    private void showNew() {
        newRun.begin();
        view.getChildren().setAll(newRun);
    }

    private void showAdd(RunView run) {
        newRun.addTo(run);
        view.getChildren().setAll(newRun);
    }
}
