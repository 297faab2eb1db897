package city.kontor.app.shell;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;

/** The sign of the program: a desk with an open file, drawn on city blue. */
final class Mark extends StackPane {
    Mark() {
        this(28);
    }

    Mark(double size) {
        getStyleClass().add("brand-mark");
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText("Kontor");
        var sign = new SVGPath();
        sign.setContent("M4 3 H7 V10 L13 3 H17 L10.4 10.4 L17.4 19 H13.4 L8.4 12.6 L7 14.2 V19 H4 Z");
        sign.getStyleClass().add("mark-sign");
        sign.setScaleX(size / 36);
        sign.setScaleY(size / 36);
        getChildren().add(sign);
    }

    /** The name beside the sign. */
    static Label name() {
        var name = new Label("Kontor");
        name.getStyleClass().add("mark-name");
        return name;
    }
}
