package city.kontor.app.directory;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.Buttons;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Things under one another in a card: a name, a few quiet words below it, a badge, and what can be done with it. */
final class Lines extends VBox {
    /** @param none said where there are no lines */
    Lines(String none, List<Node> lines) {
        getStyleClass().add("directory-lines");
        if (lines.isEmpty()) {
            getChildren().setAll(quiet(none));
        } else {
            getChildren().setAll(lines);
        }
    }

    static Node line(String title, String about, Node badge, List<Action> actions) {
        var name = new Label(title);
        name.setWrapText(true);
        var words = new VBox(2, name);
        if (!about.isBlank()) {
            words.getChildren().add(quiet(about));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        var line = new HBox(8, words, badge);
        actions.forEach(action -> line.getChildren().add(Buttons.icon(action)));
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("directory-line");
        return line;
    }

    static Label quiet(String text) {
        var label = new Label(text);
        label.getStyleClass().add("directory-quiet");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
