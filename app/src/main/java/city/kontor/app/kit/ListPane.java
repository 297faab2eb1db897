package city.kontor.app.kit;

import java.util.List;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A list over the whole width with chips and a filter above it. */
public final class ListPane<T> extends StackPane {
    private static final double FILTER_WIDTH = 280;

    private final Texts texts;
    private final PagedList<T> model;
    private final Runnable open;
    private final PagedTable<T> table;
    private final FilterField filter;
    private final HBox bar;

    /**
     * @param whenEmpty shown in place of the list while there is nothing, whatever the chips say
     * @param open opens the selected row
     */
    public ListPane(
            Texts texts,
            String title,
            PagedList<T> model,
            List<Column<T>> columns,
            Node chips,
            EmptyState whenEmpty,
            Runnable open) {
        Texts own = texts.beside(ListPane.class);
        this.texts = own;
        this.model = model;
        this.open = open;
        table = new PagedTable<>(title, model, columns);
        var noHit = new EmptyState(Feather.SEARCH, own.get("list.noHit.title"), own.get("list.noHit.text"));
        noHit.visibleProperty().bind(model.loadedProperty());
        table.setPlaceholder(noHit);
        table.setOnOpen(open);
        filter = new FilterField(own.get("list.filter.prompt"), model.filterProperty());
        filter.setPrefWidth(FILTER_WIDTH);
        filter.setMinWidth(180);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        bar = new HBox(12, chips, space, filter);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("list-bar");
        VBox.setVgrow(table, Priority.ALWAYS);
        var content = new VBox(bar, table);
        var nothing = model.loadedProperty()
                .and(model.totalProperty().isEqualTo(0))
                .and(model.filterProperty().isEmpty());
        whenEmpty.visibleProperty().bind(nothing);
        table.visibleProperty().bind(nothing.not());
        getChildren().addAll(content, whenEmpty);
        whenEmpty.setMouseTransparent(true);
    }

    /** Lets a person save the list, as it is filtered and ordered, for a spreadsheet. */
    public void exportedBy(Kit kit) {
        bar.getChildren().add(new ExportButton(kit, () -> table.export(texts.formats())));
    }

    /** What can be done with the list, for keys and palette. */
    public List<Action> actions() {
        var chosen = Bindings.createBooleanBinding(
                () -> model.selectedProperty().get().isPresent(), model.selectedProperty());
        return List.of(
                Action.of(texts.get("list.open"), Feather.CORNER_DOWN_RIGHT, open)
                        .keys("Shortcut+Enter")
                        .enabledWhen(chosen),
                Action.of(texts.get("list.find"), Feather.SEARCH, this::focusFilter)
                        .keys("Shortcut+F"));
    }

    /** Draws the cells anew, after something they say besides their row has changed. */
    public void refresh() {
        table.refresh();
    }

    public void focusList() {
        Platform.runLater(table::requestFocus);
    }

    private void focusFilter() {
        Platform.runLater(filter::requestFocus);
    }
}
