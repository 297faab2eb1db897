package city.kontor.app.kit;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/** One of a few things, chosen by its name. */
public final class Choice<T> extends ComboBox<T> {
    /** @param label what is chosen, shown while nothing is */
    public Choice(String label, List<T> things, Function<T, String> name) {
        getItems().setAll(things);
        setMaxWidth(Double.MAX_VALUE);
        setAccessibleText(label);
        setPromptText(label);
        setConverter(new StringConverter<>() {
            @Override
            public String toString(T thing) {
                return thing == null ? "" : name.apply(thing);
            }

            @Override
            public T fromString(String text) {
                // Nothing is typed into it, so what is chosen stays chosen.
                return getValue();
            }
        });
    }

    /** With that one chosen from the start. */
    public Choice<T> with(T chosen) {
        getSelectionModel().select(chosen);
        return this;
    }
}
