package city.kontor.demo.city;

import city.kontor.invoice.BudgetCommand;
import city.kontor.invoice.BudgetCommand.Planned;
import city.kontor.invoice.BudgetKey;
import city.kontor.invoice.store.BudgetQueries;
import city.kontor.kernel.Scope;
import java.util.List;

/** What the demo city may spend: enough everywhere but for cultural events, where the year was dearer than planned. */
final class CityBudgets {
    private static final long ROUND_CENTS = 1_000_00;

    private final CityBooks books;
    private final int year;

    CityBudgets(CityBooks books, int year) {
        this.books = books;
        this.year = year;
    }

    /** Plans once the invoices are there: an amendment to the budget, so that one of them can be just too small. */
    void plan() {
        books.give(
                Staff.CHAMBERLAIN.id(),
                new BudgetCommand.PutBudgets(
                        Scope.CITY,
                        List.of(
                                planned("12.01.01", "522100", 250, 150_000_00),
                                planned("12.01.03", "527900", 180, 60_000_00),
                                planned("03.01.01", "522100", 140, 40_000_00),
                                planned("03.01.04", "527900", 160, 20_000_00),
                                planned("04.02.01", "522100", 90, 0),
                                planned("04.03.01", "543100", 100, 12_000_00)),
                        "Nachtragshaushalt " + year + ".csv"));
    }

    private Planned planned(String product, String account, long percentOfTaken, long leastCents) {
        var key = new BudgetKey(year, product, account);
        long taken = books.read(dsl -> new BudgetQueries(dsl).charges(key)).stream()
                .mapToLong(charge ->
                        charge.claim().reservedCents() + charge.claim().spentCents())
                .sum();
        long wanted = Math.max(leastCents, taken * percentOfTaken / 100);
        return new Planned(key, wanted / ROUND_CENTS * ROUND_CENTS);
    }
}
