package city.kontor.app.kit;

import java.util.AbstractList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.collections.ObservableListBase;

/** The rows of a {@link PagedList} as controls see them: as long as the whole result, but only a few pages exist. */
final class RowWindow<T> extends ObservableListBase<Row<T>> {
    static final int PAGE = 100;
    private static final int PAGES_KEPT = 12;

    private final IntConsumer onMissingPage;
    private final Map<Integer, List<Row<T>>> pages = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, List<Row<T>>> eldest) {
            return size() > PAGES_KEPT;
        }
    };
    private int size;

    /** @param onMissingPage called with the number of a page that someone looks at for the first time */
    RowWindow(IntConsumer onMissingPage) {
        this.onMissingPage = onMissingPage;
    }

    @Override
    public Row<T> get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("Row " + index + " of " + size);
        }
        int page = index / PAGE;
        List<Row<T>> rows = pages.get(page);
        if (rows == null) {
            rows = makePage(page);
            onMissingPage.accept(page);
        }
        return rows.get(index % PAGE);
    }

    @Override
    public int size() {
        return size;
    }

    /** Rows know where they stand; the inherited search would load every page. */
    @Override
    public int indexOf(Object row) {
        return row instanceof Row<?> known && known.index() < size ? known.index() : -1;
    }

    @Override
    public boolean contains(Object row) {
        return indexOf(row) >= 0;
    }

    List<Integer> pagesInMemory() {
        return List.copyOf(pages.keySet());
    }

    /** Puts loaded values into a page's rows; cells that watch them change at once. */
    void fill(int page, List<T> values) {
        List<Row<T>> rows = pages.containsKey(page) ? pages.get(page) : makePage(page);
        for (int i = 0; i < rows.size(); i++) {
            if (i < values.size()) {
                rows.get(i).load(values.get(i));
            } else {
                rows.get(i).unload();
            }
        }
    }

    /** Changes the length at the end, which leaves the selection and the scroll position of controls alone. */
    void resize(int newSize) {
        int oldSize = size;
        if (newSize == oldSize) {
            return;
        }
        beginChange();
        if (newSize > oldSize) {
            size = newSize;
            nextAdd(oldSize, newSize);
        } else {
            size = newSize;
            nextRemove(newSize, placeholders(newSize, oldSize));
        }
        endChange();
    }

    private List<Row<T>> makePage(int page) {
        List<Row<T>> rows = IntStream.range(page * PAGE, (page + 1) * PAGE)
                .mapToObj(Row<T>::new)
                .toList();
        pages.put(page, rows);
        return rows;
    }

    private static <T> List<Row<T>> placeholders(int from, int to) {
        return new AbstractList<>() {
            @Override
            public Row<T> get(int index) {
                return new Row<>(from + index);
            }

            @Override
            public int size() {
                return to - from;
            }
        };
    }
}
