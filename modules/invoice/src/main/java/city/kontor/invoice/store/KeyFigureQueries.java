package city.kontor.invoice.store;

import static city.kontor.invoice.jooq.Tables.INVOICE;
import static city.kontor.invoice.jooq.Tables.INVOICE_PART;
import static city.kontor.invoice.jooq.Tables.PAYMENT_RUN;

import city.kontor.invoice.Escalation;
import city.kontor.invoice.InvoicePart;
import city.kontor.invoice.InvoiceState;
import city.kontor.kernel.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/** Computes the key figures from the invoices of one period, counted by the day they were received. */
public final class KeyFigureQueries {
    private static final int MOST_REASONS = 8;

    private static final List<String> WAITING = Arrays.stream(InvoiceState.values())
            .filter(Escalation::waits)
            .map(Enum::name)
            .toList();

    private final DSLContext dsl;
    private final Condition period;
    private final Condition department;
    private final LocalDate today;

    /**
     * @param from the first day on which an invoice was received
     * @param to the last one
     * @param department where it lies; empty for all that are held here
     */
    public KeyFigureQueries(DSLContext dsl, LocalDate from, LocalDate to, Optional<Scope> department, LocalDate today) {
        this.dsl = dsl;
        this.period = INVOICE.RECEIVED_ON.between(from.toString(), to.toString());
        this.department = department.map(scope -> INVOICE.SCOPE.eq(scope.id())).orElse(DSL.noCondition());
        this.today = today;
    }

    public KeyFigures figures() {
        var scan = new FigureScan(secondReleases(), today);
        // Read without a record for each row: there are as many rows as a city has invoices in a year.
        try (ResultSet rows = dsl.select(FigureScan.FIELDS)
                .from(INVOICE)
                .where(period, department)
                .fetchResultSet()) {
            while (rows.next()) {
                scan.add(rows);
            }
        } catch (SQLException e) {
            throw new DataAccessException("Reading the key figures failed", e);
        }
        return new KeyFigures(scan.steps(), scan.discounts(), open(), reasons());
    }

    private Map<String, Long> secondReleases() {
        return dsl.select(PAYMENT_RUN.ID, PAYMENT_RUN.SECOND_AT)
                .from(PAYMENT_RUN)
                .where(PAYMENT_RUN.SECOND_AT.isNotNull())
                .fetchMap(PAYMENT_RUN.ID, PAYMENT_RUN.SECOND_AT);
    }

    /** The invoices behind a figure, those that tell most about it first. */
    public Window<InvoiceSummary> rows(FigureRows figure, int offset, int limit) {
        Condition which = department.and(
                switch (figure.kind()) {
                    case STEP -> period.and(taken(KeyFigures.Stage.valueOf(figure.key())));
                    case DISCOUNT -> period.and(outcome(KeyFigures.Outcome.valueOf(figure.key())));
                    case OPEN -> aged(KeyFigures.Age.valueOf(figure.key()));
                    case REASON ->
                        period.and(INVOICE.STATE.eq(InvoiceState.REJECTED.name()))
                                .and(INVOICE.OUTCOME_REASON.eq(figure.key()));
                });
        var order = switch (figure.kind()) {
            case STEP -> time(KeyFigures.Stage.valueOf(figure.key())).desc();
            case DISCOUNT -> discount().desc();
            case OPEN -> INVOICE.GROSS_CENTS.desc();
            case REASON -> INVOICE.RECEIVED_ON.desc();
        };
        List<InvoiceSummary> rows = joined(dsl.select(Summaries.FIELDS))
                .where(which)
                .orderBy(order, INVOICE.ID)
                .limit(limit)
                .offset(offset)
                .fetch(Summaries::read);
        int total = joined(dsl.selectCount()).where(which).fetchSingle().value1();
        return new Window<>(rows, offset, total);
    }

    /** Not of a period: what is open is open today. */
    private List<KeyFigures.Amount> open() {
        var amounts = new ArrayList<KeyFigures.Amount>();
        for (KeyFigures.Age age : KeyFigures.Age.values()) {
            KeyFigures.Amount gross = sum(age.name(), INVOICE.GROSS_CENTS, aged(age));
            amounts.add(new KeyFigures.Amount(gross.key(), gross.count(), gross.cents() - paidInParts(age)));
        }
        return amounts;
    }

    /** What is paid already of invoices that wait for more. */
    private long paidInParts(KeyFigures.Age age) {
        return dsl.select(DSL.coalesce(DSL.sum(INVOICE_PART.AMOUNT_CENTS), DSL.inline(java.math.BigDecimal.ZERO)))
                .from(INVOICE_PART)
                .join(INVOICE)
                .on(INVOICE.ID.eq(INVOICE_PART.INVOICE_ID))
                .where(
                        INVOICE_PART.STATE.in(InvoicePart.State.PAID.name(), InvoicePart.State.SETTLED.name()),
                        department,
                        aged(age))
                .fetchSingle()
                .value1()
                .longValue();
    }

    private KeyFigures.Amount sum(String key, Field<Long> cents, Condition which) {
        var row = dsl.select(DSL.count(), DSL.coalesce(DSL.sum(cents), DSL.inline(java.math.BigDecimal.ZERO)))
                .from(INVOICE)
                .where(department, which)
                .fetchSingle();
        return new KeyFigures.Amount(key, row.value1(), row.value2().longValue());
    }

    private List<KeyFigures.Amount> reasons() {
        var count = DSL.count();
        return dsl.select(
                        INVOICE.OUTCOME_REASON,
                        count,
                        DSL.coalesce(DSL.sum(INVOICE.GROSS_CENTS), DSL.inline(java.math.BigDecimal.ZERO)))
                .from(INVOICE)
                .where(
                        period,
                        department,
                        INVOICE.STATE.eq(InvoiceState.REJECTED.name()),
                        INVOICE.OUTCOME_REASON.isNotNull())
                .groupBy(INVOICE.OUTCOME_REASON)
                .orderBy(count.desc(), INVOICE.OUTCOME_REASON)
                .limit(MOST_REASONS)
                .fetch(row -> new KeyFigures.Amount(
                        row.value1(), row.value2(), row.value3().longValue()));
    }

    private static <R extends Record> SelectJoinStep<R> joined(org.jooq.SelectFromStep<R> select) {
        return select.from(INVOICE).leftJoin(PAYMENT_RUN).on(PAYMENT_RUN.ID.eq(INVOICE.RUN_ID));
    }

    /** How long a step took; null where it was not taken (yet). */
    private static Field<Long> time(KeyFigures.Stage stage) {
        return switch (stage) {
            case FACTS -> INVOICE.FACTS_AT.minus(INVOICE.REGISTERED_AT);
            case AMOUNT -> INVOICE.AMOUNT_AT.minus(INVOICE.FACTS_AT);
            case ORDER -> INVOICE.ORDER_AT.minus(INVOICE.AMOUNT_AT);
            case BOOK -> INVOICE.BOOK_AT.minus(INVOICE.ORDER_AT);
            case RELEASE -> PAYMENT_RUN.SECOND_AT.minus(INVOICE.BOOK_AT);
            case ALL -> PAYMENT_RUN.SECOND_AT.minus(INVOICE.REGISTERED_AT);
        };
    }

    private static Condition taken(KeyFigures.Stage stage) {
        return time(stage).isNotNull();
    }

    /** What the discount comes to, rounded as {@link city.kontor.invoice.Discount} does. */
    private static Field<Long> discount() {
        return INVOICE.GROSS_CENTS
                .times(INVOICE.DISCOUNT_HUNDREDTHS)
                .plus(DSL.inline(5_000L))
                .divide(DSL.inline(10_000L));
    }

    private Condition outcome(KeyFigures.Outcome outcome) {
        Condition offered = INVOICE.DISCOUNT_UNTIL.isNotNull().and(INVOICE.GROSS_CENTS.gt(0L));
        Condition waits = INVOICE.PAID_ON.isNull().and(INVOICE.STATE.in(WAITING));
        return offered.and(
                switch (outcome) {
                    case WON -> INVOICE.PAID_ON.le(INVOICE.DISCOUNT_UNTIL);
                    case LOST ->
                        INVOICE.PAID_ON
                                .gt(INVOICE.DISCOUNT_UNTIL)
                                .or(waits.and(INVOICE.DISCOUNT_UNTIL.lt(today.toString())));
                    case OPEN -> waits.and(INVOICE.DISCOUNT_UNTIL.ge(today.toString()));
                });
    }

    private Condition aged(KeyFigures.Age age) {
        return INVOICE.STATE
                .in(WAITING)
                .and(INVOICE.RECEIVED_ON.between(
                        age.first(today).toString(), age.last(today).toString()));
    }
}
