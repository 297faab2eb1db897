package city.kontor.app.invoice;

import city.kontor.app.kit.AmountField;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Texts;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;

/** Asks for the line of the bank statement that settles an invoice or a payment run. */
final class SettlementForm {
    /** What stands on the statement. */
    record Found(LocalDate day, long cents, String reference) {}

    private final Kit kit;
    private final Texts texts;
    private final DatePicker day;
    private final AmountField amount;
    private final TextField reference = new TextField();

    /** @param cents what is expected on the statement */
    SettlementForm(Kit kit, LocalDate today, long cents) {
        this.kit = kit;
        this.texts = kit.texts().beside(SettlementForm.class);
        day = new DatePicker(today);
        amount = new AmountField(kit.texts().formats());
        amount.centsProperty().set(Optional.of(cents));
        reference.setId("dialog-text");
    }

    /** @param verb what the button does */
    void ask(String verb, Consumer<Found> onFound) {
        var grid = new FormGrid()
                .row(texts.get("settle.day"), day)
                .row(texts.get("settle.amount"), amount)
                .row(texts.get("settle.reference"), reference);
        kit.dialogs()
                .form(
                        texts.get("settle.title"),
                        texts.get("settle.text"),
                        grid,
                        verb,
                        Bindings.createBooleanBinding(
                                () -> day.getValue() != null
                                        && amount.centsProperty().get().isPresent()
                                        && !reference.getText().isBlank(),
                                day.valueProperty(),
                                amount.centsProperty(),
                                reference.textProperty()),
                        () -> onFound.accept(new Found(
                                day.getValue(),
                                amount.centsProperty().get().orElseThrow(),
                                reference.getText().strip())));
    }
}
