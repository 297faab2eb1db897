package city.kontor.app.invoice;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.Buttons;
import city.kontor.app.kit.Choice;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Texts;
import city.kontor.csv.Decimals;
import city.kontor.directory.Department;
import city.kontor.invoice.Creditor;
import city.kontor.invoice.OrderLine;
import city.kontor.invoice.PurchaseCommand;
import city.kontor.invoice.PurchaseCommand.Ordered;
import city.kontor.invoice.PurchaseOrder;
import city.kontor.invoice.store.PurchaseQueries;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Asks for a purchase order: its head and its lines. */
final class OrderForm {
    private static final double WIDTH = 700;
    private static final String USUAL_TAX = "19";

    private final Kit kit;
    private final Texts texts;
    private final Choice<Department> department;
    private final TextField number = new TextField();
    private final TextField creditor = new TextField();
    private final TextField subject = new TextField();
    private final DatePicker day;
    private final GridPane grid = new GridPane();
    private final List<Line> lines = new ArrayList<>();
    private final BooleanProperty valid = new SimpleBooleanProperty(false);
    private Optional<String> creditorId = Optional.empty();

    private record Line(
            TextField article, TextField text, TextField quantity, TextField unit, TextField price, TextField tax) {
        Optional<OrderLine> read() {
            Optional<Long> thousandths = Decimals.scaled(quantity.getText(), 3).filter(number -> number > 0);
            Optional<Long> hundredths = Decimals.scaled(price.getText(), 4).filter(number -> number >= 0);
            Optional<Long> percent =
                    Decimals.scaled(tax.getText(), 2).filter(number -> number >= 0 && number <= 10_000);
            return text.getText().isBlank() || thousandths.isEmpty() || hundredths.isEmpty() || percent.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new OrderLine(
                            Optional.of(article.getText().strip()).filter(number -> !number.isEmpty()),
                            text.getText().strip(),
                            thousandths.get(),
                            unit.getText().strip(),
                            hundredths.get(),
                            percent.get()));
        }

        List<TextField> fields() {
            return List.of(article, text, quantity, unit, price, tax);
        }
    }

    OrderForm(Kit kit, OrdersModel model, List<Department> departments) {
        this.kit = kit;
        this.texts = kit.texts().beside(OrderForm.class);
        department = new Choice<>(texts.get("order.department"), departments, Department::name);
        department.getSelectionModel().selectFirst();
        day = new DatePicker(model.parts().today());
        number.setId("order-number");
        creditor.setId("order-creditor");
        subject.setId("order-subject");
        new Suggestions<Creditor>(
                creditor,
                typed -> model.creditors(typed, Suggestions.most()),
                found -> found.number().orElse("–"),
                found -> found.data().name(),
                found -> {
                    creditor.setText(found.data().name());
                    creditorId = Optional.of(found.id());
                    check();
                });
        creditor.textProperty().addListener((property, before, now) -> creditorId = Optional.empty());
        grid.getStyleClass().add("lines-grid");
    }

    /**
     * Asks.
     *
     * @param before the order that is changed; empty for a new one
     */
    void ask(Optional<PurchaseQueries.Known> before, Consumer<PurchaseCommand> give) {
        before.ifPresentOrElse(this::fill, () -> lines.add(line("", "", "1", "Stück", "", USUAL_TAX)));
        build();
        var add = Buttons.flat(texts.get("order.addLine"), Feather.PLUS, () -> {
            lines.add(line("", "", "1", "Stück", "", USUAL_TAX));
            build();
        });
        var form = new FormGrid();
        if (before.isEmpty()) {
            form.row(texts.get("order.department"), department).row(texts.get("order.number"), number);
        }
        form.row(texts.get("order.creditor"), creditor)
                .row(texts.get("order.subject"), subject)
                .row(texts.get("order.date"), day);
        List.of(number, subject).forEach(field -> field.textProperty().addListener((p, b, n) -> check()));
        day.valueProperty().addListener((p, b, n) -> check());
        var content = new VBox(12, form, grid, add);
        content.setPrefWidth(WIDTH);
        String key = before.isPresent() ? "order.change" : "order.create";
        check();
        kit.dialogs()
                .form(
                        before.map(known -> known.order().number()).orElse(texts.get(key + ".title")),
                        texts.get(key + ".text"),
                        content,
                        texts.get(key + ".verb"),
                        valid,
                        () -> give.accept(new PurchaseCommand.PutOrders(
                                before.map(known -> known.order().scope())
                                        .orElseGet(() -> department.getValue().scope()),
                                List.of(read()),
                                "")));
    }

    private Ordered read() {
        return new Ordered(
                number.getText().strip(),
                creditorId,
                subject.getText().strip(),
                day.getValue(),
                lines.stream().flatMap(line -> line.read().stream()).toList());
    }

    private void fill(PurchaseQueries.Known known) {
        PurchaseOrder order = known.order();
        number.setText(order.number());
        creditor.setText(known.creditorName().orElse(""));
        creditorId = order.creditorId();
        subject.setText(order.subject());
        day.setValue(order.orderedOn());
        order.lines()
                .forEach(line -> lines.add(line(
                        line.article().orElse(""),
                        line.text(),
                        decimal(line.quantityThousandths(), 3, 0),
                        line.unit(),
                        decimal(line.unitPriceHundredths(), 4, 2),
                        decimal(line.taxPercentHundredths(), 2, 0))));
    }

    private String decimal(long parts, int decimals, int least) {
        return kit.texts().formats().decimal(BigDecimal.valueOf(parts, decimals), least);
    }

    private Line line(String article, String text, String quantity, String unit, String price, String tax) {
        var line = new Line(
                new TextField(article),
                new TextField(text),
                new TextField(quantity),
                new TextField(unit),
                new TextField(price),
                new TextField(tax));
        line.fields().forEach(field -> field.textProperty().addListener((p, b, n) -> check()));
        return line;
    }

    private void build() {
        grid.getChildren().clear();
        List<String> heads = List.of(
                "billing.article",
                "order.line.text",
                "order.line.quantity",
                "order.line.unit",
                "order.line.price",
                "order.line.tax");
        double[] widths = {100, 230, 76, 92, 110, 60};
        for (int i = 0; i < heads.size(); i++) {
            var head = new Label(texts.get(heads.get(i)));
            head.getStyleClass().add("lines-heading");
            grid.add(head, i, 0);
        }
        for (int row = 0; row < lines.size(); row++) {
            Line line = lines.get(row);
            for (int i = 0; i < heads.size(); i++) {
                TextField field = line.fields().get(i);
                field.setId("order-line-" + row + "-" + i);
                field.setPrefWidth(widths[i]);
                field.setAccessibleText(texts.get(heads.get(i)));
                grid.add(field, i, row + 1);
            }
            if (lines.size() > 1) {
                grid.add(
                        Buttons.icon(Action.of(texts.get("lines.remove"), Feather.X, () -> {
                            lines.remove(line);
                            build();
                        })),
                        heads.size(),
                        row + 1);
            }
        }
        check();
    }

    private void check() {
        valid.set(!PurchaseOrder.key(number.getText()).isEmpty()
                && day.getValue() != null
                && (creditor.getText().isBlank() || creditorId.isPresent())
                && !lines.isEmpty()
                && lines.stream().allMatch(line -> line.read().isPresent()));
    }
}
