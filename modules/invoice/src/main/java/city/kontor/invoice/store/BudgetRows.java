package city.kontor.invoice.store;

import static city.kontor.invoice.jooq.Tables.BUDGET;
import static city.kontor.invoice.jooq.Tables.INVOICE;
import static city.kontor.invoice.jooq.Tables.INVOICE_LINE;

import city.kontor.invoice.Budget;
import city.kontor.invoice.BudgetEvent;
import city.kontor.invoice.BudgetKey;
import city.kontor.invoice.BudgetRules;
import city.kontor.invoice.Claim;
import city.kontor.invoice.Invoice;
import city.kontor.invoice.jooq.tables.records.BudgetRecord;
import city.kontor.invoice.jooq.tables.records.InvoiceLineRecord;
import city.kontor.kernel.Scope;
import city.kontor.store.Rows;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.impl.DSL;

/**
 * The budgets in their rows. A budget's row carries what is reserved and spent as sums, because a desktop holds only
 * its own departments' invoices and has to know what the others took.
 */
public final class BudgetRows {
    private BudgetRows() {}

    public static void apply(Rows rows, BudgetEvent event) {
        switch (event) {
            case BudgetEvent.BudgetPut put -> put(rows, put);
            case BudgetEvent.BudgetRemoved removed -> {
                rows.find(BUDGET, removed.key().id());
                rows.remove(BUDGET, removed.key().id());
            }
            case BudgetEvent.BudgetOverridden overridden -> {
                // Told in the history; the sums follow the invoice.
            }
        }
    }

    /** Makes a change to an invoice, and moves what the invoice takes of the budgets along with it. */
    public static void following(Rows rows, String invoiceId, Runnable change) {
        Map<BudgetKey, Claim> before = claims(rows, invoiceId);
        change.run();
        BudgetRules.difference(before, claims(rows, invoiceId))
                .forEach((key, claim) -> rows.find(BUDGET, key.id()).ifPresent(row -> {
                    row.setReservedCents(row.getReservedCents() + claim.reservedCents());
                    row.setSpentCents(row.getSpentCents() + claim.spentCents());
                    rows.put(row);
                }));
    }

    static Optional<Budget> find(Rows rows, BudgetKey key) {
        return rows.find(BUDGET, key.id()).map(BudgetRows::budget);
    }

    static Budget budget(BudgetRecord row) {
        return new Budget(
                new BudgetKey(row.getYear().intValue(), row.getProduct(), row.getAccount()),
                row.getPlannedCents(),
                row.getReservedCents(),
                row.getSpentCents());
    }

    /** All invoices with a line on that product and account, in that year, with all their lines. */
    static List<Invoice> charging(Rows rows, BudgetKey key) {
        var ofBudget = INVOICE_LINE.PRODUCT.eq(key.product()).and(INVOICE_LINE.ACCOUNT.eq(key.account()));
        var invoiceIds = DSL.select(INVOICE_LINE.INVOICE_ID).from(INVOICE_LINE).where(ofBudget);
        Map<String, List<InvoiceLineRecord>> lines =
                rows.list(INVOICE_LINE, INVOICE_LINE.INVOICE_ID.in(invoiceIds)).stream()
                        .collect(Collectors.groupingBy(InvoiceLineRecord::getInvoiceId));
        return rows.list(INVOICE, INVOICE.ID.in(invoiceIds)).stream()
                .map(row -> InvoiceRows.invoice(
                        row,
                        lines.getOrDefault(row.getId(), List.of()).stream()
                                .sorted(Comparator.comparing(InvoiceLineRecord::getPosition))
                                .map(InvoiceRows::line)
                                .toList()))
                .filter(invoice -> invoice.budgetYear() == key.year())
                .toList();
    }

    private static void put(Rows rows, BudgetEvent.BudgetPut event) {
        BudgetKey key = event.key();
        var row = rows.find(BUDGET, key.id()).orElseGet(() -> begun(rows, key));
        row.setPlannedCents(event.plannedCents());
        rows.put(row);
    }

    /** A new budget begins with what invoices took before it was planned. */
    private static BudgetRecord begun(Rows rows, BudgetKey key) {
        var line = new Claim.Line(key.product(), key.account());
        long reserved = 0;
        long spent = 0;
        for (Invoice invoice : charging(rows, key)) {
            Claim claim = Claim.of(invoice.state(), invoice.lines()).getOrDefault(line, new Claim(0, 0));
            reserved += claim.reservedCents();
            spent += claim.spentCents();
        }
        var row = new BudgetRecord();
        row.setId(key.id());
        row.setScope(Scope.CITY.id());
        row.setRv(0L);
        row.setYear((long) key.year());
        row.setProduct(key.product());
        row.setAccount(key.account());
        row.setReservedCents(reserved);
        row.setSpentCents(spent);
        return row;
    }

    private static Map<BudgetKey, Claim> claims(Rows rows, String invoiceId) {
        Optional<Invoice> found = rows.find(INVOICE, invoiceId)
                .filter(row -> row.getLineCount() > 0)
                .map(row -> InvoiceRows.invoice(row, InvoiceRows.lines(rows, row)));
        var claims = new HashMap<BudgetKey, Claim>();
        found.ifPresent(invoice -> Claim.of(invoice.state(), invoice.lines())
                .forEach((line, claim) -> claims.put(line.in(invoice.budgetYear()), claim)));
        return claims;
    }
}
