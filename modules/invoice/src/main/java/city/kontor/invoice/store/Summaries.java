package city.kontor.invoice.store;

import static city.kontor.invoice.jooq.Tables.INVOICE;

import city.kontor.invoice.Discount;
import city.kontor.invoice.InvoiceState;
import city.kontor.invoice.Terms;
import city.kontor.kernel.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Reads summaries: only the columns that lists show. */
final class Summaries {
    static final List<Field<?>> FIELDS = List.of(
            INVOICE.ID,
            INVOICE.SCOPE,
            INVOICE.STATE,
            INVOICE.REGISTER_NUMBER,
            INVOICE.NUMBER,
            INVOICE.ISSUE_DATE,
            INVOICE.RECEIVED_ON,
            INVOICE.SELLER_NAME,
            INVOICE.SUBJECT,
            INVOICE.GROSS_CENTS,
            INVOICE.CURRENCY,
            INVOICE.DUE_DATE,
            INVOICE.DISCOUNT_HUNDREDTHS,
            INVOICE.DISCOUNT_UNTIL,
            INVOICE.CLERK_ID,
            INVOICE.SUGGESTED_SCOPE,
            INVOICE.SUSPECT_OF,
            INVOICE.RUN_ID,
            INVOICE.PAID_CENTS,
            INVOICE.DUNNING_LEVEL,
            INVOICE.PART_COUNT,
            INVOICE.PART_NEXT_DUE,
            INVOICE.PART_PAID_CENTS,
            INVOICE.PART_RETAINED_CENTS,
            INVOICE.PART_PAYABLE_CENTS);

    private Summaries() {}

    static InvoiceSummary read(Record row) {
        return new InvoiceSummary(
                row.get(INVOICE.ID),
                new Scope(row.get(INVOICE.SCOPE)),
                InvoiceState.valueOf(row.get(INVOICE.STATE)),
                text(row, INVOICE.REGISTER_NUMBER),
                text(row, INVOICE.NUMBER),
                InvoiceRows.day(row.get(INVOICE.ISSUE_DATE)),
                LocalDate.parse(row.get(INVOICE.RECEIVED_ON)),
                text(row, INVOICE.SELLER_NAME),
                text(row, INVOICE.SUBJECT),
                Optional.ofNullable(row.get(INVOICE.GROSS_CENTS)),
                row.get(INVOICE.CURRENCY),
                new Terms(
                        InvoiceRows.day(row.get(INVOICE.PART_NEXT_DUE))
                                .or(() -> InvoiceRows.day(row.get(INVOICE.DUE_DATE))),
                        InvoiceRows.day(row.get(INVOICE.DISCOUNT_UNTIL))
                                .filter(until -> Optional.ofNullable(row.get(INVOICE.PART_PAID_CENTS))
                                        .filter(paid -> paid > 0)
                                        .isEmpty())
                                .map(until -> new Discount(
                                        Objects.requireNonNull(row.get(INVOICE.DISCOUNT_HUNDREDTHS)), until))),
                text(row, INVOICE.CLERK_ID),
                text(row, INVOICE.SUGGESTED_SCOPE).map(Scope::new),
                row.get(INVOICE.SUSPECT_OF) != null && !row.get(INVOICE.STATE).equals(InvoiceState.DUPLICATE.name()),
                text(row, INVOICE.RUN_ID),
                Optional.ofNullable(row.get(INVOICE.PAID_CENTS)),
                Optional.ofNullable(row.get(INVOICE.DUNNING_LEVEL)).map(Long::intValue),
                parts(row));
    }

    private static Optional<PartSums> parts(Record row) {
        return Optional.ofNullable(row.get(INVOICE.PART_COUNT))
                .filter(count -> count > 0)
                .map(count -> new PartSums(
                        count.intValue(),
                        Objects.requireNonNull(row.get(INVOICE.PART_PAID_CENTS)),
                        Objects.requireNonNull(row.get(INVOICE.PART_RETAINED_CENTS)),
                        Objects.requireNonNull(row.get(INVOICE.PART_PAYABLE_CENTS)),
                        InvoiceRows.day(row.get(INVOICE.PART_NEXT_DUE))));
    }

    /** Whether what is not paid of it is due on that day; the index on its own due date serves most invoices. */
    static org.jooq.Condition dueUntil(LocalDate day) {
        return DSL.or(
                INVOICE.PART_NEXT_DUE.isNull().and(INVOICE.DUE_DATE.le(day.toString())),
                INVOICE.PART_NEXT_DUE.le(day.toString()));
    }

    /** Whether an invoice is paid as a whole. */
    static org.jooq.Condition whole() {
        return INVOICE.PART_COUNT.isNull().or(INVOICE.PART_COUNT.eq(0L));
    }

    /** The day that matters next, for ordering; invoices without one come last. */
    static Field<String> deadline(LocalDate today) {
        return DSL.when(INVOICE.DISCOUNT_UNTIL.ge(today.toString()), INVOICE.DISCOUNT_UNTIL)
                .otherwise(DSL.coalesce(INVOICE.PART_NEXT_DUE, INVOICE.DUE_DATE, DSL.inline("9999-12-31")));
    }

    /**
     * Whether a search key contains what was typed. Not LIKE: it folds case in one database and not in the other, and
     * its wildcards would have to be escaped.
     */
    static org.jooq.Condition contains(Field<String> searchKey, String typed) {
        return DSL.position(searchKey, DSL.val(SearchKey.of(typed), SQLDataType.VARCHAR))
                .gt(0);
    }

    private static Optional<String> text(Record row, Field<String> field) {
        return Optional.ofNullable(row.get(field));
    }
}
