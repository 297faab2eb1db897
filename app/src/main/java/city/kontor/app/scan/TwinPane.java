package city.kontor.app.scan;

import city.kontor.app.kit.FieldKind;
import city.kontor.app.kit.PagePicture;
import city.kontor.app.kit.PageViewer;
import city.kontor.app.kit.Tasks;
import city.kontor.app.kit.Texts;
import city.kontor.capture.FieldName;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The earlier invoice at the left, the new one at the right, and below them what is the same and what differs. */
final class TwinPane extends VBox {
    private static final double WIDTH = 920;
    private static final double PAGE_HEIGHT = 380;

    private static final List<FieldName> COMPARED = List.of(
            FieldName.SELLER_NAME,
            FieldName.INVOICE_NUMBER,
            FieldName.ISSUE_DATE,
            FieldName.GROSS_TOTAL,
            FieldName.IBAN,
            FieldName.ORDER_REFERENCE);

    private final Texts texts;

    /**
     * @param here the values of the new document
     * @param page its first page; empty where it has no picture
     */
    TwinPane(
            Texts texts,
            Tasks tasks,
            EarlierInvoice earlier,
            DocumentModel document,
            Map<FieldName, String> here,
            Optional<PagePicture> page) {
        super(12);
        this.texts = texts;
        setId("twins");
        setPrefWidth(WIDTH);
        setMinWidth(0);
        Node left = side(tasks, texts.get("twin.earlier", earlier.label()), earlier.page());
        Node right = side(tasks, texts.get("twin.this", document.titleProperty().get()), page);
        var pages = new HBox(12, left, right);
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        VBox.setVgrow(pages, Priority.ALWAYS);
        getChildren().addAll(pages, table(document, earlier.values(), here));
    }

    private Node side(Tasks tasks, String title, Optional<PagePicture> picture) {
        var heading = new Label(title);
        heading.getStyleClass().add("card-title");
        var viewer = new PageViewer(texts, tasks);
        viewer.setPrefHeight(PAGE_HEIGHT);
        viewer.setMinSize(0, 0);
        viewer.setPrefWidth(WIDTH / 2);
        picture.ifPresent(viewer::show);
        var missing = new Label(texts.get("twin.noPage"));
        missing.setVisible(picture.isEmpty());
        missing.getStyleClass().add("empty-text");
        var place = new StackPane(viewer, missing);
        VBox.setVgrow(place, Priority.ALWAYS);
        return new VBox(6, heading, place);
    }

    private Node table(DocumentModel document, Map<FieldName, String> before, Map<FieldName, String> here) {
        var grid = new GridPane(16, 3);
        var half = new ColumnConstraints();
        half.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(new ColumnConstraints(), half, half);
        int row = 0;
        for (FieldName name : COMPARED) {
            String left = before.getOrDefault(name, "");
            String right = here.getOrDefault(name, "");
            if (left.isEmpty() && right.isEmpty()) {
                continue;
            }
            boolean same = left.equals(right);
            var label = new Label(texts.get("field." + name.key()));
            label.getStyleClass().add("empty-text");
            grid.addRow(row++, label, value(document, name, left, same), value(document, name, right, same));
        }
        return grid;
    }

    private Label value(DocumentModel document, FieldName name, String value, boolean same) {
        var label = new Label(value.isEmpty() ? "–" : shown(document.field(name).kind(), value));
        if (!same) {
            label.getStyleClass().add("scan-twin-differs");
            label.setAccessibleText(texts.get("twin.differs", label.getText()));
        }
        return label;
    }

    private String shown(FieldKind kind, String value) {
        return switch (kind) {
            case AMOUNT -> FieldChecks.cents(value).map(texts.formats()::cents).orElse(value);
            case IBAN -> value.replaceAll("(.{4})(?=.)", "$1 ");
            case DATE -> date(value);
            default -> value;
        };
    }

    private String date(String value) {
        try {
            return texts.formats().date(LocalDate.parse(value));
        } catch (DateTimeParseException typedOtherwise) {
            return value;
        }
    }
}
