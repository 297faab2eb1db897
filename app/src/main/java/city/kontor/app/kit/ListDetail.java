package city.kontor.app.kit;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * A list on the left and what is selected in it on the right. Filters as you type, sorts by a click on a heading,
 * opens at once whatever the length.
 */
public final class ListDetail<T> extends StackPane {
    private static final double LIST_SHARE = 0.5;
    private static final double NARROWEST_DETAIL = 320;

    private final PagedList<T> model;
    private final Texts texts;
    private final PagedTable<T> table;
    private final FilterField filter;
    private final HBox bar;

    /**
     * @param title what the rows are called, in the plural: "Rechnungen"
     * @param whenEmpty shown instead of everything while the list has no rows at all
     * @param detail watches {@link PagedList#selectedProperty}
     */
    public ListDetail(
            Texts texts, String title, PagedList<T> model, List<Column<T>> columns, Node whenEmpty, Node detail) {
        this.model = model;
        this.texts = texts.beside(ListDetail.class);
        table = new PagedTable<>(title, model, columns);
        table.setPlaceholder(noHit());
        filter = new FilterField(this.texts.get("list.filter", title), model.filterProperty());
        HBox.setHgrow(filter, Priority.ALWAYS);
        bar = new HBox(12, filter, count());
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("list-bar");
        VBox.setVgrow(table, Priority.ALWAYS);
        var room = new StackPane(detail);
        room.setMinSize(NARROWEST_DETAIL, 0);
        var split = new SplitPane(new VBox(bar, table), room);
        split.setDividerPositions(LIST_SHARE);
        // Where both do not fit beside each other, the detail goes below the list.
        split.orientationProperty()
                .bind(Bindings.when(widthProperty()
                                .lessThan(table.minWidthProperty().add(NARROWEST_DETAIL)))
                        .then(Orientation.VERTICAL)
                        .otherwise(Orientation.HORIZONTAL));
        var nothing = model.loadedProperty()
                .and(model.totalProperty().isEqualTo(0))
                .and(model.filterProperty().isEmpty());
        whenEmpty.visibleProperty().bind(nothing);
        split.visibleProperty().bind(nothing.not());
        getChildren().addAll(split, whenEmpty);
    }

    /** What Enter or a double click on a row does. */
    public void setOnOpen(Runnable action) {
        table.setOnOpen(action);
    }

    /** Puts a control beside the filter, for example a choice of states. */
    public void addToBar(Node control) {
        bar.getChildren().add(1, control);
    }

    /** Lets a person save the list, as it is filtered and ordered, for a spreadsheet. */
    public ListDetail<T> exportedBy(Kit kit) {
        bar.getChildren().add(new ExportButton(kit, () -> table.export(texts.formats())));
        return this;
    }

    /** Puts the keyboard into the list. */
    public void focusList() {
        Focus.to(table);
    }

    /** Puts the keyboard into the filter. */
    public void focusFilter() {
        Focus.to(filter);
    }

    private Label count() {
        var count = new Label();
        count.getStyleClass().add("list-count");
        count.setMinWidth(USE_PREF_SIZE);
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            int total = model.totalProperty().get();
                            return texts.get("list.count", texts.formats().number(total), total);
                        },
                        model.totalProperty()));
        return count;
    }

    private Node noHit() {
        var hint = new EmptyState(Feather.SEARCH, texts.get("list.noHit.title"), texts.get("list.noHit.text"));
        hint.visibleProperty().bind(model.loadedProperty());
        return hint;
    }
}
