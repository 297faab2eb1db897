package city.kontor.app.work;

import city.kontor.app.desk.CountedList;
import city.kontor.app.desk.Desk;
import city.kontor.app.kit.PageQuery;
import city.kontor.app.kit.Tasks;
import city.kontor.app.kit.WholeList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** What waits for the person: the most urgent first, narrowed to one kind of work where that is wanted. */
public final class WorkModel {
    /** More than anybody works off in a day; the rest moves up. */
    private static final int MOST = 500;

    private final List<WorkSource> sources;
    private final List<WorkGroup> groups;
    private final CountedList<WorkEntry, WorkGroup> work;
    private final ObjectProperty<Optional<WorkGroup>> group = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper(0);

    /**
     * @param loading what loading is called where progress is shown
     * @param sources what each feature has waiting
     */
    public WorkModel(Desk desk, Tasks tasks, String loading, List<WorkSource> sources) {
        this.sources = List.copyOf(sources);
        groups = sources.stream().flatMap(source -> source.groups().stream()).toList();
        work = new CountedList<>(desk, tasks, loading, new WholeList<>(this::entries, WorkModel::key), this::countEach);
        group.addListener((property, before, now) -> work.list().refresh());
        total.bind(work.counts().map(WorkModel::mine));
    }

    private static String key(WorkEntry entry) {
        return entry.group().key() + "/" + entry.id();
    }

    private static int mine(Map<WorkGroup, Integer> counts) {
        return counts.entrySet().stream()
                .filter(count -> count.getKey().mine())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** What waits, and how much of each kind. */
    public CountedList<WorkEntry, WorkGroup> work() {
        return work;
    }

    /** Which kind of work is shown; empty for all that the person can do. */
    public ObjectProperty<Optional<WorkGroup>> groupProperty() {
        return group;
    }

    /** How much waits for the person in all. */
    public ReadOnlyIntegerProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    /** What can wait, in the order in which it is shown. */
    List<WorkGroup> groups() {
        return groups;
    }

    private Map<WorkGroup, Integer> countEach() {
        var counts = new HashMap<WorkGroup, Integer>();
        sources.forEach(source -> counts.putAll(source.counts()));
        return Map.copyOf(counts);
    }

    private List<WorkEntry> entries(PageQuery query) {
        Optional<WorkGroup> wanted = group.get();
        Stream<WorkEntry> all = wanted.map(this::of).orElseGet(this::mine).filter(entry -> contains(entry, query));
        Comparator<WorkEntry> order = order(query.sortBy());
        return all.sorted(query.descending() ? order.reversed() : order).toList();
    }

    private Stream<WorkEntry> of(WorkGroup wanted) {
        return sources.stream()
                .filter(source -> source.groups().contains(wanted))
                .flatMap(source -> source.entries(wanted, MOST).stream());
    }

    private Stream<WorkEntry> mine() {
        return sources.stream().flatMap(source -> source.mine(MOST).stream());
    }

    private static boolean contains(WorkEntry entry, PageQuery query) {
        return query.filter().isBlank() || entry.contains(query.filter());
    }

    private Comparator<WorkEntry> order(String sortBy) {
        return switch (sortBy) {
            case "group" -> Comparator.comparingInt(entry -> groups.indexOf(entry.group()));
            case "title" -> Comparator.comparing(entry -> entry.title().toLowerCase(Locale.ROOT));
            case "amount" ->
                Comparator.comparingLong(entry -> entry.amountCents().orElse(0L));
            default ->
                Comparator.comparing(WorkEntry::urgency)
                        .reversed()
                        .thenComparing(entry -> entry.deadline().orElse(LocalDate.MAX))
                        .thenComparingInt(entry -> groups.indexOf(entry.group()))
                        .thenComparing(WorkEntry::id);
        };
    }
}
