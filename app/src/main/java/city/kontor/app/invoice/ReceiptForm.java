package city.kontor.app.invoice;

import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Texts;
import city.kontor.csv.Decimals;
import city.kontor.invoice.OrderLine;
import city.kontor.invoice.PurchaseCommand;
import city.kontor.invoice.PurchaseCommand.Received;
import city.kontor.invoice.PurchaseOrder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;

/** Asks how much of an order arrived; what is still missing is proposed, negative is what goes back. */
final class ReceiptForm {
    private final Kit kit;
    private final Texts texts;
    private final PurchaseOrder order;
    private final DatePicker day;
    private final TextField note = new TextField();
    private final List<TextField> quantities = new ArrayList<>();
    private final SimpleBooleanProperty valid = new SimpleBooleanProperty(false);

    ReceiptForm(Kit kit, PurchaseOrder order, LocalDate today) {
        this.kit = kit;
        this.texts = kit.texts().beside(ReceiptForm.class);
        this.order = order;
        day = new DatePicker(today);
    }

    void ask(Consumer<PurchaseCommand> give) {
        var grid = new FormGrid().row(texts.get("receipt.day"), day);
        for (int i = 0; i < order.lines().size(); i++) {
            OrderLine line = order.lines().get(i);
            long missing = Math.max(0, line.quantityThousandths() - order.receivedThousandths(i));
            var quantity = new TextField(kit.texts().formats().decimal(BigDecimal.valueOf(missing, 3), 0));
            quantity.setId("receipt-" + i);
            quantity.textProperty().addListener((property, before, now) -> check());
            quantities.add(quantity);
            grid.row(line.unit().isBlank() ? line.text() : line.text() + " (" + line.unit() + ")", quantity);
        }
        grid.row(texts.get("receipt.note"), note);
        day.valueProperty().addListener((property, before, now) -> check());
        check();
        kit.dialogs()
                .form(
                        texts.get("receipt.title", order.number()),
                        texts.get("receipt.text"),
                        grid,
                        texts.get("receipt.verb"),
                        valid,
                        () -> give.accept(new PurchaseCommand.RecordReceipt(
                                order.scope(),
                                order.number(),
                                day.getValue(),
                                received(),
                                note.getText().strip())));
    }

    private List<Received> received() {
        var received = new ArrayList<Received>();
        for (int i = 0; i < quantities.size(); i++) {
            int position = i;
            Decimals.scaled(quantities.get(i).getText(), 3)
                    .filter(thousandths -> thousandths != 0)
                    .ifPresent(thousandths -> received.add(new Received(position, thousandths)));
        }
        return received;
    }

    private void check() {
        boolean readable = quantities.stream()
                .allMatch(field -> field.getText().isBlank()
                        || Decimals.scaled(field.getText(), 3).isPresent());
        valid.set(readable && day.getValue() != null && !received().isEmpty());
    }
}
