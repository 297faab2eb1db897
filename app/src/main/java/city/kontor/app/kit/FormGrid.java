package city.kontor.app.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Labels in one column, controls in the next, all on one line of sight; where it is narrow, labels above controls. */
public final class FormGrid extends GridPane {
    private static final double LABEL_WIDTH = 128;
    private static final double NARROW = 330;
    private static final PseudoClass NARROW_STATE = PseudoClass.getPseudoClass("narrow");

    private record Line(Optional<Label> name, Node control) {}

    private final List<Line> lines = new ArrayList<>();
    private boolean narrow;

    public FormGrid() {
        getStyleClass().add("form-grid");
        var labels = new ColumnConstraints(LABEL_WIDTH, LABEL_WIDTH, LABEL_WIDTH);
        var controls = new ColumnConstraints();
        controls.setHgrow(Priority.ALWAYS);
        controls.setFillWidth(true);
        getColumnConstraints().addAll(labels, controls);
        widthProperty().addListener((property, before, now) -> {
            boolean isNarrow = now.doubleValue() < NARROW;
            if (isNarrow != narrow) {
                narrow = isNarrow;
                pseudoClassStateChanged(NARROW_STATE, isNarrow);
                arrange();
            }
        });
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
        if (control instanceof StatusBadge) {
            GridPane.setFillWidth(control, false);
        } else if (control instanceof Region region) {
            region.setMaxWidth(Double.MAX_VALUE);
        }
        return add(new Line(Optional.of(name), control));
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
        return add(new Line(Optional.empty(), control));
    }

    private FormGrid add(Line line) {
        lines.add(line);
        line.name().ifPresent(getChildren()::add);
        getChildren().add(line.control());
        arrange();
        return this;
    }

    private void arrange() {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            int last = 2 * i + 1;
            if (narrow || line.name().isEmpty()) {
                line.name().ifPresent(name -> GridPane.setConstraints(name, 0, last - 1, 2, 1));
                GridPane.setConstraints(line.control(), 0, last, 2, 1);
            } else {
                line.name().ifPresent(name -> GridPane.setConstraints(name, 0, last));
                GridPane.setConstraints(line.control(), 1, last);
            }
        }
    }
}
