package city.kontor.invoice;

import city.kontor.csv.CsvColumn;
import city.kontor.csv.CsvLine;
import city.kontor.csv.CsvTable;
import city.kontor.csv.Preview;
import city.kontor.invoice.BudgetCommand.Planned;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Budgets from a file: one line for each product, account and year. */
public final class BudgetImport {
    public static final List<CsvColumn> COLUMNS = List.of(
            CsvColumn.required("year", "Jahr", "Haushaltsjahr", "Year", "Budget year"),
            CsvColumn.required("product", "Produkt", "Produktnummer", "Product"),
            CsvColumn.required("account", "Sachkonto", "Konto", "Kontonummer", "Account", "Ledger account"),
            CsvColumn.required("planned", "Betrag", "Ansatz", "Haushaltsansatz", "Planned", "Amount", "Budget"));

    private final Map<BudgetKey, Budget> budgets;
    private final BiPredicate<ChartKind, String> inUse;

    /**
     * @param budgets what is planned now
     * @param inUse whether a code is in the chart and in use
     */
    public BudgetImport(Map<BudgetKey, Budget> budgets, BiPredicate<ChartKind, String> inUse) {
        this.budgets = Map.copyOf(budgets);
        this.inUse = inUse;
    }

    /** What the file would change. */
    public Preview<Planned> preview(CsvTable table) {
        var seen = new HashMap<BudgetKey, Long>();
        return new Preview<>(
                table, table.lines().stream().map(line -> row(line, seen)).toList());
    }

    private Preview.Row<Planned> row(CsvLine line, Map<BudgetKey, Long> seen) {
        Optional<String> written = line.needed("year");
        Optional<Integer> year = written.flatMap(text -> line.number("year"));
        Optional<String> product = line.needed("product");
        Optional<String> account = line.needed("account");
        Optional<Long> cents = line.needed("planned").flatMap(text -> line.cents("planned"));
        String name = written.orElse("–") + " · " + product.orElse("–") + " · " + account.orElse("–");
        if (year.isEmpty() || product.isEmpty() || account.isEmpty() || cents.isEmpty()) {
            return Preview.Row.faulty(line.number(), name, line.faults());
        }
        var key = new BudgetKey(year.get(), product.get(), account.get());
        var planned = new Planned(key, cents.get());
        BudgetRules.check(planned, inUse)
                .or(() -> Refusal.BUDGET_TWICE.when(seen.putIfAbsent(key, line.number()) != null, key.label()))
                .ifPresent(rejected -> line.fault(rejected.reason()));
        if (!line.faults().isEmpty()) {
            return Preview.Row.faulty(line.number(), name, line.faults());
        }
        String after = Say.euro(planned.plannedCents());
        return Optional.ofNullable(budgets.get(key))
                .map(before -> before.plannedCents() == planned.plannedCents()
                        ? Preview.Row.<Planned>unchanged(line.number(), name)
                        : Preview.Row.changed(line.number(), name, Say.euro(before.plannedCents()), after, planned))
                .orElseGet(() -> Preview.Row.fresh(line.number(), name, after, planned));
    }
}
