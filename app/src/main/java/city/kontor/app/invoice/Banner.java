package city.kontor.app.invoice;

import city.kontor.app.kit.Tone;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One thing worth knowing about what is shown, over the full width, with what can be done about it. */
final class Banner extends HBox {
    Banner(Tone tone, String text, Button... buttons) {
        getStyleClass().addAll("banner", tone.styleClass());
        setAlignment(Pos.CENTER_LEFT);
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        Node icon = new FontIcon(
                switch (tone) {
                    case NEUTRAL, INFO -> Feather.INFO;
                    case SUCCESS -> Feather.CHECK_CIRCLE;
                    case WARNING -> Feather.ALERT_TRIANGLE;
                    case DANGER -> Feather.ALERT_CIRCLE;
                });
        getChildren().addAll(icon, label);
        for (Button button : buttons) {
            button.setMinWidth(USE_PREF_SIZE);
            getChildren().add(button);
        }
    }
}
