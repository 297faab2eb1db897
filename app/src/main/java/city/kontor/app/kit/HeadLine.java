package city.kontor.app.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** The first line about a thing: what it is called, and beside it how it stands. */
public final class HeadLine extends HBox {
    private static final double GAP = 8;

    public HeadLine(String name, Node... beside) {
        super(GAP);
        var title = new Label(name);
        title.getStyleClass().add("screen-title");
        title.setWrapText(true);
        getChildren().add(title);
        getChildren().addAll(beside);
        setAlignment(Pos.CENTER_LEFT);
    }
}
