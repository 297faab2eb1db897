package city.kontor.demo.city;

import city.kontor.demo.city.Plan.Fate;
import city.kontor.invoice.BankCalendar;
import city.kontor.invoice.HandoverCommand;
import city.kontor.invoice.InvoiceScopes;
import city.kontor.invoice.PaymentItem;
import city.kontor.invoice.PaymentRun;
import city.kontor.invoice.PostingAnswer;
import city.kontor.invoice.StatementCommand;
import city.kontor.invoice.TreasuryCommand;
import city.kontor.invoice.finance.FinanceWriters;
import city.kontor.invoice.store.HandoverQueries;
import city.kontor.invoice.store.TreasuryQueries;
import java.time.LocalDate;
import java.util.List;

/** The payment runs of the demo city. */
final class CityTreasury {
    private static final String PAID_RUN = "demo-run-1";
    private static final String WAITING_RUN = "demo-run-2";
    private static final String PARTS_RUN = "demo-run-3";
    private static final String HANDOVER = "demo-handover-1";

    private final CityBooks books;

    CityTreasury(CityBooks books) {
        this.books = books;
    }

    /** Pays these in one run, released by two. */
    void pay(List<Plan> plans) {
        release(PAID_RUN, plans.stream().map(Plan::invoiceId).toList());
    }

    /** Pays these parts of invoices in another run. */
    void payParts(List<String> parts) {
        release(PARTS_RUN, parts);
    }

    private void release(String runId, List<String> ids) {
        LocalDate day = books.office().day().plusDays(1);
        books.give(Staff.CASHIER_1.id(), run(runId, day, ids));
        books.give(Staff.CASHIER_1.id(), new TreasuryCommand.CloseRun(InvoiceScopes.TREASURY, runId));
        String file = paidRun(runId).fileSha256().orElseThrow();
        books.give(Staff.CASHIER_1.id(), new TreasuryCommand.ReleaseRun(InvoiceScopes.TREASURY, runId, file));
        books.give(Staff.CASHIER_2.id(), new TreasuryCommand.ReleaseRun(InvoiceScopes.TREASURY, runId, file));
    }

    /** A run that waits for its releases. */
    void close(LocalDate day, List<String> invoiceIds) {
        books.give(Staff.CASHIER_1.id(), run(WAITING_RUN, day, invoiceIds));
        books.give(Staff.CASHIER_1.id(), new TreasuryCommand.CloseRun(InvoiceScopes.TREASURY, WAITING_RUN));
    }

    /** What the bank told: it paid some, and of the rest it says too little, so that a person has to look. */
    void settle(List<Plan> plans) {
        var statements = new CityStatements(books.office().day());
        List<PaymentItem> items = paidRun(PAID_RUN).items();
        for (Plan plan : plans) {
            PaymentItem item = items.stream()
                    .filter(one -> one.invoiceId().equals(plan.invoiceId()))
                    .findFirst()
                    .orElseThrow();
            if (plan.fate() == Fate.SETTLED) {
                statements.paid(item);
            } else {
                statements.unclear(item);
            }
        }
        statements
                .all()
                .forEach(statement -> books.give(
                        Staff.BOOKKEEPER.id(),
                        new StatementCommand.ImportStatement(
                                InvoiceScopes.TREASURY,
                                "camt053_" + statement.number().orElseThrow() + ".xml",
                                statement)));
    }

    /** Hands over what is booked; the finance system takes all but one line. */
    void handOver() {
        books.give(
                Staff.BOOKKEEPER.id(),
                new HandoverCommand.HandOver(
                        InvoiceScopes.TREASURY,
                        HANDOVER,
                        FinanceWriters.all().getFirst().id(),
                        false));
        List<HandoverQueries.Line> lines = books.read(dsl -> new HandoverQueries(dsl).lines(HANDOVER, 100));
        String refused = lines.getLast().id();
        books.give(
                Staff.BOOKKEEPER.id(),
                new HandoverCommand.Acknowledge(
                        InvoiceScopes.TREASURY,
                        HANDOVER,
                        lines.stream().map(line -> answer(line.id(), refused)).toList()));
    }

    private static PostingAnswer answer(String posting, String refused) {
        boolean accepted = !posting.equals(refused);
        return new PostingAnswer(posting, accepted, accepted ? "" : "Kostenstelle ist im neuen Jahr gesperrt");
    }

    private PaymentRun paidRun(String runId) {
        return books.read(dsl -> new TreasuryQueries(dsl).run(runId).orElseThrow());
    }

    private static TreasuryCommand run(String runId, LocalDate day, List<String> invoiceIds) {
        return new TreasuryCommand.CreatePaymentRun(
                InvoiceScopes.TREASURY, runId, BankCalendar.onOrAfter(day), CityAccounts.MAIN, invoiceIds);
    }
}
