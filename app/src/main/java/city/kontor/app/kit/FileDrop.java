package city.kontor.app.kit;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Takes files and folders that are dropped anywhere on a pane, and says so while they are held over it. */
public final class FileDrop {
    private final StackPane hint;
    private final Consumer<List<Path>> onFiles;

    /** @param onFiles told of the files, on the JavaFX thread */
    public FileDrop(Texts texts, StackPane target, Consumer<List<Path>> onFiles) {
        this.onFiles = onFiles;
        var words = new Label(texts.beside(FileDrop.class).get("drop.hint"), new FontIcon(Feather.DOWNLOAD));
        words.getStyleClass().add("file-drop-words");
        hint = new StackPane(words);
        hint.setAlignment(Pos.CENTER);
        hint.getStyleClass().add("file-drop");
        hint.setMouseTransparent(true);
        hint.setVisible(false);
        target.getChildren().add(hint);
        target.addEventHandler(DragEvent.DRAG_OVER, this::over);
        target.addEventHandler(DragEvent.DRAG_EXITED, event -> hint.setVisible(false));
        target.addEventHandler(DragEvent.DRAG_DROPPED, this::drop);
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            hint.setVisible(true);
            event.consume();
        }
    }

    private void drop(DragEvent event) {
        hint.setVisible(false);
        if (event.getDragboard().hasFiles()) {
            onFiles.accept(
                    event.getDragboard().getFiles().stream().map(File::toPath).toList());
            event.setDropCompleted(true);
            event.consume();
        }
    }
}
