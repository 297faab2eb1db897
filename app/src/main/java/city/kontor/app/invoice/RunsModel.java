package city.kontor.app.invoice;

import city.kontor.app.desk.DeskList;
import city.kontor.app.desk.DeskValue;
import city.kontor.app.kit.Following;
import city.kontor.app.kit.PageQuery;
import city.kontor.app.kit.WholeList;
import city.kontor.invoice.CityAccount;
import city.kontor.invoice.store.DuePayment;
import city.kontor.invoice.store.RunSummary;
import city.kontor.invoice.store.TreasuryQueries;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;

/** The payment runs, the one that is looked at, and what waits to be put into one. */
final class RunsModel implements Following {
    /** Runs of about twenty years of working days: enough to look through, few enough to keep in memory. */
    private static final int MOST_RUNS = 5_000;

    private static final int MOST_BOOKED = 1_000;

    private final InvoiceParts parts;
    private final DeskList<RunSummary, RunView> runs;
    private final DeskValue<Offer> offer;

    /**
     * What a new run can be made of.
     *
     * @param booked invoices and parts that wait, the nearest deadline first
     * @param accounts the city's own
     */
    record Offer(List<DuePayment> booked, List<CityAccount> accounts) {}

    RunsModel(InvoiceParts parts, String loading) {
        this.parts = parts;
        runs = new DeskList<>(
                parts.desk(),
                parts.tasks(),
                loading,
                new WholeList<>(this::found, RunSummary::id),
                run -> RunView.read(parts, run.id()));
        offer = new DeskValue<>(parts.desk(), parts.tasks(), loading, new Offer(List.of(), List.of()), this::readOffer);
    }

    /** All runs, and the selected one with its items. */
    DeskList<RunSummary, RunView> runs() {
        return runs;
    }

    ReadOnlyObjectProperty<Offer> offerProperty() {
        return offer.property();
    }

    InvoiceParts parts() {
        return parts;
    }

    @Override
    public void follow() {
        runs.follow();
        offer.follow();
    }

    @Override
    public void rest() {
        runs.rest();
        offer.rest();
    }

    private Offer readOffer() {
        return parts.desk().read(dsl -> {
            var treasury = new TreasuryQueries(dsl);
            return new Offer(treasury.booked(parts.today(), MOST_BOOKED), treasury.cityAccounts());
        });
    }

    private List<RunSummary> found(PageQuery query) {
        return parts.desk().read(dsl -> new TreasuryQueries(dsl).runs(0, MOST_RUNS)).stream()
                .filter(run -> query.fits(run.number()))
                .toList();
    }
}
