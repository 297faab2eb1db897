package city.kontor.app.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Things that belong together, on one surface, mostly with a heading. */
public final class Card extends VBox {
    private final List<Node> heading;

    /** A card whose content says what it is, for example by a {@link HeadLine}. */
    public Card() {
        getStyleClass().add("card-box");
        heading = List.of();
    }

    public Card(String title, Node... content) {
        getStyleClass().add("card-box");
        var name = new Label(title);
        name.getStyleClass().add("card-title");
        name.setWrapText(true);
        heading = List.of(name);
        show(List.of(content));
    }

    /** Shows that below the heading; nodes that stood there already stay as they are. */
    public void show(List<Node> content) {
        var all = new ArrayList<>(heading);
        all.addAll(content);
        Nodes.keep(getChildren(), all);
    }
}
