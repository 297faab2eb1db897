package city.kontor.app.kit;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * A list on the left and what is selected in it on the right. Filters as you type, sorts by a click on a heading,
 * opens at once whatever the length.
 */
public final class ListDetail<T> extends SplitPane {
    private final PagedList<T> model;
    private final Texts texts;
    private final TableView<Row<T>> table = new TableView<>();
    private final FilterField filter;
    private Runnable onOpen = () -> {};

    /**
     * @param title what the rows are called, in the plural: "Rechnungen"
     * @param whenEmpty shown instead of the list while it has no rows at all
     * @param detail watches {@link PagedList#selectedProperty}
     */
    public ListDetail(
            Texts texts, String title, PagedList<T> model, List<Column<T>> columns, Node whenEmpty, Node detail) {
        this.model = model;
        this.texts = texts.beside(ListDetail.class);
        this.filter = new FilterField(this.texts.get("list.filter", title), model.filterProperty());
        getStyleClass().add("list-detail");
        table.getStyleClass().addAll("list-table");
        table.setAccessibleText(title);
        table.setItems(model.rows());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setFixedCellSize(40);
        columns.forEach(column -> table.getColumns().add(tableColumn(column)));
        table.setSortPolicy(view -> {
            sort();
            return true;
        });
        table.setPlaceholder(noHit());
        followSelection();
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
                onOpen.run();
            }
        });
        table.setRowFactory(view -> {
            var row = new javafx.scene.control.TableRow<Row<T>>();
            row.setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && !row.isEmpty()) {
                    onOpen.run();
                }
            });
            return row;
        });
        getItems().addAll(list(whenEmpty), detail);
        setDividerPositions(0.46);
        SplitPane.setResizableWithParent(detail, true);
    }

    /** What Enter or a double click on a row does. */
    public void setOnOpen(Runnable action) {
        onOpen = action;
    }

    /** Puts the keyboard into the list. */
    public void focusList() {
        table.requestFocus();
    }

    /** Puts the keyboard into the filter. */
    public void focusFilter() {
        filter.requestFocus();
    }

    private Node list(Node whenEmpty) {
        var count = new Label();
        count.getStyleClass().add("list-count");
        count.setMinWidth(USE_PREF_SIZE);
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get(
                                "list.count",
                                texts.formats().number(model.totalProperty().get()),
                                model.totalProperty().get()),
                        model.totalProperty()));
        HBox.setHgrow(filter, Priority.ALWAYS);
        var bar = new HBox(12, filter, count);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("list-bar");
        VBox.setVgrow(table, Priority.ALWAYS);
        var filled = new VBox(bar, table);
        var nothing = model.loadedProperty()
                .and(model.totalProperty().isEqualTo(0))
                .and(model.filterProperty().isEmpty());
        whenEmpty.visibleProperty().bind(nothing);
        filled.visibleProperty().bind(nothing.not());
        return new StackPane(filled, whenEmpty);
    }

    private Node noHit() {
        var hint = new EmptyState(Feather.SEARCH, texts.get("list.noHit.title"), texts.get("list.noHit.text"));
        hint.visibleProperty().bind(model.loadedProperty());
        return hint;
    }

    private TableColumn<Row<T>, Row<T>> tableColumn(Column<T> column) {
        var tableColumn = new TableColumn<Row<T>, Row<T>>(column.title());
        tableColumn.setId(column.sortKey());
        tableColumn.setPrefWidth(column.width());
        tableColumn.setMinWidth(Math.min(column.width(), 64));
        tableColumn.setSortable(!column.sortKey().isEmpty());
        tableColumn.setReorderable(false);
        tableColumn.setStyle("-fx-alignment: " + column.align().name().replace('_', '-') + ";");
        tableColumn.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        tableColumn.setCellFactory(ignored -> new ColumnCell<>(column));
        return tableColumn;
    }

    private void sort() {
        Optional<TableColumn<Row<T>, ?>> first = table.getSortOrder().stream().findFirst();
        model.sort(
                first.map(TableColumn::getId).orElse(""),
                first.filter(column -> column.getSortType() == TableColumn.SortType.DESCENDING)
                        .isPresent());
    }

    private void followSelection() {
        var selection = table.getSelectionModel();
        selection.selectedIndexProperty().addListener((property, before, now) -> {
            if (now.intValue() >= 0
                    && now.intValue() != model.selectedIndexProperty().get()) {
                model.select(now.intValue());
            }
        });
        model.selectedIndexProperty().addListener((property, before, now) -> showSelected(now.intValue()));
        showSelected(model.selectedIndexProperty().get());
    }

    private void showSelected(int index) {
        if (index < 0) {
            table.getSelectionModel().clearSelection();
        } else if (table.getSelectionModel().getSelectedIndex() != index) {
            table.getSelectionModel().clearAndSelect(index);
            table.scrollTo(Math.max(0, index - 3));
        }
    }
}
