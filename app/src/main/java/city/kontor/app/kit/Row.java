package city.kontor.app.kit;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * One place in a {@link PagedList}. It stands there before its value has been loaded, so that a list of any length can
 * be scrolled at once; cells watch the value.
 */
public final class Row<T> {
    private final int index;
    private final ReadOnlyObjectWrapper<Optional<T>> value = new ReadOnlyObjectWrapper<>(Optional.empty());

    Row(int index) {
        this.index = index;
    }

    /** The place in the list, from 0. */
    public int index() {
        return index;
    }

    /** Empty until loaded. */
    public Optional<T> value() {
        return value.get();
    }

    public ReadOnlyObjectProperty<Optional<T>> valueProperty() {
        return value.getReadOnlyProperty();
    }

    void load(T loaded) {
        value.set(Optional.of(loaded));
    }

    void unload() {
        value.set(Optional.empty());
    }
}
