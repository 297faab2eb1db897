package city.kontor.app.invoice;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.AmountField;
import city.kontor.app.kit.Buttons;
import city.kontor.app.kit.Choice;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Texts;
import city.kontor.csv.Decimals;
import city.kontor.invoice.Billed;
import city.kontor.invoice.InvoiceItem;
import city.kontor.invoice.OrderLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Asks what an invoice bills: whether it is a partial or the final one of its order, and its lines. */
final class BillingForm {
    private static final double WIDTH = 700;
    private static final double MOST_HEIGHT = 240;
    private static final double GAP = 6;
    private static final List<String> HEADS =
            List.of("billing.article", "order.line.text", "order.line.quantity", "order.line.unit", "order.line.price");
    private static final double[] WIDTHS = {100, 240, 76, 92, 110};

    private final Kit kit;
    private final Texts texts;
    private final Choice<Billed.Kind> kind;
    private final AmountField deducted;
    private final GridPane grid = new GridPane();
    private final List<Line> lines = new ArrayList<>();
    private final BooleanProperty valid = new SimpleBooleanProperty(false);

    private record Line(
            TextField article,
            TextField text,
            TextField quantity,
            TextField unit,
            TextField price,
            Optional<Integer> orderLine) {
        boolean blank() {
            return text.getText().isBlank() && price.getText().isBlank();
        }

        Optional<InvoiceItem> read() {
            Optional<Long> thousandths = Decimals.scaled(quantity.getText(), 3).filter(number -> number != 0);
            Optional<Long> hundredths = Decimals.scaled(price.getText(), 4);
            return text.getText().isBlank() || thousandths.isEmpty() || hundredths.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new InvoiceItem(
                            Optional.of(article.getText().strip()).filter(number -> !number.isEmpty()),
                            text.getText().strip(),
                            thousandths.get(),
                            unit.getText().strip(),
                            hundredths.get(),
                            new OrderLine("", thousandths.get(), "", hundredths.get(), 0).netCents(),
                            orderLine));
        }

        List<TextField> fields() {
            return List.of(article, text, quantity, unit, price);
        }
    }

    BillingForm(Kit kit, Billed billed) {
        this.kit = kit;
        this.texts = kit.texts().beside(BillingForm.class);
        kind = new Choice<>(
                        texts.get("billing.kind"),
                        List.of(Billed.Kind.values()),
                        one -> texts.get("billing.kind." + one))
                .with(billed.kind());
        kind.setId("billing-kind");
        deducted = new AmountField(kit.texts().formats());
        deducted.setId("billing-deducted");
        deducted.centsProperty().set(Optional.of(billed.deductedCents()).filter(cents -> cents != 0));
        deducted.disableProperty().bind(kind.valueProperty().isNotEqualTo(Billed.Kind.FINAL));
        kind.valueProperty().addListener((property, before, now) -> check());
        deducted.textProperty().addListener((property, before, now) -> check());
        grid.setHgap(GAP);
        grid.setVgap(GAP);
        billed.items().forEach(item -> lines.add(line(item)));
        build();
    }

    /** @param lines those of the order, proposed where the invoice has none yet */
    void ask(List<OrderLine> lines, Consumer<Billed> then) {
        if (this.lines.isEmpty()) {
            lines.forEach(ordered -> this.lines.add(line(new InvoiceItem(
                    ordered.article(),
                    ordered.text(),
                    ordered.quantityThousandths(),
                    ordered.unit(),
                    ordered.unitPriceHundredths(),
                    ordered.netCents(),
                    Optional.of(this.lines.size() + 1)))));
            build();
        }
        var scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setMaxHeight(MOST_HEIGHT);
        var add = Buttons.flat(texts.get("order.addLine"), Feather.PLUS, () -> {
            this.lines.add(line(new InvoiceItem(Optional.empty(), "", 1_000, "", 0, 0, Optional.empty())));
            build();
        });
        var form = new FormGrid().row(texts.get("billing.kind"), kind).row(texts.get("billing.deducted"), deducted);
        var content = new VBox(12, form, scroll, add);
        content.setPrefWidth(WIDTH);
        kit.dialogs().form(texts, "billing.form", content, valid, () -> then.accept(read()));
    }

    private Billed read() {
        boolean whole = kind.getValue() == Billed.Kind.FINAL;
        return new Billed(
                kind.getValue(),
                whole ? deducted.centsProperty().get().orElse(0L) : 0,
                lines.stream()
                        .filter(line -> !line.blank())
                        .flatMap(line -> line.read().stream())
                        .toList());
    }

    private Line line(InvoiceItem item) {
        var formats = kit.texts().formats();
        var line = new Line(
                new TextField(item.article().orElse("")),
                new TextField(item.text()),
                new TextField(formats.decimal(BigDecimal.valueOf(item.quantityThousandths(), 3), 0)),
                new TextField(item.unit()),
                new TextField(
                        item.text().isEmpty()
                                ? ""
                                : formats.decimal(BigDecimal.valueOf(item.unitPriceHundredths(), 4), 2)),
                item.orderLine());
        line.fields().forEach(field -> field.textProperty().addListener((property, before, now) -> check()));
        return line;
    }

    private void build() {
        grid.getChildren().clear();
        for (int i = 0; i < HEADS.size(); i++) {
            var head = new Label(texts.get(HEADS.get(i)));
            head.getStyleClass().add("lines-heading");
            grid.add(head, i, 0);
        }
        for (int row = 0; row < lines.size(); row++) {
            Line line = lines.get(row);
            for (int i = 0; i < HEADS.size(); i++) {
                TextField field = line.fields().get(i);
                field.setId("billing-line-" + row + "-" + i);
                field.setPrefWidth(WIDTHS[i]);
                field.setAccessibleText(texts.get(HEADS.get(i)));
                grid.add(field, i, row + 1);
            }
            grid.add(
                    Buttons.icon(Action.of(texts.get("lines.remove"), Feather.X, () -> {
                        lines.remove(line);
                        build();
                    })),
                    HEADS.size(),
                    row + 1);
        }
        check();
    }

    private void check() {
        valid.set(lines.stream().allMatch(line -> line.blank() || line.read().isPresent())
                && (deducted.isDisabled() || !deducted.isWrong()));
    }
}
