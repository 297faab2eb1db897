package city.kontor.app.kit;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Labels in one column, controls in the next, all on one line of sight. */
public final class FormGrid extends GridPane {
    private static final double LABEL_WIDTH = 128;

    private int rows;

    public FormGrid() {
        getStyleClass().add("form-grid");
        var labels = new ColumnConstraints(LABEL_WIDTH, LABEL_WIDTH, LABEL_WIDTH);
        labels.setHalignment(HPos.LEFT);
        var controls = new ColumnConstraints();
        controls.setHgrow(Priority.ALWAYS);
        controls.setFillWidth(true);
        getColumnConstraints().addAll(labels, controls);
    }

    /** A label and its control; a click on the label or its name in a screen reader means the control. */
    public FormGrid row(String label, Node control) {
        var name = new Label(label);
        name.getStyleClass().add("form-label");
        name.setLabelFor(control);
        name.setWrapText(true);
        if (control.getAccessibleText() == null) {
            control.setAccessibleText(label);
        }
        GridPane.setValignment(name, VPos.TOP);
        addRow(rows++, name, control);
        if (control instanceof StatusBadge) {
            GridPane.setFillWidth(control, false);
        } else if (control instanceof Region region) {
            region.setMaxWidth(Double.MAX_VALUE);
        }
        return this;
    }

    /** A value that is only shown. */
    public FormGrid fact(String label, String value) {
        var text = new Label(value);
        text.getStyleClass().add("form-fact");
        text.setWrapText(true);
        return row(label, text);
    }

    /** A control over the full width. */
    public FormGrid wide(Node control) {
        add(control, 0, rows++, 2, 1);
        return this;
    }
}
