package city.kontor.app.kit;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;

/**
 * The model of a list of any length: it loads by pages what is looked at, filters and sorts by asking its source again,
 * and keeps the selected row by key through all of that. Everything here happens on the JavaFX thread except the
 * source's queries.
 *
 * @param <T> one row
 */
public final class PagedList<T> {
    /** How many rows are read at once where all are wanted. */
    private static final int EXPORT_PAGE = 2_000;

    private record Answer<T>(int total, OptionalInt selected, Map<Integer, List<T>> pages) {}

    private final PageSource<T> source;
    private final Tasks tasks;
    private final String label;
    private final RowWindow<T> rows = new RowWindow<>(this::loadPage);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyIntegerWrapper selectedIndex = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyObjectWrapper<Optional<T>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyLongWrapper answers = new ReadOnlyLongWrapper(0);
    private boolean answering;
    private PageQuery query = new PageQuery("", "", false, 0, RowWindow.PAGE);
    private Optional<String> selectedKey = Optional.empty();
    private int generation;
    private int shown;

    /** @param label what loading is called where progress is shown, in the person's language */
    public PagedList(String label, PageSource<T> source, Tasks tasks) {
        this.label = label;
        this.source = source;
        this.tasks = tasks;
        filter.addListener((property, before, now) ->
                ask(new PageQuery(now.strip(), query.sortBy(), query.descending(), 0, RowWindow.PAGE), selectedKey));
    }

    /** All rows, for a virtualised control. */
    public ObservableList<Row<T>> rows() {
        return rows;
    }

    /** What the person typed to narrow the list; a change asks the source at once, older answers are dropped. */
    public StringProperty filterProperty() {
        return filter;
    }

    /** How many rows there are under the filter. */
    public ReadOnlyIntegerProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    /** False until the first answer came: the time in which neither rows nor an empty state should be shown. */
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** -1 where nothing is selected. */
    public ReadOnlyIntegerProperty selectedIndexProperty() {
        return selectedIndex.getReadOnlyProperty();
    }

    /** The selected row in its newest version; empty where nothing is selected or its page is still loading. */
    public ReadOnlyObjectProperty<Optional<T>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** Counts the answers of the source; each may have put other rows into the places. */
    ReadOnlyLongProperty answersProperty() {
        return answers.getReadOnlyProperty();
    }

    /** Whether an answer is being shown: what is selected meanwhile was selected by nobody. */
    boolean isAnswering() {
        return answering;
    }

    String keyOf(T row) {
        return source.keyOf(row);
    }

    /** Where rows with those keys stand now, as far as they are loaded. */
    Map<String, Integer> places(Set<String> keys) {
        var places = new LinkedHashMap<String, Integer>();
        for (int page : new TreeSet<>(rows.pagesInMemory())) {
            int end = Math.min((page + 1) * RowWindow.PAGE, rows.size());
            for (int i = page * RowWindow.PAGE; i < end; i++) {
                Row<T> row = rows.get(i);
                row.value().map(source::keyOf).filter(keys::contains).ifPresent(key -> places.put(key, row.index()));
            }
        }
        return places;
    }

    /** @param sortBy a {@link Column#sortKey}; empty for the list's own order */
    public void sort(String sortBy, boolean descending) {
        ask(new PageQuery(query.filter(), sortBy, descending, 0, RowWindow.PAGE), selectedKey);
    }

    /** Asks again after the data changed; the selection and the scroll position stay. */
    public void refresh() {
        ask(query, selectedKey);
    }

    /**
     * Selects what stands at a place; -1 for nothing. An answer that is still under way was asked for with another row in
     * mind and would take this one back, so the source is asked again.
     */
    public void select(int index) {
        choose(index);
        if (!answering && shown != generation) {
            refresh();
        }
    }

    private void choose(int index) {
        selectedIndex.set(index);
        selected.unbind();
        if (index < 0) {
            selectedKey = Optional.empty();
            selected.set(Optional.empty());
            return;
        }
        Row<T> row = rows.get(index);
        selected.bind(row.valueProperty().map(value -> {
            value.ifPresent(loadedRow -> selectedKey = Optional.of(source.keyOf(loadedRow)));
            return value;
        }));
        row.value().ifPresent(value -> selectedKey = Optional.of(source.keyOf(value)));
    }

    /** Selects the row with that key once it is found; drops the filter's selection if it is not there. */
    public void selectKey(String key) {
        ask(query, Optional.of(key));
    }

    /** Reads all rows under the filter and order of this moment; to be called on a background thread. */
    public ListExport.Rows<T> allRows() {
        PageQuery now = query;
        return sink -> {
            PageSource<T> look = source.oneLook();
            int count = look.count(now);
            for (int from = 0; from < count; from += EXPORT_PAGE) {
                look.page(now.page(from, EXPORT_PAGE)).forEach(sink);
            }
        };
    }

    private void ask(PageQuery next, Optional<String> keyToSelect) {
        query = next;
        selectedKey = keyToSelect;
        int asked = ++generation;
        var wanted = new TreeSet<>(rows.pagesInMemory());
        tasks.<Answer<T>>start(label, progress -> answer(next, keyToSelect, wanted))
                .then(answer -> {
                    if (asked == generation) {
                        show(answer);
                    }
                });
    }

    private Answer<T> answer(PageQuery asked, Optional<String> key, Set<Integer> wanted) throws Exception {
        PageSource<T> look = source.oneLook();
        int count = look.count(asked);
        OptionalInt place = key.isPresent() ? look.position(asked, key.get()) : OptionalInt.empty();
        wanted.add(0);
        place.ifPresent(index -> wanted.add(index / RowWindow.PAGE));
        var pages = new HashMap<Integer, List<T>>();
        for (int page : wanted) {
            if (page * RowWindow.PAGE < Math.max(1, count)) {
                pages.put(page, look.page(asked.page(page * RowWindow.PAGE, RowWindow.PAGE)));
            }
        }
        return new Answer<>(count, place, pages);
    }

    private void show(Answer<T> answer) {
        shown = generation;
        answering = true;
        selected.unbind();
        answer.pages().forEach(rows::fill);
        rows.resize(answer.total());
        total.set(answer.total());
        loaded.set(true);
        choose(answer.selected().orElse(answer.total() > 0 ? 0 : -1));
        answering = false;
        answers.set(answers.get() + 1);
    }

    private void loadPage(int page) {
        int asked = generation;
        PageQuery wanted = query.page(page * RowWindow.PAGE, RowWindow.PAGE);
        tasks.<List<T>>start(label, progress -> source.page(wanted)).then(values -> {
            if (asked == generation) {
                rows.fill(page, values);
            }
        });
    }
}
