package city.kontor.app.invoice;

import city.kontor.app.kit.CellValue;
import city.kontor.app.kit.Column;
import city.kontor.invoice.store.InvoiceSummary;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The total of an invoice in a list and, where it is paid in parts, below it what is still open. */
final class AmountCell {
    private AmountCell() {}

    static Column<InvoiceSummary> column(InvoiceWords words, double width) {
        return new Column<>(
                words.texts().get("column.amount"),
                Column.Room.fixed(width),
                "gross",
                Pos.CENTER_RIGHT,
                invoice -> "",
                Optional.of(invoice -> of(words, invoice)),
                invoice -> CellValue.cents(invoice.grossCents()));
    }

    private static Node of(InvoiceWords words, InvoiceSummary invoice) {
        var cell = new VBox(new Label(words.money(invoice.grossCents())));
        cell.setAlignment(Pos.CENTER_RIGHT);
        invoice.openCents()
                .filter(open -> invoice.parts().isPresent() && !invoice.state().ended())
                .ifPresent(open -> {
                    var about = new Label(words.texts().get("parts.open", words.money(open)));
                    about.getStyleClass().add("cell-about");
                    cell.getChildren().add(about);
                });
        return cell;
    }
}
