package city.kontor.app.scan;

import city.kontor.app.kit.Language;
import city.kontor.app.kit.Texts;
import city.kontor.capture.LineItem;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The items of an invoice as they were read; they add up, or they would not be there. */
final class LinesSection extends VBox {
    private LinesSection(Texts texts, List<LineItem> lines) {
        super(8);
        getStyleClass().add("scan-section");
        long sum = lines.stream()
                .mapToLong(line -> FieldChecks.cents(line.amount()).orElse(0L))
                .sum();
        var heading = new Label(
                texts.get("section.lines", lines.size(), texts.formats().cents(sum)));
        heading.getStyleClass().add("scan-section-title");
        var grid = new GridPane(12, 4);
        grid.setId("lines");
        var text = new ColumnConstraints();
        text.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(text, right());
        grid.addRow(0, caption(texts, "lines.column.text"), caption(texts, "lines.column.amount"));
        for (LineItem line : lines) {
            // Quantity and price below the words: beside them, words would have to break in the middle.
            var words = new VBox(wrapping(line.description()), about(texts, line));
            var amount = new Label(amount(texts, line.amount()));
            GridPane.setValignment(amount, VPos.TOP);
            grid.addRow(line.position(), words, amount);
        }
        getChildren().addAll(heading, grid);
    }

    static Node of(Texts texts, List<LineItem> lines) {
        return new LinesSection(texts, lines);
    }

    private static ColumnConstraints right() {
        var column = new ColumnConstraints();
        column.setHalignment(HPos.RIGHT);
        column.setMinWidth(USE_PREF_SIZE);
        return column;
    }

    private static Label about(Texts texts, LineItem line) {
        String price = amount(texts, line.unitPrice());
        var label = wrapping(
                price.isEmpty() ? quantity(texts, line) : texts.get("lines.about", quantity(texts, line), price));
        label.getStyleClass().add("empty-text");
        return label;
    }

    private static Label caption(Texts texts, String key) {
        var label = new Label(texts.get(key));
        label.getStyleClass().add("empty-text");
        return label;
    }

    private static Label wrapping(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static String quantity(Texts texts, LineItem line) {
        String number = texts.language() == Language.GERMAN ? line.quantity().replace('.', ',') : line.quantity();
        return (number + " " + line.unit()).strip();
    }

    private static String amount(Texts texts, String value) {
        return FieldChecks.cents(value).map(texts.formats()::cents).orElse("");
    }
}
