package city.kontor.app.invoice;

import city.kontor.app.kit.PageQuery;
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
import javafx.beans.property.SimpleObjectProperty;

/** What waits for the person: the most urgent first, narrowed to one kind of work where that is wanted. */
final class WorkModel {
    /** More than anybody works off in a day; the rest moves up. */
    private static final int MOST = 500;

    private final InvoiceParts parts;
    private final CountedList<WorkItem, WorkKind> work;
    private final ObjectProperty<Optional<WorkKind>> kind = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper(0);

    WorkModel(InvoiceParts parts, String loading) {
        this.parts = parts;
        work = new CountedList<>(
                parts,
                loading,
                new WholeList<>(this::items, WorkItem::subject),
                () -> actor().map(this::count).orElse(Map.of()));
        kind.addListener((property, before, now) -> work.list().refresh());
        total.bind(work.counts()
                .map(counts ->
                        counts.values().stream().mapToInt(Integer::intValue).sum()));
    }

    /** What waits, and how much of each kind. */
    CountedList<WorkItem, WorkKind> work() {
        return work;
    }

    /** Which kind of work is shown; empty for all. */
    ObjectProperty<Optional<WorkKind>> kindProperty() {
        return kind;
    }

    /** How much waits in all. */
    ReadOnlyIntegerProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    InvoiceParts parts() {
        return parts;
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
