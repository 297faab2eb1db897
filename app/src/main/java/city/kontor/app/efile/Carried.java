package city.kontor.app.efile;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/** A document that is dragged from its place to another. */
record Carried(String fileId, String documentId) {
    private static final DataFormat FORMAT = new DataFormat("application/x-kontor-document");
    private static final String APART = "/";

    /** Begins to drag the document with the mouse. */
    void take(Node from) {
        Dragboard board = from.startDragAndDrop(TransferMode.COPY_OR_MOVE);
        var content = new ClipboardContent();
        content.put(FORMAT, fileId + APART + documentId);
        board.setContent(content);
    }

    /** What is held over a place or dropped on it; empty where it is something else. */
    static Optional<Carried> in(DragEvent event) {
        return Optional.ofNullable((String) event.getDragboard().getContent(FORMAT))
                .map(text -> text.split(APART, 2))
                .filter(parts -> parts.length == 2)
                .map(parts -> new Carried(parts[0], parts[1]));
    }
}
