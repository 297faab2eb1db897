package city.kontor.app.kit;

import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ObservableList;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;

/**
 * The pages of what is being captured, one under the other. Several can be selected (Shift, Ctrl), moved by dragging
 * or with Alt and the arrow keys, and deleted. The strip only says what is wanted; the caller changes the items.
 */
public final class Thumbnails extends ListView<Thumbnail> {
    /**
     * A wish to move pages.
     *
     * @param pages the selected pages in their order
     * @param before the place they shall stand before, counted in the items as they are now; the size means the end
     */
    public record Move(List<Thumbnail> pages, int before) {}

    private static final double WIDTH = 176;

    private final Texts texts;
    private Consumer<Move> onMove = move -> {};
    private Consumer<List<Thumbnail>> onDelete = pages -> {};

    public Thumbnails(Texts texts, ObservableList<Thumbnail> pages) {
        super(pages);
        this.texts = texts.beside(Thumbnails.class);
        getStyleClass().add("thumbnails");
        setAccessibleText(this.texts.get("thumbnails.accessible"));
        setPrefWidth(WIDTH);
        setMinWidth(WIDTH);
        setMaxWidth(WIDTH);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setCellFactory(list -> new ThumbnailCell(this));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    public void setOnMove(Consumer<Move> consumer) {
        onMove = consumer;
    }

    public void setOnDelete(Consumer<List<Thumbnail>> consumer) {
        onDelete = consumer;
    }

    /** The selected pages in their order. */
    public List<Thumbnail> selected() {
        return getSelectionModel().getSelectedIndices().stream()
                .sorted()
                .map(getItems()::get)
                .toList();
    }

    /** Selects these pages again after the caller has moved them. */
    public void select(List<Thumbnail> pages) {
        getSelectionModel().clearSelection();
        pages.stream()
                .mapToInt(page -> indexOf(page.id()))
                .filter(index -> index >= 0)
                .forEach(index -> getSelectionModel().select(index));
    }

    void dragFrom(ThumbnailCell cell, MouseEvent event) {
        if (cell.isEmpty()) {
            return;
        }
        var board = cell.startDragAndDrop(TransferMode.MOVE);
        var content = new ClipboardContent();
        // Only to say that a page of this strip is dragged; other programs get nothing.
        content.putString("kontor-pages");
        board.setContent(content);
        board.setDragView(cell.snapshot(null, null));
        event.consume();
    }

    boolean takes(DragEvent event) {
        return event.getGestureSource() instanceof ThumbnailCell cell
                && cell.getListView().equals(this);
    }

    void dropBefore(int index, DragEvent event) {
        if (takes(event)) {
            onMove.accept(new Move(selected(), index));
            event.setDropCompleted(true);
            event.consume();
        }
    }

    Texts texts() {
        return texts;
    }

    private void key(KeyEvent event) {
        List<Thumbnail> pages = selected();
        if (pages.isEmpty()) {
            return;
        }
        int first = indexOf(pages.getFirst().id());
        int last = indexOf(pages.getLast().id());
        if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
            onDelete.accept(pages);
            event.consume();
        } else if (event.isAltDown() && event.getCode() == KeyCode.UP) {
            if (first > 0) {
                onMove.accept(new Move(pages, first - 1));
            }
            event.consume();
        } else if (event.isAltDown() && event.getCode() == KeyCode.DOWN) {
            if (last < getItems().size() - 1) {
                onMove.accept(new Move(pages, last + 2));
            }
            event.consume();
        }
    }

    private int indexOf(String id) {
        List<Thumbnail> items = getItems();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }
}
