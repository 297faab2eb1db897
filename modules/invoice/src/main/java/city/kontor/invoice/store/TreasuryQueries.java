package city.kontor.invoice.store;

import static city.kontor.invoice.jooq.Tables.CITY_ACCOUNT;
import static city.kontor.invoice.jooq.Tables.INVOICE;
import static city.kontor.invoice.jooq.Tables.INVOICE_PART;
import static city.kontor.invoice.jooq.Tables.PAYMENT_ITEM;
import static city.kontor.invoice.jooq.Tables.PAYMENT_RUN;

import city.kontor.invoice.CityAccount;
import city.kontor.invoice.Duplicates;
import city.kontor.invoice.InvoicePart;
import city.kontor.invoice.InvoiceState;
import city.kontor.invoice.PaymentRun;
import city.kontor.kernel.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/** What the treasury's screens ask. */
public final class TreasuryQueries {
    /** How far back a payment counts as recent. */
    private static final int REPEAT_DAYS = 183;

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

    /**
     * Payments that look the same as one of this run, within it or in another of the half year before, by invoice id.
     * A run that was discarded paid nothing, and what the bank returned was not paid.
     */
    public Map<String, List<Repeat>> repeats(PaymentRun run) {
        var mine = PAYMENT_ITEM.as("mine");
        var repeats = new HashMap<String, List<Repeat>>();
        dsl.select(
                        mine.INVOICE_ID,
                        mine.INVOICE_NUMBER,
                        PAYMENT_ITEM.INVOICE_NUMBER,
                        PAYMENT_ITEM.REGISTER_NUMBER,
                        PAYMENT_RUN.NUMBER,
                        PAYMENT_RUN.EXECUTION_DATE)
                .from(mine)
                .join(PAYMENT_ITEM)
                .on(PAYMENT_ITEM.IBAN.eq(mine.IBAN), PAYMENT_ITEM.INVOICE_ID.ne(mine.INVOICE_ID))
                .join(PAYMENT_RUN)
                .on(PAYMENT_RUN.ID.eq(PAYMENT_ITEM.RUN_ID))
                .where(
                        mine.RUN_ID.eq(run.id()),
                        PAYMENT_ITEM
                                .GROSS_CENTS
                                .minus(PAYMENT_ITEM.DISCOUNT_CENTS)
                                .eq(mine.GROSS_CENTS.minus(mine.DISCOUNT_CENTS)),
                        PAYMENT_ITEM.RETURNED_ON.isNull(),
                        PAYMENT_RUN.STATE.ne(PaymentRun.State.DISCARDED.name()),
                        PAYMENT_RUN.EXECUTION_DATE.ge(
                                run.executionDate().minusDays(REPEAT_DAYS).toString()))
                .orderBy(PAYMENT_RUN.EXECUTION_DATE.desc(), PAYMENT_ITEM.REGISTER_NUMBER)
                .forEach(row -> {
                    if (Duplicates.numberKey(row.value2()).equals(Duplicates.numberKey(row.value3()))) {
                        repeats.computeIfAbsent(row.value1(), id -> new ArrayList<>())
                                .add(new Repeat(row.value4(), row.value5(), LocalDate.parse(row.value6())));
                    }
                });
        return repeats;
    }

    /** What waits for a run: booked invoices, and parts of such that may be paid; the nearest deadline first. */
    public List<DuePayment> booked(LocalDate today, int most) {
        var waiting = new ArrayList<DuePayment>();
        dsl.select(Summaries.FIELDS)
                .from(INVOICE)
                .where(INVOICE.STATE.eq(InvoiceState.BOOKED.name()), Summaries.whole())
                .orderBy(Summaries.deadline(today), INVOICE.ID)
                .limit(most)
                .forEach(row -> waiting.add(new DuePayment(Summaries.read(row), Optional.empty())));
        dsl.select(Summaries.FIELDS)
                .select(INVOICE_PART.fields())
                .from(INVOICE_PART)
                .join(INVOICE)
                .on(INVOICE.ID.eq(INVOICE_PART.INVOICE_ID))
                .where(INVOICE_PART.STATE.eq(InvoicePart.State.OPEN.name()))
                .and(INVOICE.STATE.eq(InvoiceState.BOOKED.name()))
                .orderBy(INVOICE_PART.DUE_ON, INVOICE_PART.ID)
                .limit(most)
                .forEach(row -> waiting.add(
                        new DuePayment(Summaries.read(row), Optional.of(PartRows.part(row.into(INVOICE_PART))))));
        waiting.sort(Comparator.comparing(
                        (DuePayment payment) -> payment.deadline(today).orElse(LocalDate.MAX))
                .thenComparing(DuePayment::id));
        return waiting.stream().limit(most).toList();
    }

    /** The city's bank accounts in use, by name. */
    public List<CityAccount> cityAccounts() {
        return dsl.selectFrom(CITY_ACCOUNT)
                .where(CITY_ACCOUNT.ACTIVE.eq(1L))
                .orderBy(CITY_ACCOUNT.NAME)
                .fetch(MasterDataRows::cityAccount);
    }
}
