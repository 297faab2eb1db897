package city.kontor.app.efile;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;

/** What the trees of this package have in common. */
final class Twigs {
    private Twigs() {}

    /**
     * As {@link #cell(Function)}, and prepared once more.
     *
     * @param prepare told of each cell when it is made
     */
    static <T> TreeCell<T> cell(Function<T, Node> node, Consumer<TreeCell<T>> prepare) {
        TreeCell<T> cell = cell(node);
        prepare.accept(cell);
        return cell;
    }

    /** A cell as wide as its tree: long names end with dots, and nothing has to be scrolled sideways. */
    static <T> TreeCell<T> cell(Function<T, Node> node) {
        var cell = new TreeCell<T>() {
            @Override
            protected void updateItem(T twig, boolean empty) {
                super.updateItem(twig, empty);
                setText(null);
                setGraphic(empty || twig == null ? null : node.apply(twig));
            }
        };
        cell.setMinWidth(0);
        cell.setPrefWidth(0);
        return cell;
    }

    /** Hangs these on it; where they hang there already they stay as they are, with their selection. */
    static <T> void hang(TreeItem<T> branch, List<TreeItem<T>> wanted) {
        if (!branch.getChildren().equals(wanted)) {
            branch.getChildren().setAll(wanted);
        }
    }
}
