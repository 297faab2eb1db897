package city.kontor.app.kit;

import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One page of the strip; while pages are dragged over it, a line says where they will go. */
final class ThumbnailCell extends ListCell<Thumbnail> {
    private static final PseudoClass DROP_ABOVE = PseudoClass.getPseudoClass("drop-above");
    private static final PseudoClass DROP_BELOW = PseudoClass.getPseudoClass("drop-below");
    private static final PseudoClass STARTS = PseudoClass.getPseudoClass("starts-document");
    private static final double PICTURE_WIDTH = 112;
    private static final double PICTURE_HEIGHT = 146;

    private final ImageView picture = new ImageView();
    private final FontIcon waiting = new FontIcon(Feather.IMAGE);
    private final Label caption = new Label();
    private final VBox content;
    private final ChangeListener<Optional<Image>> watch = (property, before, now) -> showPicture(now);
    private Optional<Thumbnail> watched = Optional.empty();

    ThumbnailCell(Thumbnails strip) {
        picture.setPreserveRatio(true);
        picture.setFitWidth(PICTURE_WIDTH);
        picture.setFitHeight(PICTURE_HEIGHT);
        picture.setSmooth(true);
        var frame = new StackPane(waiting, picture);
        frame.getStyleClass().add("thumbnail-frame");
        frame.setMinSize(PICTURE_WIDTH + 8, PICTURE_HEIGHT + 8);
        caption.getStyleClass().add("thumbnail-caption");
        content = new VBox(4, frame, caption);
        content.setAlignment(Pos.CENTER);
        setPrefWidth(0);
        setAlignment(Pos.CENTER);
        setOnDragDetected(event -> strip.dragFrom(this, event));
        setOnDragOver(event -> {
            if (strip.takes(event)) {
                event.acceptTransferModes(TransferMode.MOVE);
                showDrop(isUpper(event.getY()), true);
                event.consume();
            }
        });
        setOnDragExited(event -> {
            showDrop(true, false);
            showDrop(false, false);
        });
        setOnDragDropped(event -> {
            int end = strip.getItems().size();
            strip.dropBefore(isEmpty() ? end : isUpper(event.getY()) ? getIndex() : getIndex() + 1, event);
        });
    }

    @Override
    protected void updateItem(Thumbnail page, boolean empty) {
        super.updateItem(page, empty);
        watched.ifPresent(old -> old.image().removeListener(watch));
        watched = Optional.empty();
        pseudoClassStateChanged(STARTS, false);
        if (empty || page == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        watched = Optional.of(page);
        page.image().addListener(watch);
        showPicture(page.image().getValue());
        caption.setText(page.caption());
        caption.getStyleClass().removeIf(style -> style.startsWith("tone-"));
        caption.getStyleClass().add(page.tone().styleClass());
        pseudoClassStateChanged(STARTS, page.startsDocument() && getIndex() > 0);
        setAccessibleText(page.caption());
        setGraphic(content);
    }

    private void showPicture(Optional<Image> image) {
        picture.setImage(image.orElse(null));
        waiting.setVisible(image.isEmpty());
    }

    private boolean isUpper(double y) {
        return y < getHeight() / 2;
    }

    private void showDrop(boolean above, boolean on) {
        pseudoClassStateChanged(DROP_ABOVE, above && on);
        pseudoClassStateChanged(DROP_BELOW, !above && on);
    }
}
