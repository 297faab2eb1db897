package city.kontor.app.desk;

import city.kontor.app.kit.Following;
import city.kontor.app.kit.PageSource;
import city.kontor.app.kit.PagedList;
import city.kontor.app.kit.Tasks;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;

/**
 * A list that fills a workplace, how many there are of each kind, and what departments and people are called.
 *
 * @param <T> one row
 * @param <K> what the rows are counted by
 */
public final class CountedList<T, K> implements Following {
    private final PagedList<T> list;
    private final DeskValue<News<K>> news;
    private boolean following;
    private boolean alwaysCounting;

    private record News<K>(Map<K, Integer> counts, Names names) {}

    /**
     * @param loading what loading is called where progress is shown
     * @param counts asks how many there are of each kind, on a background thread
     */
    public CountedList(Desk desk, Tasks tasks, String loading, PageSource<T> source, Supplier<Map<K, Integer>> counts) {
        list = new PagedList<>(loading, source, tasks);
        news = new DeskValue<>(
                desk, tasks, loading, new News<>(Map.of(), Names.NONE), () -> new News<>(counts.get(), Names.of(desk)));
        desk.changesProperty().addListener((property, before, now) -> {
            if (following) {
                list.refresh();
            }
        });
    }

    /** The rows. */
    public PagedList<T> list() {
        return list;
    }

    /** How many there are of each kind; kinds without any may be absent. */
    public ObservableValue<Map<K, Integer>> counts() {
        return news.property().map(News::counts);
    }

    /** What departments and people are called. */
    public ObservableValue<Names> names() {
        return news.property().map(News::names);
    }

    @Override
    public void follow() {
        if (!following) {
            following = true;
            list.refresh();
            news.follow();
        }
    }

    @Override
    public void rest() {
        following = false;
        if (!alwaysCounting) {
            news.rest();
        }
    }

    /** Counts from now on also while no screen shows the list: the number stands beside the workplace's name. */
    public void keepCounting() {
        alwaysCounting = true;
        news.follow();
    }
}
