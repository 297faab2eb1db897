package city.kontor.app.invoice;

import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.invoice.InvoiceItem;
import city.kontor.invoice.LineMatch;
import city.kontor.invoice.OrderMatch;
import java.math.BigDecimal;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The lines of an order: ordered, delivered, billed before and now, and the prices; what is off is marked. */
final class OrderLinesGrid extends GridPane {
    private static final List<String> HEADS = List.of(
            "billing.line", "billing.ordered", "billing.received", "billing.before", "billing.now", "billing.prices");

    private final Texts texts;

    OrderLinesGrid(Kit kit, OrderMatch match) {
        texts = kit.texts().beside(OrderLinesGrid.class);
        setId("order-lines");
        setHgap(12);
        setVgap(6);
        for (int i = 0; i < HEADS.size(); i++) {
            var column = new ColumnConstraints();
            column.setHgrow(i == 0 ? Priority.ALWAYS : Priority.NEVER);
            column.setHalignment(i == 0 ? HPos.LEFT : HPos.RIGHT);
            getColumnConstraints().add(column);
            var head = new Label(texts.get(HEADS.get(i)));
            head.getStyleClass().add("lines-heading");
            if (i > 0) {
                head.setMinWidth(Region.USE_PREF_SIZE);
            }
            add(head, i, 0);
        }
        int row = 1;
        for (LineMatch line : match.lines()) {
            show(line, row++);
        }
        for (InvoiceItem item : match.unknown()) {
            var name = name(item.text(), texts.get("billing.unknown"));
            name.getChildren().getLast().getStyleClass().add(Tone.DANGER.styleClass());
            add(name, 0, row);
            number(quantity(item.quantityThousandths()) + " " + item.unit(), 4, row, true);
            number(price(item.unitPriceHundredths()), 5, row++, true);
        }
    }

    private void show(LineMatch line, int row) {
        add(name(line.line().text(), line.line().article().orElse("")), 0, row);
        boolean quantity = off(line, OrderMatch.Kind.LINE_QUANTITY);
        number(quantity(line.line().quantityThousandths()) + " " + line.line().unit(), 1, row, false);
        number(quantity(line.receivedThousandths()), 2, row, false);
        number(quantity(line.earlierThousandths()), 3, row, false);
        number(quantity(line.thisThousandths()), 4, row, quantity);
        String ordered = price(line.line().unitPriceHundredths());
        String now = line.priceHundredths().map(this::price).orElse(ordered);
        number(now.equals(ordered) ? ordered : ordered + " → " + now, 5, row, off(line, OrderMatch.Kind.LINE_PRICE));
    }

    private static boolean off(LineMatch line, OrderMatch.Kind kind) {
        return line.differences().stream().anyMatch(difference -> difference.kind() == kind);
    }

    private static VBox name(String text, String about) {
        var name = new Label(text);
        name.setWrapText(true);
        var box = new VBox(name);
        if (!about.isEmpty()) {
            var below = new Label(about);
            below.getStyleClass().add("line-name");
            box.getChildren().add(below);
        }
        return box;
    }

    private void number(String text, int column, int row, boolean off) {
        var label = new Label(text);
        label.setMinWidth(Region.USE_PREF_SIZE);
        GridPane.setValignment(label, VPos.TOP);
        if (off) {
            label.getStyleClass().addAll("line-off", Tone.WARNING.styleClass());
        }
        add(label, column, row);
    }

    private String quantity(long thousandths) {
        return texts.formats().decimal(BigDecimal.valueOf(thousandths, 3), 0);
    }

    private String price(long hundredths) {
        return texts.formats().decimal(BigDecimal.valueOf(hundredths, 4), 2);
    }
}
