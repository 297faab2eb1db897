package city.kontor.demo.city;

import city.kontor.demo.city.Plan.Fate;
import city.kontor.invoice.BankCalendar;
import city.kontor.invoice.InvoiceScopes;
import city.kontor.invoice.PaymentRun;
import city.kontor.invoice.TreasuryCommand;
import city.kontor.invoice.store.TreasuryQueries;
import city.kontor.kernel.Scope;
import java.time.LocalDate;
import java.util.List;

/** The payment runs of the demo city. */
final class CityTreasury {
    private static final String PAID_RUN = "demo-run-1";
    private static final String WAITING_RUN = "demo-run-2";

    private final CityBooks books;

    CityTreasury(CityBooks books) {
        this.books = books;
    }

    /** Pays these in one run, released by two. */
    void pay(List<Plan> plans) {
        LocalDate day = books.office().day().plusDays(1);
        books.give(
                Staff.CASHIER_1.id(),
                run(PAID_RUN, day, plans.stream().map(Plan::invoiceId).toList()));
        books.give(Staff.CASHIER_1.id(), new TreasuryCommand.CloseRun(InvoiceScopes.TREASURY, PAID_RUN));
        String file = paidRun().fileSha256().orElseThrow();
        books.give(Staff.CASHIER_1.id(), new TreasuryCommand.ReleaseRun(InvoiceScopes.TREASURY, PAID_RUN, file));
        books.give(Staff.CASHIER_2.id(), new TreasuryCommand.ReleaseRun(InvoiceScopes.TREASURY, PAID_RUN, file));
    }

    /** A run that waits for its releases. */
    void close(LocalDate day, List<String> invoiceIds) {
        books.give(Staff.CASHIER_1.id(), run(WAITING_RUN, day, invoiceIds));
        books.give(Staff.CASHIER_1.id(), new TreasuryCommand.CloseRun(InvoiceScopes.TREASURY, WAITING_RUN));
    }

    /** What has been found on the bank statement. */
    void settle(List<Plan> plans) {
        for (Plan plan : plans) {
            if (plan.fate() == Fate.SETTLED) {
                long amount = paidRun().items().stream()
                        .filter(item -> item.invoiceId().equals(plan.invoiceId()))
                        .findFirst()
                        .orElseThrow()
                        .amountCents();
                books.give(
                        Staff.BOOKKEEPER.id(),
                        new TreasuryCommand.RecordSettlement(
                                Scope.department(plan.department()),
                                plan.invoiceId(),
                                books.office().day(),
                                amount,
                                "212/3"));
            }
        }
    }

    private PaymentRun paidRun() {
        return books.read(dsl -> new TreasuryQueries(dsl).run(PAID_RUN).orElseThrow());
    }

    private static TreasuryCommand run(String runId, LocalDate day, List<String> invoiceIds) {
        return new TreasuryCommand.CreatePaymentRun(
                InvoiceScopes.TREASURY, runId, BankCalendar.onOrAfter(day), CityAccounts.MAIN, invoiceIds);
    }
}
