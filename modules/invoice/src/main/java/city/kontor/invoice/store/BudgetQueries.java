package city.kontor.invoice.store;

import static city.kontor.invoice.jooq.Tables.BUDGET;
import static city.kontor.invoice.jooq.Tables.CHART_ENTRY;
import static city.kontor.invoice.jooq.Tables.INVOICE;
import static city.kontor.invoice.jooq.Tables.INVOICE_LINE;

import city.kontor.invoice.AccountLine;
import city.kontor.invoice.Budget;
import city.kontor.invoice.BudgetKey;
import city.kontor.invoice.ChartKind;
import city.kontor.invoice.Claim;
import city.kontor.invoice.InvoiceState;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** What screens ask about budgets. */
public final class BudgetQueries {
    private final DSLContext dsl;

    public BudgetQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** A budget with the names of what it is for; empty names where the chart has lost them. */
    public record Named(Budget budget, String productName, String accountName) {}

    /**
     * What one invoice takes of a budget.
     *
     * @param invoice the invoice; only those that this database holds are told
     */
    public record Charge(InvoiceSummary invoice, Claim claim) {}

    /** All budgets: those overspent first, then by year, the latest first, product and account. */
    public List<Named> all() {
        Map<String, String> names = dsl.select(CHART_ENTRY.ID, CHART_ENTRY.NAME)
                .from(CHART_ENTRY)
                .fetchMap(CHART_ENTRY.ID, CHART_ENTRY.NAME);
        return dsl.selectFrom(BUDGET).fetch(BudgetRows::budget).stream()
                .map(budget -> new Named(
                        budget,
                        names.getOrDefault(
                                city.kontor.invoice.ChartEntry.id(
                                        ChartKind.PRODUCT, budget.key().product()),
                                ""),
                        names.getOrDefault(
                                city.kontor.invoice.ChartEntry.id(
                                        ChartKind.ACCOUNT, budget.key().account()),
                                "")))
                .sorted(Comparator.comparing((Named named) -> !named.budget().overspent())
                        .thenComparingInt(named -> -named.budget().key().year())
                        .thenComparing(named -> named.budget().key().product())
                        .thenComparing(named -> named.budget().key().account()))
                .toList();
    }

    public List<Budget> ofYear(int year) {
        return dsl.selectFrom(BUDGET).where(BUDGET.YEAR.eq((long) year)).fetch(BudgetRows::budget);
    }

    public Optional<Budget> find(BudgetKey key) {
        return dsl.selectFrom(BUDGET).where(BUDGET.ID.eq(key.id())).fetchOptional(BudgetRows::budget);
    }

    /** The invoices behind a budget's numbers, the newest first. */
    public List<Charge> charges(BudgetKey key) {
        var line = new Claim.Line(key.product(), key.account());
        var sum = DSL.sum(INVOICE_LINE.AMOUNT_CENTS);
        Map<String, Long> amounts = dsl.select(INVOICE_LINE.INVOICE_ID, sum)
                .from(INVOICE_LINE)
                .where(INVOICE_LINE.PRODUCT.eq(key.product()), INVOICE_LINE.ACCOUNT.eq(key.account()))
                .groupBy(INVOICE_LINE.INVOICE_ID)
                .fetchMap(INVOICE_LINE.INVOICE_ID, row -> row.get(sum).longValue());
        var year = DSL.substring(DSL.coalesce(INVOICE.ISSUE_DATE, INVOICE.RECEIVED_ON), 1, 4);
        return dsl
                .select(Summaries.FIELDS)
                .from(INVOICE)
                .where(
                        INVOICE.ID.in(DSL.select(INVOICE_LINE.INVOICE_ID)
                                .from(INVOICE_LINE)
                                .where(INVOICE_LINE.PRODUCT.eq(key.product()), INVOICE_LINE.ACCOUNT.eq(key.account()))),
                        year.eq(String.valueOf(key.year())))
                .orderBy(INVOICE.REGISTERED_AT.desc(), INVOICE.ID.desc())
                .fetch(Summaries::read)
                .stream()
                .map(invoice -> new Charge(invoice, claim(line, invoice, amounts.getOrDefault(invoice.id(), 0L))))
                .filter(charge ->
                        charge.claim().reservedCents() != 0 || charge.claim().spentCents() != 0)
                .toList();
    }

    private static Claim claim(Claim.Line line, InvoiceSummary invoice, long cents) {
        InvoiceState state = invoice.state();
        return Claim.of(state, List.of(new AccountLine(line.product(), line.account(), "", cents)))
                .getOrDefault(line, new Claim(0, 0));
    }
}
