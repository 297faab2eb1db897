package city.kontor.invoice.store;

import static city.kontor.invoice.jooq.Tables.DEADLINE_RULE;
import static city.kontor.invoice.jooq.Tables.INVOICE;
import static city.kontor.invoice.jooq.Tables.INVOICE_COUNTER;

import city.kontor.invoice.BankCalendar;
import city.kontor.invoice.DeadlineRule;
import city.kontor.invoice.Escalation;
import city.kontor.invoice.InvoiceState;
import city.kontor.invoice.NumberKind;
import city.kontor.kernel.Reason;
import city.kontor.store.Proof;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The register of incoming invoices: every number that was given, whatever became of it. */
public final class RegisterQueries {
    /** {@code RE-2026-}: the series and the dash before the number. */
    private static final int PREFIX = 8;

    private static final int MOST_RANGES = 20;

    private static final List<String> WAITING = Arrays.stream(InvoiceState.values())
            .filter(Escalation::waits)
            .map(Enum::name)
            .toList();

    private final DSLContext dsl;

    public RegisterQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** A part of the register and how long it is. */
    public Window<InvoiceSummary> list(RegisterFilter filter, int offset, int limit) {
        Condition condition = condition(filter);
        List<String> ids = dsl.select(INVOICE.ID)
                .from(INVOICE)
                .where(condition)
                .orderBy(order(filter))
                .limit(limit)
                .offset(offset)
                .fetch(INVOICE.ID);
        Map<String, InvoiceSummary> found = dsl.select(Summaries.FIELDS)
                .from(INVOICE)
                .where(INVOICE.ID.in(ids))
                .fetchMap(INVOICE.ID, Summaries::read);
        return new Window<>(ids.stream().map(found::get).toList(), offset, dsl.fetchCount(INVOICE, condition));
    }

    /** How many rows stand before this invoice; empty if it is not in the list. */
    public Optional<Integer> position(RegisterFilter filter, String invoiceId) {
        var place = DSL.rowNumber().over().orderBy(order(filter)).as("place");
        var numbered = dsl.select(INVOICE.ID, place)
                .from(INVOICE)
                .where(condition(filter))
                .asTable("numbered");
        return dsl.select(numbered.field(place))
                .from(numbered)
                .where(numbered.field(INVOICE.ID).eq(invoiceId))
                .fetchOptional()
                .map(row -> row.value1() - 1);
    }

    /** The years in which numbers were given, the newest first. */
    public List<Integer> years() {
        Field<String> year = DSL.substring(INVOICE.REGISTER_NUMBER, DSL.inline(4), DSL.inline(4));
        var years = new TreeSet<Integer>(Comparator.reverseOrder());
        years.addAll(dsl.selectDistinct(year)
                .from(INVOICE)
                .where(INVOICE.REGISTER_NUMBER.isNotNull())
                .fetch(row -> Integer.valueOf(row.value1())));
        // A year of which every invoice has vanished is still known to the counter.
        String series = NumberKind.INVOICE.series(0).replaceFirst("0$", "");
        dsl.select(INVOICE_COUNTER.ID).from(INVOICE_COUNTER).fetch(INVOICE_COUNTER.ID).stream()
                .filter(id -> id.startsWith(series))
                .forEach(id -> years.add(Integer.valueOf(id.substring(series.length()))));
        return List.copyOf(years);
    }

    /**
     * Looks at every number of a year. Where the counter is held, which is the server, the numbers at the end are
     * proved, too.
     */
    public RegisterProof proof(int year) {
        Field<Long> number =
                DSL.substring(INVOICE.REGISTER_NUMBER, DSL.inline(PREFIX + 1)).cast(SQLDataType.BIGINT);
        var sums = dsl.select(DSL.countDistinct(number), DSL.coalesce(DSL.max(number), DSL.inline(0L)))
                .from(INVOICE)
                .where(ofYear(year))
                .fetchSingle();
        long count = sums.value1();
        long given = dsl.select(INVOICE_COUNTER.LAST_NUMBER)
                .from(INVOICE_COUNTER)
                .where(INVOICE_COUNTER.ID.eq(NumberKind.INVOICE.series(year)))
                .fetchOptional(INVOICE_COUNTER.LAST_NUMBER)
                .orElse(0L);
        long highest = Math.max(sums.value2(), given);
        // As many different numbers as the highest one says: then there is no gap, and nothing has to be read.
        return count == highest
                ? new RegisterProof(year, count, highest, List.of(), 0)
                : proof(year, number, count, highest);
    }

    /** Every year's proof in words. */
    public List<Proof> proofs() {
        List<Integer> years = years();
        return years.isEmpty()
                ? List.of(new Proof(true, Reason.of("verify.registerEmpty")))
                : years.stream().map(this::proof).map(RegisterProof::told).toList();
    }

    private RegisterProof proof(int year, Field<Long> number, long count, long highest) {
        List<Long> numbers = dsl.select(number)
                .from(INVOICE)
                .where(ofYear(year))
                .orderBy(number)
                .fetch(number);
        var missing = new ArrayList<RegisterProof.Range>();
        long missingCount = 0;
        long before = 0;
        for (Long now : numbers) {
            if (now > before + 1) {
                missingCount += gap(missing, before + 1, now - 1);
            }
            before = now;
        }
        if (highest > before) {
            missingCount += gap(missing, before + 1, highest);
        }
        return new RegisterProof(year, count, highest, missing, missingCount);
    }

    private static long gap(List<RegisterProof.Range> missing, long first, long last) {
        if (missing.size() < MOST_RANGES) {
            missing.add(new RegisterProof.Range(first, last));
        }
        return last - first + 1;
    }

    /** When heads are told, as the city decided. */
    public DeadlineRule deadlines() {
        return deadlines(dsl);
    }

    static DeadlineRule deadlines(DSLContext dsl) {
        return dsl.selectFrom(DEADLINE_RULE)
                .where(DEADLINE_RULE.ID.eq(DeadlineRule.ID))
                .fetchOptional(row -> new DeadlineRule(
                        row.getHeadAfterDays().intValue(),
                        row.getHeadBeforeDays().intValue()))
                .orElse(DeadlineRule.STANDARD);
    }

    private static Condition ofYear(int year) {
        // Not LIKE: it ignores case in one database, and a range depends on the other's collation.
        return DSL.substring(INVOICE.REGISTER_NUMBER, 1, PREFIX)
                .eq(DSL.val(NumberKind.INVOICE.series(year) + "-", SQLDataType.VARCHAR));
    }

    private static Condition condition(RegisterFilter filter) {
        Condition condition = filter.year().map(RegisterQueries::ofYear).orElse(INVOICE.REGISTER_NUMBER.isNotNull());
        if (!filter.text().isBlank()) {
            condition = condition.and(Summaries.contains(INVOICE.SEARCH_KEY, filter.text()));
        }
        if (!filter.states().isEmpty()) {
            condition = condition.and(INVOICE.STATE.in(
                    filter.states().stream().map(Enum::name).sorted().toList()));
        }
        if (filter.scope().isPresent()) {
            condition = condition.and(INVOICE.SCOPE.eq(filter.scope().get().id()));
        }
        if (filter.urgentOn().isPresent()) {
            condition = condition.and(urgent(filter.urgentOn().get()));
        }
        return condition;
    }

    /** As {@link Escalation#of} says of one invoice. */
    private static Condition urgent(LocalDate today) {
        Condition ending = INVOICE.DISCOUNT_UNTIL.between(
                today.toString(),
                BankCalendar.lastWith(today, Escalation.DISCOUNT_BANK_DAYS).toString());
        return INVOICE.STATE
                .in(WAITING)
                .and(DSL.or(
                        INVOICE.DUNNING_LEVEL.isNotNull(),
                        Summaries.dueUntil(today.plusDays(Escalation.DUE_SOON_DAYS)),
                        ending));
    }

    private static List<SortField<?>> order(RegisterFilter filter) {
        Field<?> by = switch (filter.sort()) {
            case NUMBER -> INVOICE.REGISTER_NUMBER;
            case RECEIVED -> INVOICE.RECEIVED_ON;
            case SELLER -> INVOICE.SELLER_NAME;
            case GROSS -> INVOICE.GROSS_CENTS;
            case DUE_DATE -> INVOICE.DUE_DATE;
            case DISCOUNT -> INVOICE.DISCOUNT_UNTIL;
        };
        return filter.descending()
                ? List.of(by.desc(), INVOICE.REGISTER_NUMBER.desc())
                : List.of(by.asc(), INVOICE.REGISTER_NUMBER.asc());
    }
}
