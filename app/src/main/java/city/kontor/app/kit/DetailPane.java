package city.kontor.app.kit;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** What stands beside a list: cards under one another, scrolled where they do not fit. */
public final class DetailPane extends ScrollPane {
    private static final double NARROWEST = 300;

    private final VBox content = new VBox();
    private String shown = "";

    public DetailPane(Node... nodes) {
        getStyleClass().addAll("detail-pane", "edge-to-edge");
        content.getStyleClass().add("detail-content");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMinWidth(NARROWEST);
        setFocusTraversable(false);
        content.getChildren().setAll(nodes);
    }

    /**
     * Shows these instead; those that stood there already stay as they are.
     *
     * @param thing the id of what they tell about: news of the same thing leave the person where they scrolled to
     */
    public void show(String thing, List<Node> nodes) {
        Nodes.keep(content.getChildren(), nodes);
        if (!thing.equals(shown)) {
            shown = thing;
            setVvalue(0);
        }
    }
}
