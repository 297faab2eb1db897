package city.kontor.app.kit;

import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.TableCell;

/** Shows one column of one row and changes with the row's value. */
final class ColumnCell<T> extends TableCell<Row<T>, Row<T>> {
    private final Column<T> column;
    private final ChangeListener<Optional<T>> watch = (property, before, now) -> show(now);
    private Optional<Row<T>> watched = Optional.empty();

    ColumnCell(Column<T> column) {
        this.column = column;
        setAlignment(column.align());
    }

    @Override
    protected void updateItem(Row<T> row, boolean empty) {
        super.updateItem(row, empty);
        watched.ifPresent(old -> old.valueProperty().removeListener(watch));
        if (empty || row == null) {
            watched = Optional.empty();
            show(Optional.empty());
        } else {
            watched = Optional.of(row);
            row.valueProperty().addListener(watch);
            show(row.value());
        }
    }

    private void show(Optional<T> value) {
        setText(value.map(column.text()).orElse(null));
        column.node().ifPresent(node -> setGraphic(value.map(node).orElse(null)));
    }
}
