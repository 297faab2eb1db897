package city.kontor.app.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A bar chart: one line for each figure, each of them a button that opens what is behind it. */
public final class Bars extends VBox {
    private static final double NAME_WIDTH = 150;
    private static final double VALUE_WIDTH = 196;

    /** How many letters surely fit into {@link #NAME_WIDTH}. */
    private static final int SHORT_NAME = 20;

    private final long longest;

    /** @param longest the value that fills the whole width; at least that of the longest bar */
    public Bars(long longest) {
        this.longest = longest;
        getStyleClass().add("bars");
    }

    /**
     * Adds a line.
     *
     * @param value how long the bar is
     * @param further how far a paler bar behind it reaches; not above {@code value} where there is none
     * @param words what the values are, in words
     */
    public void add(String name, long value, long further, String words, Runnable open) {
        var label = new Label(name);
        var text = new Label(words);
        text.setMinWidth(VALUE_WIDTH);
        text.setMaxWidth(VALUE_WIDTH);
        text.getStyleClass().add("bar-value");
        var room = new StackPane(bar("bar-further", further), bar("bar", value));
        room.setAlignment(Pos.CENTER_LEFT);
        room.setMinWidth(40);
        HBox.setHgrow(room, Priority.ALWAYS);
        var place = new HBox();
        place.setAlignment(Pos.CENTER_LEFT);
        place.setMinWidth(NAME_WIDTH);
        place.setMaxWidth(NAME_WIDTH);
        var line = new HBox(12, place, room, text);
        line.setAlignment(Pos.CENTER_LEFT);
        var content = new VBox(2, line);
        // A long name stands above its bar, so that all bars begin at one line and no name is cut.
        if (name.length() > SHORT_NAME) {
            content.getChildren().addFirst(label);
        } else {
            place.getChildren().add(label);
        }
        var button = new Button();
        button.setGraphic(content);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(name + ": " + words);
        button.getStyleClass().addAll("flat", "bar-line");
        content.prefWidthProperty().bind(button.widthProperty().subtract(24));
        button.setOnAction(event -> open.run());
        getChildren().add(button);
    }

    private Node bar(String style, long value) {
        var bar = new Region();
        bar.getStyleClass().add(style);
        double share = longest <= 0 ? 0 : Math.clamp((double) value / longest, 0, 1);
        var place = new HBox(bar);
        place.setAlignment(Pos.CENTER_LEFT);
        bar.prefWidthProperty().bind(place.widthProperty().multiply(share));
        bar.setMinWidth(0);
        return place;
    }
}
