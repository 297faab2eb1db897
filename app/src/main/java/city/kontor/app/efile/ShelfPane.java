package city.kontor.app.efile;

import atlantafx.base.theme.Styles;
import city.kontor.app.desk.DeskList;
import city.kontor.app.kit.Column;
import city.kontor.app.kit.EmptyState;
import city.kontor.app.kit.FilterField;
import city.kontor.app.kit.Focus;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.PagedTable;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.TwoLines;
import city.kontor.efile.FileLine;
import city.kontor.efile.PlanEntry;
import city.kontor.efile.Waiting;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The ways to a file, one of which is shown: the plan, the last files and those that are searched for, what waits. */
final class ShelfPane extends VBox {
    /** The ways, in the order of their buttons. */
    enum Way {
        PLAN,
        FILES,
        MINE,
        WAITING
    }

    private static final double NARROWEST = 240;
    private static final double WIDEST = 460;

    private record Tab(Way way, ToggleButton button, Node body) {}

    private final Texts texts;
    private final EfileWords words;
    private final FilesModel model;
    private final PlanTree tree;
    private final List<Tab> tabs;
    private final StackPane body = new StackPane();
    private final FilterField filter;

    ShelfPane(Kit kit, FilesModel model) {
        this.texts = kit.texts().beside(ShelfPane.class);
        this.words = new EfileWords(kit.texts());
        this.model = model;
        setMinWidth(NARROWEST);
        setMaxWidth(WIDEST);
        getStyleClass().add("efile-shelf");
        tree = new PlanTree(words, model, texts.get("shelf.PLAN"), this::open);
        filter = new FilterField(texts.get("shelf.find"), model.files().list().filterProperty());
        filter.setId("efile-find");
        model.files().list().filterProperty().addListener((property, before, now) -> {
            if (!now.isBlank()) {
                show(Way.FILES);
            }
        });
        tabs = List.of(
                new Tab(Way.PLAN, button(Way.PLAN), plan()),
                new Tab(Way.FILES, button(Way.FILES), files()),
                new Tab(Way.MINE, button(Way.MINE), waiting(Way.MINE, model.mine())),
                new Tab(Way.WAITING, button(Way.WAITING), waiting(Way.WAITING, model.waiting())));
        var find = new HBox(filter);
        HBox.setHgrow(filter, Priority.ALWAYS);
        find.getStyleClass().add("efile-find");
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(find, ways(), body);
        model.count().property().addListener((property, before, now) -> nameMine());
        nameMine();
        show(Way.PLAN);
    }

    /** The position of the plan that is selected. */
    Optional<PlanEntry> position() {
        return tree.position();
    }

    /** Shows that way to a file. */
    void show(Way way) {
        Tab tab = tab(way);
        tab.button().setSelected(true);
        body.getChildren().setAll(tab.body());
    }

    private Tab tab(Way way) {
        return tabs.stream().filter(tab -> tab.way() == way).findFirst().orElseThrow();
    }

    void focusFilter() {
        Focus.to(filter);
    }

    /** Files may have come or gone. */
    void refresh() {
        tree.readAgain();
    }

    private HBox ways() {
        var group = new ToggleGroup();
        var box = new HBox();
        box.getStyleClass().add("efile-ways");
        for (Tab tab : tabs) {
            tab.button().setToggleGroup(group);
            HBox.setHgrow(tab.button(), Priority.ALWAYS);
            box.getChildren().add(tab.button());
        }
        return box;
    }

    private ToggleButton button(Way way) {
        var button = new ToggleButton(texts.get("shelf." + way));
        button.setId("shelf-" + way.name().toLowerCase(Locale.ROOT));
        button.getStyleClass().addAll(Styles.SMALL, pill(way));
        button.setOnAction(event -> show(way));
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    private static String pill(Way way) {
        return switch (way) {
            case PLAN -> Styles.LEFT_PILL;
            case FILES, MINE -> Styles.CENTER_PILL;
            case WAITING -> Styles.RIGHT_PILL;
        };
    }

    private void nameMine() {
        int count = model.count().get();
        tab(Way.MINE).button().setText(count == 0 ? texts.get("shelf.MINE") : texts.get("shelf.MINE.count", count));
    }

    private Node plan() {
        var none =
                new EmptyState(Feather.LAYERS, texts.get("shelf.PLAN.empty.title"), texts.get("shelf.PLAN.empty.text"));
        none.visibleProperty().bind(model.plan().property().map(List::isEmpty));
        tree.visibleProperty().bind(none.visibleProperty().not());
        return new StackPane(tree, none);
    }

    private Node files() {
        var list = model.files().list();
        var table = new PagedTable<FileLine>(
                texts.get("shelf.FILES"),
                list,
                List.of(Column.node(
                        "",
                        Column.Room.giving(200, 280),
                        "",
                        line -> new TwoLines(words.title(line.file()), words.number(line.file())))));
        table.getStyleClass().add("efile-list");
        list.selectedProperty()
                .addListener((property, before, now) -> now.ifPresent(line -> {
                    if (table.isFocused()) {
                        open(line.file().id());
                    }
                }));
        table.setOnOpen(() ->
                list.selectedProperty().get().ifPresent(line -> open(line.file().id())));
        table.setPlaceholder(new EmptyState(
                Feather.FOLDER, texts.get("shelf.FILES.empty.title"), texts.get("shelf.FILES.empty.text")));
        return table;
    }

    private Node waiting(Way way, DeskList<Waiting, Waiting> waiting) {
        var table = new PagedTable<Waiting>(
                texts.get("shelf." + way),
                waiting.list(),
                List.of(Column.node("", Column.Room.giving(200, 280), "", one -> line(way, one))));
        table.getStyleClass().add("efile-list");
        openOnClick(table, () -> waiting.list().selectedProperty().get().ifPresent(this::open));
        table.setPlaceholder(new EmptyState(
                Feather.COFFEE, texts.get("shelf." + way + ".empty.title"), texts.get("shelf." + way + ".empty.text")));
        return table;
    }

    /** One click is enough: what is clicked in a narrow list is meant to be seen beside it. */
    private static void openOnClick(PagedTable<?> table, Runnable open) {
        table.setOnOpen(open);
        table.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                open.run();
            }
        });
    }

    private Node line(Way way, Waiting one) {
        String kind = words.kind(one.step().plan().kind());
        String about = way == Way.WAITING
                ? texts.get(
                        "shelf.waits",
                        kind,
                        model.names().get().person(one.step().person()))
                : kind;
        Optional<LocalDate> due = one.step().plan().due();
        var line = new TwoLines(
                one.subject(),
                due.map(day -> texts.get("shelf.due", about, texts.formats().date(day)))
                        .orElse(about));
        if (due.filter(day -> day.isBefore(model.parts().today())).isPresent()) {
            line.getStyleClass().add("efile-overdue");
        }
        return line;
    }

    private void open(String fileId) {
        model.file().open(fileId, new Chosen.TheFile());
    }

    private void open(Waiting one) {
        model.file()
                .open(
                        one.fileId(),
                        one.documentId()
                                .<Chosen>map(Chosen.TheDocument::new)
                                .orElseGet(() -> new Chosen.TheCase(one.caseId())));
    }
}
