package city.kontor.app.einvoice;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A table as it stands in a letter: a heading, rules between rows, amounts to the right; one column takes what room is left. */
final class LetterTable extends GridPane {
    /**
     * A column.
     *
     * @param width in pixels; 0 for the one that takes what is left
     */
    record Column(String title, double width, boolean isNumber) {}

    private final List<Column> columns;

    LetterTable(List<Column> columns) {
        this(columns, true);
    }

    private LetterTable(List<Column> columns, boolean hasHead) {
        this.columns = List.copyOf(columns);
        getStyleClass().add("letter-table");
        for (Column column : columns) {
            var constraints = new ColumnConstraints();
            if (column.width() > 0) {
                constraints.setMinWidth(column.width());
                constraints.setMaxWidth(column.width());
                constraints.setPrefWidth(column.width());
            } else {
                constraints.setHgrow(Priority.ALWAYS);
                constraints.setMinWidth(0);
            }
            constraints.setHalignment(column.isNumber() ? HPos.RIGHT : HPos.LEFT);
            getColumnConstraints().add(constraints);
        }
        if (hasHead) {
            head();
        }
    }

    /** Rows that continue a table of the same columns below it. */
    static LetterTable continued(List<Column> columns) {
        return new LetterTable(columns, false);
    }

    private void head() {
        rule("letter-table-head", 0);
        for (int i = 0; i < columns.size(); i++) {
            var title = new Label(columns.get(i).title());
            title.getStyleClass().add("letter-table-title");
            add(title, i, 0);
        }
    }

    /** Adds a row of as many cells as there are columns. */
    void row(List<? extends Node> cells) {
        int row = getRowCount();
        rule("letter-table-rule", row);
        for (int i = 0; i < cells.size(); i++) {
            Node cell = cells.get(i);
            GridPane.setValignment(cell, VPos.TOP);
            cell.getStyleClass().add("letter-cell");
            if (columns.get(i).isNumber()) {
                GridPane.setFillWidth(cell, columns.get(i).width() > 0);
            }
            add(cell, i, row);
        }
    }

    /** Drawn first and as high as the row, so that the line below it runs through all columns. */
    private void rule(String style, int row) {
        var rule = new Region();
        rule.getStyleClass().add(style);
        rule.setMouseTransparent(true);
        add(rule, 0, row, columns.size(), 1);
    }
}
