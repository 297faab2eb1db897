package city.kontor.app.invoice;

import city.kontor.app.kit.PageQuery;
import city.kontor.app.kit.PagedList;
import city.kontor.app.kit.WholeList;
import city.kontor.invoice.store.WorkItem;
import city.kontor.invoice.store.WorkKind;
import city.kontor.invoice.store.WorkQueries;
import city.kontor.kernel.Actor;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** What waits for the person: the most urgent first, narrowed to one kind of work where that is wanted. */
final class WorkModel {
    /** More than anybody works off in a day; the rest moves up. */
    private static final int MOST = 500;

    private final InvoiceParts parts;
    private final String loading;
    private final PagedList<WorkItem> list;
    private final ObjectProperty<Optional<WorkKind>> kind = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Map<WorkKind, Integer>> counts = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<Names> names = new ReadOnlyObjectWrapper<>(Names.NONE);
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper(0);

    private record News(Map<WorkKind, Integer> counts, Names names) {}

    WorkModel(InvoiceParts parts, String loading) {
        this.parts = parts;
        this.loading = loading;
        list = new PagedList<>(loading, new WholeList<>(this::items, WorkItem::subject), parts.tasks());
        kind.addListener((property, before, now) -> list.refresh());
        parts.desk().changesProperty().addListener((property, before, now) -> refresh());
    }

    PagedList<WorkItem> list() {
        return list;
    }

    /** Which kind of work is shown; empty for all. */
    ObjectProperty<Optional<WorkKind>> kindProperty() {
        return kind;
    }

    /** How much of each kind waits. */
    ReadOnlyObjectProperty<Map<WorkKind, Integer>> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Names> namesProperty() {
        return names.getReadOnlyProperty();
    }

    /** How much waits in all. */
    ReadOnlyIntegerProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    InvoiceParts parts() {
        return parts;
    }

    void refresh() {
        list.refresh();
        parts.tasks()
                .<News>start(
                        loading,
                        progress -> new News(actor().map(this::count).orElse(Map.of()), Names.of(parts.desk())))
                .then(news -> {
                    names.set(news.names());
                    counts.set(news.counts());
                    total.set(news.counts().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum());
                });
    }

    private Map<WorkKind, Integer> count(Actor actor) {
        Map<WorkKind, Integer> found = parts.desk().read(dsl -> new WorkQueries(dsl, actor, parts.today()).counts());
        return found.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(found));
    }

    private Optional<Actor> actor() {
        return parts.desk().actor();
    }

    private List<WorkItem> items(PageQuery query) {
        Optional<Actor> actor = actor();
        if (actor.isEmpty()) {
            return List.of();
        }
        Optional<WorkKind> wanted = kind.get();
        List<WorkItem> all = parts.desk().read(dsl -> {
            var work = new WorkQueries(dsl, actor.get(), parts.today());
            return wanted.isPresent() ? work.items(wanted.get(), MOST) : work.items(MOST);
        });
        Stream<WorkItem> shown = all.stream().filter(item -> contains(item, query.filter()));
        Optional<Comparator<WorkItem>> order = order(query.sortBy());
        if (order.isPresent()) {
            shown = shown.sorted(query.descending() ? order.get().reversed() : order.get());
        }
        return shown.toList();
    }

    private static Optional<Comparator<WorkItem>> order(String sortBy) {
        return switch (sortBy) {
            case "kind" -> Optional.of(Comparator.comparing(WorkItem::kind));
            case "seller" ->
                Optional.of(Comparator.comparing(item -> seller(item).toLowerCase(Locale.ROOT)));
            case "amount" ->
                Optional.of(Comparator.comparing(item -> item.amountCents().orElse(0L)));
            default -> Optional.empty();
        };
    }

    /** The seller, or what else names the thing. */
    static String seller(WorkItem item) {
        return item.invoice().flatMap(invoice -> invoice.sellerName()).orElse(item.label());
    }

    private static boolean contains(WorkItem item, String typed) {
        if (typed.isBlank()) {
            return true;
        }
        String wanted = typed.toLowerCase(Locale.ROOT);
        return Stream.concat(
                        Stream.of(item.label()),
                        item.invoice().stream()
                                .flatMap(invoice -> Stream.of(
                                                invoice.sellerName(),
                                                invoice.number(),
                                                invoice.registerNumber(),
                                                invoice.subject())
                                        .flatMap(Optional::stream)))
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
