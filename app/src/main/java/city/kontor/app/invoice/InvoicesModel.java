package city.kontor.app.invoice;

import city.kontor.app.kit.PageQuery;
import city.kontor.app.kit.PageSource;
import city.kontor.app.kit.PagedList;
import city.kontor.invoice.InvoiceState;
import city.kontor.invoice.store.InvoiceFilter;
import city.kontor.invoice.store.InvoiceQueries;
import city.kontor.invoice.store.InvoiceSummary;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** All invoices on this desk, however many. */
final class InvoicesModel {
    private final InvoiceParts parts;
    private final String loading;
    private final PagedList<InvoiceSummary> list;
    private final ObjectProperty<StateGroup> group = new SimpleObjectProperty<>(StateGroup.ALL);
    private final ReadOnlyObjectWrapper<Map<InvoiceState, Integer>> counts = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<Names> names = new ReadOnlyObjectWrapper<>(Names.NONE);

    private record News(Map<InvoiceState, Integer> counts, Names names) {}

    /** The states as a person looks for them. */
    enum StateGroup {
        ALL,
        CHECKING,
        PAYING,
        DONE,
        SET_ASIDE;

        /** The states of this group; none means all there are. */
        Set<InvoiceState> states() {
            return switch (this) {
                case ALL -> Set.of();
                case CHECKING ->
                    Set.of(
                            InvoiceState.RECEIVED,
                            InvoiceState.CHECKING,
                            InvoiceState.FACTS_CONFIRMED,
                            InvoiceState.AMOUNT_CONFIRMED,
                            InvoiceState.IN_QUERY);
                case PAYING -> Set.of(InvoiceState.ORDERED, InvoiceState.BOOKED, InvoiceState.IN_RUN);
                case DONE -> Set.of(InvoiceState.PAID, InvoiceState.SETTLED);
                case SET_ASIDE -> Set.of(InvoiceState.REJECTED, InvoiceState.DUPLICATE, InvoiceState.CANCELLED);
            };
        }

        int count(Map<InvoiceState, Integer> counts) {
            return counts.entrySet().stream()
                    .filter(entry -> this == ALL || states().contains(entry.getKey()))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }
    }

    InvoicesModel(InvoiceParts parts, String loading) {
        this.parts = parts;
        this.loading = loading;
        list = new PagedList<>(loading, new Source(), parts.tasks());
        group.addListener((property, before, now) -> list.refresh());
        parts.desk().changesProperty().addListener((property, before, now) -> refresh());
    }

    PagedList<InvoiceSummary> list() {
        return list;
    }

    ObjectProperty<StateGroup> groupProperty() {
        return group;
    }

    ReadOnlyObjectProperty<Map<InvoiceState, Integer>> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Names> namesProperty() {
        return names.getReadOnlyProperty();
    }

    InvoiceParts parts() {
        return parts;
    }

    void refresh() {
        list.refresh();
        parts.tasks()
                .<News>start(
                        loading,
                        progress -> new News(
                                parts.desk().read(dsl -> new InvoiceQueries(dsl).counts(java.util.Optional.empty())),
                                Names.of(parts.desk())))
                .then(news -> {
                    names.set(news.names());
                    counts.set(news.counts());
                });
    }

    private InvoiceFilter filter(PageQuery query) {
        var sort = switch (query.sortBy()) {
            case "due" -> InvoiceFilter.Sort.DUE_DATE;
            case "seller" -> InvoiceFilter.Sort.SELLER;
            case "gross" -> InvoiceFilter.Sort.GROSS;
            default -> InvoiceFilter.Sort.RECEIVED;
        };
        boolean descending = query.sortBy().isEmpty() || query.descending();
        return InvoiceFilter.ALL
                .withText(query.filter())
                .withStates(group.get().states())
                .sortedBy(sort, descending);
    }

    private final class Source implements PageSource<InvoiceSummary> {
        @Override
        public int count(PageQuery query) {
            InvoiceFilter filter = filter(query);
            return parts.desk()
                    .read(dsl -> new InvoiceQueries(dsl).list(filter, 0, 1))
                    .total();
        }

        @Override
        public List<InvoiceSummary> page(PageQuery query) {
            InvoiceFilter filter = filter(query);
            return parts.desk()
                    .read(dsl -> new InvoiceQueries(dsl).list(filter, query.offset(), query.limit()))
                    .rows();
        }

        @Override
        public String keyOf(InvoiceSummary row) {
            return row.id();
        }

        @Override
        public OptionalInt position(PageQuery query, String key) {
            InvoiceFilter filter = filter(query);
            return parts.desk()
                    .read(dsl -> new InvoiceQueries(dsl).position(filter, key))
                    .map(OptionalInt::of)
                    .orElse(OptionalInt.empty());
        }
    }
}
