package city.kontor.app.desk;

import city.kontor.app.kit.PageSource;
import city.kontor.app.kit.PagedList;
import city.kontor.app.kit.Tasks;
import city.kontor.kernel.Command;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * A list of things on a desk, the one that is looked at, and the commands given about it. Everything follows the desk's
 * changes.
 *
 * @param <T> one row of the list
 * @param <V> the thing as it is shown, with what may be done with it
 */
public final class DeskList<T, V> {
    private final Desk desk;
    private final Tasks tasks;
    private final String loading;
    private final PagedList<T> list;
    private final Function<T, Optional<V>> view;
    private final ReadOnlyObjectWrapper<Optional<V>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
    private int generation;

    /**
     * @param loading what loading is called where progress is shown, in the person's language
     * @param view reads what is shown of a row, on a background thread
     */
    public DeskList(Desk desk, Tasks tasks, String loading, PageSource<T> source, Function<T, Optional<V>> view) {
        this.desk = desk;
        this.tasks = tasks;
        this.loading = loading;
        this.view = view;
        list = new PagedList<>(loading, source, tasks);
        list.selectedProperty().addListener((property, before, now) -> load(now));
        desk.changesProperty().addListener((property, before, now) -> refresh());
    }

    public PagedList<T> list() {
        return list;
    }

    /** What is selected; empty while it loads. */
    public ReadOnlyObjectProperty<Optional<V>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** True while a command waits for its answer. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public void refresh() {
        list.refresh();
        load(list.selectedProperty().get());
    }

    /**
     * Gives a command.
     *
     * @param doing what is being done, in the person's language
     * @param then told what came of it
     */
    public void give(String doing, Command command, Consumer<Given> then) {
        busy.set(true);
        tasks.<Given>start(doing, progress -> desk.give(command)).then(then).atEnd(() -> busy.set(false));
    }

    private void load(Optional<T> selected) {
        int asked = ++generation;
        if (selected.isEmpty()) {
            shown.set(Optional.empty());
            return;
        }
        tasks.<Optional<V>>start(loading, progress -> view.apply(selected.get()))
                .then(found -> {
                    if (asked == generation) {
                        shown.set(found);
                    }
                });
    }
}
