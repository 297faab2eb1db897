package city.kontor.app.einvoice;

import java.util.List;
import java.util.Set;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Labels in one column and values in the next. */
final class RowsGrid extends GridPane {
    private static final Insets GAP = new Insets(8, 0, 0, 0);
    /** The names that an address begins with. */
    private static final Set<String> NAMES = Set.of("BT-27", "BT-44", "BT-70");

    /** @param labelWidth in pixels */
    RowsGrid(double labelWidth) {
        getStyleClass().add("letter-rows");
        var names = new ColumnConstraints(labelWidth, labelWidth, labelWidth);
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setMinWidth(0);
        getColumnConstraints().addAll(names, values);
    }

    /** As narrow as its labels allow. @param labelWidth the most they take, in pixels */
    static RowsGrid upTo(double labelWidth) {
        var grid = new RowsGrid(labelWidth);
        ColumnConstraints names = grid.getColumnConstraints().getFirst();
        names.setMinWidth(USE_PREF_SIZE);
        names.setPrefWidth(USE_COMPUTED_SIZE);
        return grid;
    }

    /** All rows of a block as facts draw them; a gap parts an address from what follows with labels. */
    RowsGrid fill(List<Row> rows, FactNodes facts) {
        boolean wasPlain = false;
        for (Row row : rows) {
            Region values = facts.values(row.facts());
            boolean isPlain = row.label().isEmpty();
            if (NAMES.contains(row.facts().getFirst().id())) {
                values.getStyleClass().add("letter-strong");
            }
            if (isPlain) {
                add(values, 0, getRowCount(), 2, 1);
            } else {
                row(row.label(), values, wasPlain ? GAP : Insets.EMPTY);
            }
            wasPlain = isPlain;
        }
        return this;
    }

    /** A row whose value stands at the right edge, as amounts do. */
    void amount(String label, Label value, String style) {
        Label name = FactNodes.quiet(label);
        name.getStyleClass().add(style);
        value.getStyleClass().add(style);
        value.setMinWidth(USE_PREF_SIZE);
        GridPane.setHalignment(value, HPos.RIGHT);
        int row = getRowCount();
        add(name, 0, row);
        add(value, 1, row);
    }

    private void row(String label, Node values, Insets margin) {
        Label name = FactNodes.quiet(label);
        GridPane.setValignment(name, VPos.TOP);
        GridPane.setValignment(values, VPos.TOP);
        GridPane.setMargin(name, margin);
        GridPane.setMargin(values, margin);
        int row = getRowCount();
        add(name, 0, row);
        add(values, 1, row);
    }
}
