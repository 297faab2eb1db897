package city.kontor.app.invoice;

import city.kontor.invoice.AccountLine;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** One account line while a person fills it in. */
final class LineModel {
    private final StringProperty product = new SimpleStringProperty("");
    private final StringProperty account = new SimpleStringProperty("");
    private final StringProperty costCentre = new SimpleStringProperty("");
    private final ObjectProperty<Optional<Long>> amountCents = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty text = new SimpleStringProperty("");

    LineModel(Runnable onChange) {
        product.addListener((property, before, now) -> onChange.run());
        account.addListener((property, before, now) -> onChange.run());
        costCentre.addListener((property, before, now) -> onChange.run());
        amountCents.addListener((property, before, now) -> onChange.run());
        text.addListener((property, before, now) -> onChange.run());
    }

    void show(AccountLine line) {
        product.set(line.product());
        account.set(line.account());
        costCentre.set(line.costCentre());
        amountCents.set(Optional.of(line.amountCents()));
        text.set(line.text());
    }

    StringProperty productProperty() {
        return product;
    }

    StringProperty accountProperty() {
        return account;
    }

    StringProperty costCentreProperty() {
        return costCentre;
    }

    ObjectProperty<Optional<Long>> amountCentsProperty() {
        return amountCents;
    }

    StringProperty textProperty() {
        return text;
    }

    /** Whether nothing was typed: such a line is not saved. */
    boolean blank() {
        return product.get().isBlank()
                && account.get().isBlank()
                && costCentre.get().isBlank()
                && amountCents.get().isEmpty()
                && text.get().isBlank();
    }

    AccountLine line() {
        return new AccountLine(
                product.get().strip(),
                account.get().strip(),
                costCentre.get().strip(),
                amountCents.get().orElse(0L),
                text.get().strip());
    }
}
