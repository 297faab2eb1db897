package city.kontor.invoice.store;

import static city.kontor.invoice.jooq.Tables.CITY_ACCOUNT;
import static city.kontor.invoice.jooq.Tables.INVOICE;
import static city.kontor.invoice.jooq.Tables.PAYMENT_ITEM;
import static city.kontor.invoice.jooq.Tables.PAYMENT_RUN;

import city.kontor.invoice.CityAccount;
import city.kontor.invoice.InvoiceState;
import city.kontor.invoice.PaymentRun;
import city.kontor.kernel.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/** What the treasury's screens ask. */
public final class TreasuryQueries {
    private final DSLContext dsl;

    public TreasuryQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** The runs, the newest first. */
    public List<RunSummary> runs(int offset, int limit) {
        return dsl.selectFrom(PAYMENT_RUN)
                .orderBy(PAYMENT_RUN.NUMBER.desc())
                .limit(limit)
                .offset(offset)
                .fetch(row -> new RunSummary(
                        row.getId(),
                        new Scope(row.getScope()),
                        row.getNumber(),
                        PaymentRun.State.valueOf(row.getState()),
                        LocalDate.parse(row.getExecutionDate()),
                        row.getItemCount().intValue(),
                        row.getTotalCents()));
    }

    /** A run with its items, ordered by register number. */
    public Optional<PaymentRun> run(String runId) {
        return dsl.selectFrom(PAYMENT_RUN)
                .where(PAYMENT_RUN.ID.eq(runId))
                .fetchOptional()
                .map(row -> RunRows.run(
                        row,
                        dsl.selectFrom(PAYMENT_ITEM)
                                .where(PAYMENT_ITEM.RUN_ID.eq(runId))
                                .fetch()));
    }

    /** Booked invoices that wait for a run, the nearest deadline first. */
    public List<InvoiceSummary> booked(LocalDate today, int most) {
        return dsl.select(Summaries.FIELDS)
                .from(INVOICE)
                .where(INVOICE.STATE.eq(InvoiceState.BOOKED.name()))
                .orderBy(Summaries.deadline(today), INVOICE.ID)
                .limit(most)
                .fetch(Summaries::read);
    }

    /** The city's bank accounts in use, by name. */
    public List<CityAccount> cityAccounts() {
        return dsl.selectFrom(CITY_ACCOUNT)
                .where(CITY_ACCOUNT.ACTIVE.eq(1L))
                .orderBy(CITY_ACCOUNT.NAME)
                .fetch(MasterDataRows::cityAccount);
    }
}
