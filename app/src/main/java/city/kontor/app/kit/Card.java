package city.kontor.app.kit;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Things that belong together, on one surface with a heading. */
public final class Card extends VBox {
    public Card(String title, Node... content) {
        getStyleClass().add("card-box");
        var heading = new Label(title);
        heading.getStyleClass().add("card-title");
        getChildren().add(heading);
        getChildren().addAll(content);
    }
}
