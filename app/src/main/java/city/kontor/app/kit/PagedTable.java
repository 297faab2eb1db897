package city.kontor.app.kit;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

/** The rows of a {@link PagedList} in columns; a click on a heading sorts by asking the source. */
public final class PagedTable<T> extends TableView<Row<T>> {
    private static final double ROW_HEIGHT = 40;
    private static final double SCROLL_BAR = 16;
    private static final int ROWS_ABOVE = 3;

    private final PagedList<T> model;
    private final List<Column<T>> columns;
    private Runnable onOpen = () -> {};

    /** @param title what a screen reader calls the list */
    public PagedTable(String title, PagedList<T> model, List<Column<T>> columns) {
        this.model = model;
        this.columns = List.copyOf(columns);
        getStyleClass().add("list-table");
        setAccessibleText(title);
        setItems(model.rows());
        var room = new ColumnRoom(columns);
        setColumnResizePolicy(room);
        setFixedCellSize(ROW_HEIGHT);
        columns.forEach(column -> getColumns().add(tableColumn(column)));
        getColumns().stream()
                .findFirst()
                .ifPresent(first -> first.getStyleClass().add("lead"));
        setMinWidth(SCROLL_BAR + room.narrowest());
        setSortPolicy(view -> {
            sortByHeading();
            return true;
        });
        followSelection();
        openOnEnterAndDoubleClick();
    }

    /** The rows under filter and order of this moment, for a file. */
    public ListExport<T> export(Formats formats) {
        return new ListExport<>(
                getAccessibleText(),
                columns.stream().map(Column::title).toList(),
                row -> columns.stream().map(column -> column.value().apply(row)).toList(),
                model.allRows(),
                formats);
    }

    /** What Enter or a double click on a row does. */
    public void setOnOpen(Runnable action) {
        onOpen = action;
    }

    /**
     * Lets the person select several rows with Shift and Ctrl; they stay selected while the list changes.
     *
     * @param onChosen told those that are selected and loaded, from top to bottom, whenever they may be others
     */
    public void selectSeveral(Consumer<List<T>> onChosen) {
        new SeveralRows<>(this, model, onChosen);
    }

    private TableColumn<Row<T>, Row<T>> tableColumn(Column<T> column) {
        var tableColumn = new TableColumn<Row<T>, Row<T>>(column.title());
        tableColumn.setId(column.sortKey());
        tableColumn.setPrefWidth(column.room().width());
        tableColumn.setSortable(!column.sortKey().isEmpty());
        tableColumn.setReorderable(false);
        if (column.align() == Pos.CENTER_RIGHT) {
            tableColumn.getStyleClass().add("number");
        }
        tableColumn.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        tableColumn.setCellFactory(ignored -> new ColumnCell<>(column));
        return tableColumn;
    }

    private void sortByHeading() {
        Optional<TableColumn<Row<T>, ?>> first = getSortOrder().stream().findFirst();
        model.sort(
                first.map(TableColumn::getId).orElse(""),
                first.filter(column -> column.getSortType() == TableColumn.SortType.DESCENDING)
                        .isPresent());
    }

    private void followSelection() {
        getSelectionModel().selectedIndexProperty().addListener((property, before, now) -> {
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
            getSelectionModel().clearSelection();
        } else if (getSelectionModel().getSelectedIndex() != index) {
            getSelectionModel().clearAndSelect(index);
            scrollTo(Math.max(0, index - ROWS_ABOVE));
        }
    }

    private void openOnEnterAndDoubleClick() {
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
                onOpen.run();
            }
        });
        setRowFactory(view -> {
            var row = new TableRow<Row<T>>();
            row.setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && !row.isEmpty()) {
                    onOpen.run();
                }
            });
            return row;
        });
    }
}
