package city.kontor.app.efile;

import city.kontor.app.history.HistoryModel;
import city.kontor.app.history.HistoryPane;
import city.kontor.app.history.HistoryParts;
import city.kontor.app.kit.Action;
import city.kontor.app.kit.Buttons;
import city.kontor.app.kit.Card;
import city.kontor.app.kit.DetailPane;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.TwoLines;
import city.kontor.efile.EFile;
import city.kontor.efile.Field;
import city.kontor.efile.PaperPart;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The file itself: where it belongs, how long it is kept, what is paper, which others belong to it. */
final class FactsPane extends StackPane {
    private final Texts texts;
    private final EfileWords words;
    private final Consumer<String> open;
    private final FileDeeds deeds;
    private final HistoryModel history;
    private final DetailPane detail = new DetailPane();
    private final TabPane tabs;
    private final Tab historyTab;
    private String shown = "";

    /** @param open opens another file by its id */
    FactsPane(Kit kit, HistoryParts histories, FileDeeds deeds, Consumer<String> open) {
        this.texts = kit.texts().beside(FactsPane.class);
        this.words = new EfileWords(kit.texts());
        this.open = open;
        this.deeds = deeds;
        history = new HistoryModel(histories, texts.get("history.loading"));
        historyTab = new Tab(texts.get("facts.history"), new HistoryPane(kit, history));
        tabs = new TabPane(new Tab(texts.get("facts.title"), detail), historyTab);
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> showHistory());
        getChildren().add(tabs);
    }

    /** The server is asked only where somebody looks at it. */
    private void showHistory() {
        if (historyTab.isSelected() && !shown.isEmpty()) {
            history.show(shown, texts.language());
        }
    }

    void show(FileView view) {
        if (!view.file().id().equals(shown)) {
            shown = view.file().id();
            tabs.getSelectionModel().selectFirst();
        }
        showHistory();
        EFile file = view.file();
        var facts = new FormGrid()
                .fact(texts.get("facts.number"), words.number(file))
                .fact(texts.get("facts.entry"), view.entry().map(words::entry).orElse(""))
                .fact(texts.get("facts.department"), view.names().department(file.department()))
                .fact(
                        texts.get("facts.opened"),
                        texts.get(
                                "facts.by",
                                file.opened().name(),
                                texts.formats().time(file.opened().at())));
        fact(facts, "facts.keywords", file.fields().getOrDefault(Field.KEYWORDS, ""));
        fact(facts, "facts.note", file.fields().getOrDefault(Field.NOTE, ""));
        file.closed()
                .ifPresent(closed -> facts.fact(
                        texts.get("facts.closed"),
                        texts.get("facts.by", closed.name(), texts.formats().time(closed.at()))));
        var cards = new ArrayList<Node>(List.of(new Card(texts.get("facts.title"), facts), keeping(view)));
        view.restriction()
                .ifPresent(found -> cards.add(new RestrictionCard(texts, deeds.restrictions()).of(view, found)));
        if (!view.paper().isEmpty()) {
            cards.add(new Card(texts.get("facts.paper"), paper(view)));
        }
        if (!view.links().isEmpty()) {
            cards.add(new Card(texts.get("facts.links"), links(view)));
        }
        detail.show(file.id(), cards);
    }

    private Card keeping(FileView view) {
        EFile.Keeping keeping = view.file().keeping();
        int years = keeping.years().orElse(view.retention().years());
        String from = keeping.years().isPresent()
                ? texts.get("keeping.own", keeping.yearsReason())
                : texts.get("keeping.plan", view.retention().yearsFrom());
        var grid = new FormGrid()
                .fact(texts.get("keeping.years"), texts.get("keeping.years.text", years, from))
                .fact(
                        texts.get("keeping.until"),
                        view.keptUntil()
                                .map(day -> texts.formats().date(day))
                                .orElseGet(() -> texts.get("keeping.open")))
                .fact(
                        texts.get("keeping.appraisal"),
                        texts.get(
                                "keeping.appraisal.text",
                                words.appraisal(view.retention().appraisal()),
                                view.retention().appraisalFrom()));
        keeping.hold().ifPresent(reason -> grid.fact(texts.get("keeping.hold"), reason));
        return new Card(texts.get("keeping.title"), grid);
    }

    private Node paper(FileView view) {
        var lines = new VBox();
        boolean may = view.file().isOpen() && view.mayWork();
        for (PaperPart part : view.paper()) {
            lines.getChildren()
                    .add(line(
                            new TwoLines(part.label(), part.place()),
                            may,
                            texts.get("file.unpaper.title"),
                            () -> deeds.remove(view.file(), part)));
        }
        return lines;
    }

    private Node links(FileView view) {
        var lines = new VBox();
        for (LinkView link : view.links()) {
            var name = new Hyperlink(link.other()
                    .map(other -> texts.get("link.name", words.number(other), words.title(other)))
                    .orElseGet(() -> texts.get("link.hidden")));
            name.setDisable(link.other().isEmpty());
            name.setOnAction(event -> link.other().ifPresent(other -> open.accept(other.id())));
            lines.getChildren()
                    .add(line(
                            name,
                            link.link().own() && view.mayWork(),
                            texts.get("file.unlink.title"),
                            () -> deeds.unlink(view.file(), link.link().otherFileId())));
        }
        return lines;
    }

    /** What stands there, and where somebody may, a button that takes it away. */
    private static Node line(Region name, boolean may, String remove, Runnable onRemove) {
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var line = new HBox(8, name);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("efile-line");
        if (may) {
            line.getChildren().add(Buttons.icon(Action.of(remove, Feather.X, onRemove)));
        }
        return line;
    }

    private void fact(FormGrid facts, String key, String value) {
        if (!value.isEmpty()) {
            facts.fact(texts.get(key), value);
        }
    }
}
