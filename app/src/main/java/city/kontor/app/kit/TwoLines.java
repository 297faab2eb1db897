package city.kontor.app.kit;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A name, and quietly below it what it is about; for a cell of a list. */
public final class TwoLines extends VBox {
    /** @param about may be empty, then the name stands alone in the middle */
    public TwoLines(String name, String about) {
        var first = new Label(name);
        first.getStyleClass().add("cell-name");
        getChildren().add(first);
        if (!about.isBlank()) {
            var second = new Label(about);
            second.getStyleClass().add("cell-about");
            getChildren().add(second);
        }
        setAlignment(Pos.CENTER_LEFT);
    }
}
