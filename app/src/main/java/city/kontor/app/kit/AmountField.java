package city.kontor.app.kit;

import atlantafx.base.theme.Styles;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.TextField;

/** An amount in cents. Takes {@code 1234,5} as well as {@code 1.234,50} and shows the latter once it is left. */
public final class AmountField extends TextField {
    private final ObjectProperty<Optional<Long>> cents = new SimpleObjectProperty<>(Optional.empty());

    public AmountField(Formats formats) {
        getStyleClass().add("amount-field");
        setAlignment(Pos.CENTER_RIGHT);
        textProperty().addListener((property, before, now) -> read(now));
        cents.addListener((property, before, now) -> {
            if (!Objects.equals(Amounts.cents(getText()), now)) {
                setText(now.map(formats::cents).orElse(""));
            }
        });
        focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                cents.get().ifPresent(value -> setText(formats.cents(value)));
            }
        });
    }

    /** Empty while the field is empty or holds no amount. */
    public ObjectProperty<Optional<Long>> centsProperty() {
        return cents;
    }

    /** True where something stands in the field that is no amount. */
    public boolean isWrong() {
        return !getText().isBlank() && cents.get().isEmpty();
    }

    private void read(String text) {
        cents.set(Amounts.cents(text));
        pseudoClassStateChanged(Styles.STATE_DANGER, isWrong());
    }
}
