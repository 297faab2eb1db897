package city.kontor.app.scan;

import city.kontor.capture.FieldName;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** Labels above their controls, two beside each other where both are short. */
final class FieldGrid extends GridPane {
    private static final Set<String> WIDE =
            Set.of(FieldName.SELLER_NAME.key(), FieldName.IBAN.key(), FieldName.LEITWEG_ID.key());
    private static final int COLUMNS = 2;

    private int column;
    private int row;

    FieldGrid() {
        getStyleClass().add("scan-field-grid");
        for (int i = 0; i < COLUMNS; i++) {
            var half = new ColumnConstraints();
            half.setPercentWidth(100.0 / COLUMNS);
            getColumnConstraints().add(half);
        }
    }

    /** Whether a field's values are too long for half the width. */
    static boolean isWide(FieldModel field) {
        return WIDE.contains(field.key());
    }

    void add(String label, Node control, boolean wide) {
        var name = new Label(label);
        name.getStyleClass().add("form-label");
        name.setLabelFor(control);
        if (control.getAccessibleText() == null) {
            control.setAccessibleText(label);
        }
        var cell = new VBox(3, name, control);
        if (wide && column > 0) {
            next();
        }
        add(cell, column, row, wide ? COLUMNS : 1, 1);
        column += wide ? COLUMNS : 1;
        if (column >= COLUMNS) {
            next();
        }
    }

    private void next() {
        row++;
        column = 0;
    }
}
