package city.kontor.app.kit;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** One line of the palette: icon, title, context, and the keys that do the same. */
final class PaletteCell extends ListCell<PaletteEntry> {
    private final Texts texts;

    PaletteCell(Texts texts, Consumer<PaletteEntry> choose) {
        this.texts = texts;
        setOnMouseClicked(event -> {
            if (!isEmpty()) {
                choose.accept(getItem());
            }
        });
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(PaletteEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (empty || entry == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        var title = new Label(entry.title());
        var context = new Label(entry.context());
        context.getStyleClass().add("palette-context");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var line = new HBox(new FontIcon(entry.icon()), title, context, space);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("palette-line");
        entry.keys().ifPresent(keys -> line.getChildren().add(KeyCaps.of(keys, texts.language())));
        setGraphic(line);
        setAccessibleText(entry.title() + " " + entry.context());
    }
}
