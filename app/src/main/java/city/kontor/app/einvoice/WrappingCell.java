package city.kontor.app.einvoice;

import javafx.scene.Node;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** A cell that is as wide as its list and as high as its words need. */
abstract class WrappingCell<T> extends ListCell<T> {
    WrappingCell() {
        // Otherwise the longest sentence makes the list wider than the window.
        setPrefWidth(0);
    }

    abstract Node draw(T item);

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(empty || item == null ? null : draw(item));
    }
}
