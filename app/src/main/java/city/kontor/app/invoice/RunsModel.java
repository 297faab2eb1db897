package city.kontor.app.invoice;

import city.kontor.app.desk.Given;
import city.kontor.app.kit.PageQuery;
import city.kontor.app.kit.PageSource;
import city.kontor.app.kit.PagedList;
import city.kontor.invoice.CityAccount;
import city.kontor.invoice.store.InvoiceSummary;
import city.kontor.invoice.store.RunSummary;
import city.kontor.invoice.store.TreasuryQueries;
import city.kontor.kernel.Command;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The payment runs, the one that is looked at, and what waits to be put into one. */
final class RunsModel {
    /** Runs of about twenty years of working days: enough to look through, few enough to keep in memory. */
    private static final int MOST_RUNS = 5_000;

    private static final int MOST_BOOKED = 1_000;

    private final InvoiceParts parts;
    private final String loading;
    private final PagedList<RunSummary> list;
    private final ReadOnlyObjectWrapper<Optional<RunView>> run = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Offer> offer = new ReadOnlyObjectWrapper<>(new Offer(List.of(), List.of()));
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
    private int generation;

    /**
     * What a new run can be made of.
     *
     * @param booked invoices that wait, the nearest deadline first
     * @param accounts the city's own
     */
    record Offer(List<InvoiceSummary> booked, List<CityAccount> accounts) {}

    RunsModel(InvoiceParts parts, String loading) {
        this.parts = parts;
        this.loading = loading;
        list = new PagedList<>(loading, new Source(), parts.tasks());
        list.selectedProperty().addListener((property, before, now) -> load(now));
        parts.desk().changesProperty().addListener((property, before, now) -> refresh());
    }

    PagedList<RunSummary> list() {
        return list;
    }

    /** The selected run with its items; empty while it loads. */
    ReadOnlyObjectProperty<Optional<RunView>> runProperty() {
        return run.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Offer> offerProperty() {
        return offer.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    InvoiceParts parts() {
        return parts;
    }

    void refresh() {
        list.refresh();
        load(list.selectedProperty().get());
        parts.tasks()
                .<Offer>start(
                        loading,
                        progress -> parts.desk().read(dsl -> {
                            var treasury = new TreasuryQueries(dsl);
                            return new Offer(treasury.booked(parts.today(), MOST_BOOKED), treasury.cityAccounts());
                        }))
                .then(offer::set);
    }

    /**
     * Gives a command.
     *
     * @param then told what came of it
     */
    void give(String doing, Command command, Consumer<Given> then) {
        busy.set(true);
        parts.tasks()
                .<Given>start(doing, progress -> parts.desk().give(command))
                .then(then)
                .atEnd(() -> busy.set(false));
    }

    private void load(Optional<RunSummary> selected) {
        int asked = ++generation;
        if (selected.isEmpty()) {
            run.set(Optional.empty());
            return;
        }
        parts.tasks()
                .<Optional<RunView>>start(
                        loading, progress -> RunView.read(parts, selected.get().id()))
                .then(found -> {
                    if (asked == generation) {
                        run.set(found);
                    }
                });
    }

    private final class Source implements PageSource<RunSummary> {
        @Override
        public int count(PageQuery query) {
            return runs(query).size();
        }

        @Override
        public List<RunSummary> page(PageQuery query) {
            return runs(query).stream()
                    .skip(query.offset())
                    .limit(query.limit())
                    .toList();
        }

        @Override
        public String keyOf(RunSummary row) {
            return row.id();
        }

        @Override
        public OptionalInt position(PageQuery query, String key) {
            List<RunSummary> runs = runs(query);
            return IntStream.range(0, runs.size())
                    .filter(i -> runs.get(i).id().equals(key))
                    .findFirst();
        }

        private List<RunSummary> runs(PageQuery query) {
            String typed = query.filter().toLowerCase(Locale.ROOT);
            return parts.desk().read(dsl -> new TreasuryQueries(dsl).runs(0, MOST_RUNS)).stream()
                    .filter(found -> found.number().toLowerCase(Locale.ROOT).contains(typed))
                    .toList();
        }
    }
}
