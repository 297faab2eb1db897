package city.kontor.app.kit;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** What stands where there is nothing: why it is empty and what to do next. */
public final class EmptyState extends VBox {
    private static final double TEXT_WIDTH = 360;

    public EmptyState(Ikon icon, String title, String text) {
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        var heading = new Label(title);
        heading.getStyleClass().add("empty-title");
        var body = new Label(text);
        body.getStyleClass().add("empty-text");
        body.setWrapText(true);
        body.setMaxWidth(TEXT_WIDTH);
        body.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(new FontIcon(icon), heading, body);
    }

    public EmptyState(Ikon icon, String title, String text, Action action) {
        this(icon, title, text);
        getChildren().add(Buttons.primary(action));
    }
}
