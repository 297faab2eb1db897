package city.kontor.app.desk;

import city.kontor.app.kit.Following;
import city.kontor.app.kit.Tasks;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Something read from the desk beside a list: counts, names, what may be begun. An answer that was overtaken by a later
 * question is dropped.
 */
public final class DeskValue<T> implements Following {
    private final Tasks tasks;
    private final String loading;
    private final Supplier<T> read;
    private final ReadOnlyObjectWrapper<T> value;
    private boolean following;
    private int generation;

    /**
     * @param loading what loading is called where progress is shown, in the person's language
     * @param before what holds until the first answer
     * @param read asks, on a background thread
     */
    public DeskValue(Desk desk, Tasks tasks, String loading, T before, Supplier<T> read) {
        this.tasks = tasks;
        this.loading = loading;
        this.read = read;
        value = new ReadOnlyObjectWrapper<>(before);
        desk.changesProperty().addListener((property, then, now) -> {
            if (following) {
                ask();
            }
        });
    }

    public T get() {
        return value.get();
    }

    public ReadOnlyObjectProperty<T> property() {
        return value.getReadOnlyProperty();
    }

    @Override
    public void follow() {
        following = true;
        ask();
    }

    @Override
    public void rest() {
        following = false;
    }

    private void ask() {
        int asked = ++generation;
        tasks.<T>start(loading, progress -> read.get()).then(answer -> {
            if (asked == generation) {
                value.set(answer);
            }
        });
    }
}
