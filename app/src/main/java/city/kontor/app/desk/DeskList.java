package city.kontor.app.desk;

import city.kontor.app.kit.Following;
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
 * changes while a screen shows it.
 *
 * @param <T> one row of the list
 * @param <V> the thing as it is shown, with what may be done with it
 */
public final class DeskList<T, V> implements Following {
    private final Desk desk;
    private final Tasks tasks;
    private final String loading;
    private final PagedList<T> list;
    private final PageSource<T> source;
    private final Function<T, Optional<V>> view;
    private final ReadOnlyObjectWrapper<Optional<V>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper loadingShown = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
    private Optional<String> wantedKey = Optional.empty();
    private boolean following;
    private int generation;

    /**
     * @param loading what loading is called where progress is shown, in the person's language
     * @param view reads what is shown of a row, on a background thread
     */
    public DeskList(Desk desk, Tasks tasks, String loading, PageSource<T> source, Function<T, Optional<V>> view) {
        this.desk = desk;
        this.tasks = tasks;
        this.loading = loading;
        this.source = source;
        this.view = view;
        list = new PagedList<>(loading, source, tasks);
        list.selectedProperty().addListener((property, before, now) -> load(now));
        list.loadedProperty()
                .addListener((property, before, now) ->
                        loadingShown.set(list.selectedIndexProperty().get() >= 0));
        desk.changesProperty().addListener((property, before, now) -> {
            if (following) {
                refresh();
            }
        });
    }

    public PagedList<T> list() {
        return list;
    }

    /** What is selected; empty while it loads, never the thing that was selected before. */
    public ReadOnlyObjectProperty<Optional<V>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** True while something is selected that is not there to be shown yet. */
    public ReadOnlyBooleanProperty loadingProperty() {
        return loadingShown.getReadOnlyProperty();
    }

    /** True while a command waits for its answer. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    @Override
    public void follow() {
        following = true;
        refresh();
    }

    @Override
    public void rest() {
        following = false;
    }

    private void refresh() {
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
        Optional<String> key = selected.map(source::keyOf);
        if (!key.equals(wantedKey)) {
            wantedKey = key;
            loadingShown.set(list.selectedIndexProperty().get() >= 0);
            shown.set(Optional.empty());
        }
        selected.ifPresent(row -> tasks.<Optional<V>>start(loading, progress -> view.apply(row))
                .then(found -> {
                    if (asked == generation) {
                        shown.set(found);
                    }
                })
                .atEnd(() -> {
                    if (asked == generation) {
                        loadingShown.set(false);
                    }
                }));
    }
}
