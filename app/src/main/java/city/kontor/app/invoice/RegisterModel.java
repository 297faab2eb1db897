package city.kontor.app.invoice;

import city.kontor.app.desk.DeskValue;
import city.kontor.app.desk.Given;
import city.kontor.app.desk.Names;
import city.kontor.app.kit.Following;
import city.kontor.app.kit.PageQuery;
import city.kontor.app.kit.PageSource;
import city.kontor.app.kit.PagedList;
import city.kontor.invoice.DeadlineRule;
import city.kontor.invoice.InvoiceRights;
import city.kontor.invoice.MasterDataCommand;
import city.kontor.invoice.store.InvoiceSummary;
import city.kontor.invoice.store.RegisterFilter;
import city.kontor.invoice.store.RegisterProof;
import city.kontor.invoice.store.RegisterQueries;
import city.kontor.kernel.Actor;
import city.kontor.kernel.Scope;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The register of incoming invoices: every number, and the proof that none is missing. */
final class RegisterModel implements Following {
    private final InvoiceParts parts;
    private final PagedList<InvoiceSummary> list;
    private final DeskValue<News> news;
    private final ObjectProperty<Optional<Integer>> year = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<InvoicesModel.StateGroup> group =
            new SimpleObjectProperty<>(InvoicesModel.StateGroup.ALL);
    private final ObjectProperty<Optional<Scope>> place = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Boolean> urgent = new SimpleObjectProperty<>(false);
    private boolean following;

    /**
     * What stands beside the list.
     *
     * @param proofs of every year, the newest first
     * @param whole whether this desk holds the invoices of every department
     * @param mayDecide whether this person keeps the periods
     */
    record News(List<RegisterProof> proofs, boolean whole, boolean mayDecide, DeadlineRule deadlines, Names names) {}

    RegisterModel(InvoiceParts parts, String loading) {
        this.parts = parts;
        list = new PagedList<>(loading, new Source(), parts.tasks());
        news = new DeskValue<>(
                parts.desk(),
                parts.tasks(),
                loading,
                new News(List.of(), false, false, DeadlineRule.STANDARD, Names.NONE),
                this::read);
        List.of(year, group, place, urgent)
                .forEach(choice -> choice.addListener((property, before, now) -> list.refresh()));
        parts.desk().changesProperty().addListener((property, before, now) -> {
            if (following) {
                list.refresh();
            }
        });
    }

    PagedList<InvoiceSummary> list() {
        return list;
    }

    ReadOnlyObjectProperty<News> newsProperty() {
        return news.property();
    }

    ObjectProperty<Optional<Integer>> yearProperty() {
        return year;
    }

    ObjectProperty<InvoicesModel.StateGroup> groupProperty() {
        return group;
    }

    ObjectProperty<Optional<Scope>> placeProperty() {
        return place;
    }

    ObjectProperty<Boolean> urgentProperty() {
        return urgent;
    }

    InvoiceParts parts() {
        return parts;
    }

    /** Says when heads are told. */
    void decide(String doing, DeadlineRule rule, Consumer<Given> then) {
        parts.give(doing, new MasterDataCommand.PutDeadlines(Scope.CITY, rule), then);
    }

    @Override
    public void follow() {
        following = true;
        list.refresh();
        news.follow();
    }

    @Override
    public void rest() {
        following = false;
        news.rest();
    }

    private News read() {
        Optional<Actor> actor = parts.desk().actor();
        boolean whole = actor.stream()
                .flatMap(person -> person.grants().stream())
                .anyMatch(grant ->
                        grant.scope().equals(Scope.CITY) && grant.right().key().startsWith("invoice."));
        boolean mayDecide = actor.filter(person -> person.may(InvoiceRights.ACCOUNT_EDIT, Scope.CITY))
                .isPresent();
        return parts.desk().read(dsl -> {
            var register = new RegisterQueries(dsl);
            return new News(
                    register.years().stream().map(register::proof).toList(),
                    whole,
                    mayDecide,
                    register.deadlines(),
                    Names.of(parts.desk()));
        });
    }

    private RegisterFilter filter(PageQuery query) {
        var sort = switch (query.sortBy()) {
            case "received" -> RegisterFilter.Sort.RECEIVED;
            case "seller" -> RegisterFilter.Sort.SELLER;
            case "gross" -> RegisterFilter.Sort.GROSS;
            case "due" -> RegisterFilter.Sort.DUE_DATE;
            case "discount" -> RegisterFilter.Sort.DISCOUNT;
            default -> RegisterFilter.Sort.NUMBER;
        };
        return new RegisterFilter(
                query.filter(),
                year.get(),
                group.get().states(),
                place.get(),
                urgent.get() ? Optional.of(parts.today()) : Optional.empty(),
                sort,
                query.sortBy().isEmpty() || query.descending());
    }

    private final class Source implements PageSource<InvoiceSummary> {
        @Override
        public int count(PageQuery query) {
            RegisterFilter filter = filter(query);
            return parts.desk()
                    .read(dsl -> new RegisterQueries(dsl).list(filter, 0, 1))
                    .total();
        }

        @Override
        public List<InvoiceSummary> page(PageQuery query) {
            RegisterFilter filter = filter(query);
            return parts.desk()
                    .read(dsl -> new RegisterQueries(dsl).list(filter, query.offset(), query.limit()))
                    .rows();
        }

        @Override
        public String keyOf(InvoiceSummary row) {
            return row.id();
        }

        @Override
        public OptionalInt position(PageQuery query, String key) {
            RegisterFilter filter = filter(query);
            return parts.desk()
                    .read(dsl -> new RegisterQueries(dsl).position(filter, key))
                    .map(OptionalInt::of)
                    .orElse(OptionalInt.empty());
        }
    }
}
