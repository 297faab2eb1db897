package city.kontor.app.invoice;

import city.kontor.app.desk.DeskList;
import city.kontor.app.desk.Permission;
import city.kontor.app.kit.Following;
import city.kontor.app.kit.PageQuery;
import city.kontor.app.kit.WholeList;
import city.kontor.csv.CsvTable;
import city.kontor.csv.Preview;
import city.kontor.invoice.Budget;
import city.kontor.invoice.BudgetCommand;
import city.kontor.invoice.BudgetImport;
import city.kontor.invoice.BudgetKey;
import city.kontor.invoice.ChartEntry;
import city.kontor.invoice.ChartKind;
import city.kontor.invoice.store.BudgetQueries;
import city.kontor.invoice.store.MasterDataQueries;
import city.kontor.kernel.Scope;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The budgets, and the one that is looked at with the invoices behind its numbers. */
final class BudgetsModel implements Following {
    private static final int MOST_CHART_ENTRIES = 20_000;

    private final InvoiceParts parts;
    private final DeskList<BudgetQueries.Named, BudgetView> budgets;
    private final Permission mayPlan;

    /**
     * One budget as it is shown.
     *
     * @param charges the invoices that this desk holds; others may lie with other departments
     */
    record BudgetView(BudgetQueries.Named named, List<BudgetQueries.Charge> charges, boolean mayPlan) {
        Budget budget() {
            return named.budget();
        }

        /** What invoices of other departments take, which this desk does not hold. */
        long elsewhereCents() {
            return budget().reservedCents()
                    + budget().spentCents()
                    - charges.stream()
                            .mapToLong(charge -> charge.claim().reservedCents()
                                    + charge.claim().spentCents())
                            .sum();
        }
    }

    BudgetsModel(InvoiceParts parts, String loading) {
        this.parts = parts;
        budgets = new DeskList<>(
                parts.desk(),
                parts.tasks(),
                loading,
                new WholeList<>(this::matching, named -> named.budget().key().id()),
                this::view);
        mayPlan = new Permission(parts.desk(), parts.tasks(), loading, this::readMayPlan);
    }

    DeskList<BudgetQueries.Named, BudgetView> budgets() {
        return budgets;
    }

    Permission mayPlan() {
        return mayPlan;
    }

    InvoiceParts parts() {
        return parts;
    }

    /** What a file of budgets would change; belongs in the background. */
    Preview<BudgetCommand.Planned> preview(CsvTable table) {
        Map<BudgetKey, Budget> known = parts.desk().read(dsl -> new BudgetQueries(dsl).all()).stream()
                .map(BudgetQueries.Named::budget)
                .collect(Collectors.toMap(Budget::key, Function.identity()));
        var codes = new EnumMap<ChartKind, Set<String>>(ChartKind.class);
        for (ChartKind kind : ChartKind.values()) {
            codes.put(
                    kind,
                    entries(kind, "", MOST_CHART_ENTRIES).stream()
                            .map(ChartEntry::code)
                            .collect(Collectors.toSet()));
        }
        return new BudgetImport(
                        known,
                        (kind, code) -> Objects.requireNonNull(codes.get(kind)).contains(code))
                .preview(table);
    }

    /** Entries of the chart to choose from; belongs in the background. */
    List<ChartEntry> entries(ChartKind kind, String typed, int most) {
        return parts.desk().read(dsl -> new MasterDataQueries(dsl).chart(kind, typed, most));
    }

    @Override
    public void follow() {
        budgets.follow();
        mayPlan.follow();
    }

    @Override
    public void rest() {
        budgets.rest();
        mayPlan.rest();
    }

    private List<BudgetQueries.Named> matching(PageQuery query) {
        return parts.desk().read(dsl -> new BudgetQueries(dsl).all()).stream()
                .filter(named -> query.fits(named.budget().key().label(), named.productName(), named.accountName()))
                .toList();
    }

    private Optional<BudgetView> view(BudgetQueries.Named named) {
        BudgetKey key = named.budget().key();
        return Optional.of(
                new BudgetView(named, parts.desk().read(dsl -> new BudgetQueries(dsl).charges(key)), readMayPlan()));
    }

    private boolean readMayPlan() {
        return parts.desk()
                .refusal(new BudgetCommand.PutBudgets(Scope.CITY, List.of(), ""))
                .isEmpty();
    }
}
