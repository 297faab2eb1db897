package city.kontor.invoice.store;

import static city.kontor.invoice.jooq.Tables.INVOICE;

import city.kontor.invoice.Discount;
import city.kontor.invoice.Escalation;
import city.kontor.invoice.InvoiceState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Field;

/** Goes once through the invoices of a period and gathers how long steps took and what became of discounts. */
final class FigureScan {
    /** In the order in which {@link #add} reads them; an index holds them all. */
    static final List<Field<?>> FIELDS = List.of(
            INVOICE.REGISTERED_AT,
            INVOICE.FACTS_AT,
            INVOICE.AMOUNT_AT,
            INVOICE.ORDER_AT,
            INVOICE.BOOK_AT,
            INVOICE.RUN_ID,
            INVOICE.STATE,
            INVOICE.GROSS_CENTS,
            INVOICE.DISCOUNT_HUNDREDTHS,
            INVOICE.DISCOUNT_UNTIL,
            INVOICE.PAID_ON);

    /** The stages that end with a signature on the invoice. */
    private static final List<KeyFigures.Stage> SIGNED =
            List.of(KeyFigures.Stage.FACTS, KeyFigures.Stage.AMOUNT, KeyFigures.Stage.ORDER, KeyFigures.Stage.BOOK);

    private static final int SIGNATURES = 1 + SIGNED.size();
    private static final long NOT_YET = -1;

    private final Map<String, Long> releases;
    private final LocalDate today;
    private final Map<KeyFigures.Stage, LongList> times = new EnumMap<>(KeyFigures.Stage.class);
    private final Map<KeyFigures.Outcome, LongList> discounts = new EnumMap<>(KeyFigures.Outcome.class);

    /** @param releases when each run was released for the second time, by id */
    FigureScan(Map<String, Long> releases, LocalDate today) {
        this.releases = releases;
        this.today = today;
        for (KeyFigures.Stage stage : KeyFigures.Stage.values()) {
            times.put(stage, new LongList());
        }
        for (KeyFigures.Outcome outcome : KeyFigures.Outcome.values()) {
            discounts.put(outcome, new LongList());
        }
    }

    void add(ResultSet row) throws SQLException {
        long registered = row.getLong(1);
        long before = registered;
        for (int i = 0; i < SIGNED.size(); i++) {
            long at = row.getLong(i + 2);
            if (row.wasNull()) {
                before = NOT_YET;
            } else {
                took(SIGNED.get(i), before, at);
                before = at;
            }
        }
        String run = row.getString(SIGNATURES + 1);
        Long released = run == null ? null : releases.get(run);
        if (released != null) {
            took(KeyFigures.Stage.RELEASE, before, released);
            took(KeyFigures.Stage.ALL, registered, released);
        }
        String until = row.getString(SIGNATURES + 5);
        if (until != null) {
            discount(row, LocalDate.parse(until));
        }
    }

    private void took(KeyFigures.Stage stage, long from, long to) {
        if (from > NOT_YET && to >= from) {
            Objects.requireNonNull(times.get(stage)).add(to - from);
        }
    }

    private void discount(ResultSet row, LocalDate until) throws SQLException {
        long saved = new Discount(row.getLong(SIGNATURES + 4), until).amountCents(row.getLong(SIGNATURES + 3));
        InvoiceState state = InvoiceState.valueOf(row.getString(SIGNATURES + 2));
        Optional<LocalDate> paid = InvoiceRows.day(row.getString(SIGNATURES + 6));
        if (saved == 0 || (paid.isEmpty() && !Escalation.waits(state))) {
            return;
        }
        boolean inTime = !paid.orElse(today).isAfter(until);
        KeyFigures.Outcome outcome =
                !inTime ? KeyFigures.Outcome.LOST : paid.isPresent() ? KeyFigures.Outcome.WON : KeyFigures.Outcome.OPEN;
        Objects.requireNonNull(discounts.get(outcome)).add(saved);
    }

    List<KeyFigures.StepTime> steps() {
        var steps = new ArrayList<KeyFigures.StepTime>();
        times.forEach((stage, took) -> {
            long[] sorted = took.sorted();
            if (sorted.length > 0) {
                steps.add(new KeyFigures.StepTime(stage, sorted.length, quantile(sorted, 0.5), quantile(sorted, 0.9)));
            }
        });
        return steps;
    }

    List<KeyFigures.Amount> discounts() {
        return discounts.entrySet().stream()
                .map(entry -> new KeyFigures.Amount(
                        entry.getKey().name(),
                        entry.getValue().size,
                        Arrays.stream(entry.getValue().sorted()).sum()))
                .toList();
    }

    /** The smallest value that so many of them do not exceed. */
    private static long quantile(long[] sorted, double share) {
        return sorted[Math.max(0, (int) Math.ceil(sorted.length * share) - 1)];
    }

    /** Many numbers without a box around each. */
    private static final class LongList {
        private long[] values = new long[1_024];
        private int size;

        void add(long value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }

        long[] sorted() {
            long[] sorted = Arrays.copyOf(values, size);
            Arrays.sort(sorted);
            return sorted;
        }
    }
}
