package city.kontor.app.kit;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** What stands beside a list: cards under one another, scrolled where they do not fit. */
public final class DetailPane extends ScrollPane {
    private static final double NARROWEST = 300;

    private final VBox content = new VBox();

    public DetailPane(Node... nodes) {
        getStyleClass().addAll("detail-pane", "edge-to-edge");
        content.getStyleClass().add("detail-content");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMinWidth(NARROWEST);
        setFocusTraversable(false);
        show(nodes);
    }

    /** Replaces everything and scrolls to the top. */
    public void show(Node... nodes) {
        content.getChildren().setAll(nodes);
        setVvalue(0);
    }
}
