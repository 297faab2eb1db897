package city.kontor.app.efile;

import atlantafx.base.theme.Styles;
import city.kontor.app.kit.Buttons;
import city.kontor.app.kit.Column;
import city.kontor.app.kit.EmptyState;
import city.kontor.app.kit.FilterField;
import city.kontor.app.kit.Focus;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.PagedTable;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.TwoLines;
import city.kontor.efile.FileLine;
import city.kontor.efile.MarkedFile;
import city.kontor.efile.PlanEntry;
import city.kontor.efile.Waiting;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
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
        MARKED
    }

    private static final double NARROWEST = 240;
    private static final double WIDEST = 460;
    private static final double WIDEST_SHARE = 0.28;

    private record Tab(Way way, ToggleButton button, Node body) {}

    private final Texts texts;
    private final EfileWords words;
    private final FilesModel model;
    private final PlanTree tree;
    private final List<Tab> tabs;
    private final StackPane body = new StackPane();
    private final FilterField filter;
    private final Map<Way, List<FileLine>> chosen = new EnumMap<>(Way.class);
    private Way shown = Way.PLAN;

    /** @param bulk what is done with several files */
    ShelfPane(Kit kit, FilesModel model, BulkDeeds bulk) {
        this.texts = kit.texts().beside(ShelfPane.class);
        this.words = new EfileWords(kit.texts());
        this.model = model;
        setMinWidth(NARROWEST);
        getStyleClass().add("efile-shelf");
        tree = new PlanTree(words, model, texts.get("shelf.PLAN"), this::open, files -> choose(Way.PLAN, files));
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
                new Tab(Way.MINE, button(Way.MINE), mine()),
                new Tab(Way.MARKED, button(Way.MARKED), marked()));
        var find = new HBox(filter);
        HBox.setHgrow(filter, Priority.ALWAYS);
        find.getStyleClass().add("efile-find");
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(find, ways(), body, bulk.bar(), along(kit));
        model.count().property().addListener((property, before, now) -> nameMine());
        nameMine();
        show(Way.PLAN);
    }

    /** How wide it may become beside the open file. @param all the width of both */
    double widest(Number all) {
        return Math.clamp(all.doubleValue() * WIDEST_SHARE, NARROWEST, WIDEST);
    }

    /** How much is taken along; leads to what. */
    private Node along(Kit kit) {
        var button = Buttons.flat("", Feather.BRIEFCASE, () -> AlongSheet.open(kit, model.along()));
        button.setId("shelf-along");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        button.textProperty().bind(model.along().luggageProperty().map(this::along));
        return button;
    }

    private String along(Luggage luggage) {
        return luggage.pieces().isEmpty()
                ? texts.get("along.nothing")
                : luggage.stop() == Luggage.Stop.NOTHING
                        ? texts.get("along.line", luggage.here(), luggage.documents(), words.size(luggage.taken()))
                        : texts.get("along.line.stopped", luggage.here(), luggage.documents());
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
        shown = way;
        model.choose(chosen.getOrDefault(way, List.of()));
    }

    private void choose(Way way, List<FileLine> files) {
        chosen.put(way, List.copyOf(files));
        if (way == shown) {
            model.choose(files);
        }
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
            case MARKED -> Styles.RIGHT_PILL;
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
                    if (table.isFocused() && isAlone(table)) {
                        open(line.file().id());
                    }
                }));
        table.setOnOpen(() ->
                list.selectedProperty().get().ifPresent(line -> open(line.file().id())));
        table.selectSeveral(files -> choose(Way.FILES, files));
        table.setPlaceholder(new EmptyState(
                Feather.FOLDER, texts.get("shelf.FILES.empty.title"), texts.get("shelf.FILES.empty.text")));
        return table;
    }

    private Node mine() {
        var waiting = model.mine();
        var table = new PagedTable<Waiting>(
                texts.get("shelf.MINE"),
                waiting.list(),
                List.of(Column.node("", Column.Room.giving(200, 280), "", this::line)));
        table.getStyleClass().add("efile-list");
        openOnClick(table, () -> waiting.list().selectedProperty().get().ifPresent(this::open));
        table.setPlaceholder(new EmptyState(
                Feather.COFFEE, texts.get("shelf.MINE.empty.title"), texts.get("shelf.MINE.empty.text")));
        return table;
    }

    private Node marked() {
        var list = model.marked().list();
        var table = new PagedTable<MarkedFile>(
                texts.get("shelf.MARKED"),
                list,
                List.of(Column.node("", Column.Room.giving(200, 280), "", this::line)));
        table.getStyleClass().add("efile-list");
        openOnClick(
                table,
                () -> list.selectedProperty()
                        .get()
                        .ifPresent(one -> open(one.line().file().id())));
        table.selectSeveral(
                files -> choose(Way.MARKED, files.stream().map(MarkedFile::line).toList()));
        table.setPlaceholder(new EmptyState(
                Feather.STAR, texts.get("shelf.MARKED.empty.title"), texts.get("shelf.MARKED.empty.text")));
        return table;
    }

    /** In bold where something was done that this person has not seen. */
    private Node line(MarkedFile one) {
        var file = one.line().file();
        var line = new TwoLines(words.title(file), words.number(file));
        if (one.hasNews()) {
            line.getStyleClass().add("efile-news");
        }
        return line;
    }

    /** One click is enough: what is clicked in a narrow list is meant to be seen beside it. */
    private static void openOnClick(PagedTable<?> table, Runnable open) {
        table.setOnOpen(open);
        table.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && isAlone(table)) {
                open.run();
            }
        });
    }

    /** Who selects several files wants none of them opened. */
    private static boolean isAlone(PagedTable<?> table) {
        return table.getSelectionModel().getSelectedIndices().size() < 2;
    }

    private Node line(Waiting one) {
        String about = words.kind(one.step().plan().kind());
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
