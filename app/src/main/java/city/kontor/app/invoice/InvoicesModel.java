package city.kontor.app.invoice;

import city.kontor.app.desk.CountedList;
import city.kontor.app.kit.PageQuery;
import city.kontor.app.kit.PageSource;
import city.kontor.invoice.InvoiceState;
import city.kontor.invoice.store.InvoiceFilter;
import city.kontor.invoice.store.InvoiceQueries;
import city.kontor.invoice.store.InvoiceSummary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** All invoices on this desk, however many. */
final class InvoicesModel {
    private final InvoiceParts parts;
    private final CountedList<InvoiceSummary, InvoiceState> invoices;
    private final ObjectProperty<StateGroup> group = new SimpleObjectProperty<>(StateGroup.ALL);

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
        invoices = new CountedList<>(
                parts.desk(),
                parts.tasks(),
                loading,
                new Source(),
                () -> parts.desk().read(dsl -> new InvoiceQueries(dsl).counts(Optional.empty())));
        group.addListener((property, before, now) -> invoices.list().refresh());
    }

    /** The invoices, and how many are in each state. */
    CountedList<InvoiceSummary, InvoiceState> invoices() {
        return invoices;
    }

    ObjectProperty<StateGroup> groupProperty() {
        return group;
    }

    InvoiceParts parts() {
        return parts;
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
