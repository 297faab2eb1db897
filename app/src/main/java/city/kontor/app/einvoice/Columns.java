package city.kontor.app.einvoice;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Blocks beside each other as many as there is room for, the others below. */
final class Columns extends GridPane {
    private final List<Node> blocks;
    private final double narrowest;
    private int columns;

    /** @param narrowest how wide a column is at least, in pixels */
    Columns(double narrowest, List<Node> blocks) {
        this.blocks = List.copyOf(blocks);
        this.narrowest = narrowest;
        getStyleClass().add("letter-columns");
        getChildren().addAll(blocks);
        widthProperty().addListener((property, before, now) -> arrange(now.doubleValue()));
        arrange(0);
    }

    private void arrange(double width) {
        int fitting = Math.clamp((int) (width / narrowest), 1, Math.max(1, blocks.size()));
        if (fitting == columns) {
            return;
        }
        columns = fitting;
        getColumnConstraints().clear();
        for (int i = 0; i < fitting; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / fitting);
            column.setHgrow(Priority.ALWAYS);
            getColumnConstraints().add(column);
        }
        for (int i = 0; i < blocks.size(); i++) {
            GridPane.setConstraints(blocks.get(i), i % fitting, i / fitting);
        }
    }
}
