package city.kontor.invoice.store;

import static city.kontor.invoice.jooq.Tables.BANK_ENTRY;
import static city.kontor.invoice.jooq.Tables.BANK_STATEMENT;
import static city.kontor.invoice.jooq.Tables.CITY_ACCOUNT;

import city.kontor.invoice.EntryState;
import city.kontor.invoice.jooq.tables.records.BankStatementRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What the treasury's screen of bank statements asks. */
public final class StatementQueries {
    private final DSLContext dsl;

    public StatementQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * All statements, the newest first, each compared with the one before of its account: whether numbers are missing
     * and whether the balance follows on.
     */
    public List<StatementSummary> statements() {
        Map<String, String> names = accounts();
        Map<String, BankStatementRecord> before = new HashMap<>();
        var found = new ArrayList<StatementSummary>();
        dsl.selectFrom(BANK_STATEMENT)
                .orderBy(BANK_STATEMENT.BOOKED_ON, BANK_STATEMENT.NUMBER, BANK_STATEMENT.ID)
                .forEach(row -> found.add(summary(row, before.put(row.getIban(), row), names)));
        return found.reversed();
    }

    private static StatementSummary summary(
            BankStatementRecord row, @Nullable BankStatementRecord before, Map<String, String> names) {
        return new StatementSummary(
                row.getId(),
                names.getOrDefault(row.getCityAccountId(), row.getIban()),
                row.getIban(),
                Optional.ofNullable(row.getNumber()).map(String::valueOf).orElse(row.getBankId()),
                LocalDate.parse(row.getBookedOn()),
                row.getOpeningCents(),
                row.getClosingCents(),
                row.getEntryCount().intValue(),
                row.getOpenCount().intValue(),
                row.getClosingCents() - row.getOpeningCents() - row.getSumCents(),
                missing(row, before),
                before == null ? 0 : row.getOpeningCents() - before.getClosingCents(),
                row.getFileName(),
                Objects.requireNonNull(row.getImportedName()),
                Instant.ofEpochMilli(Objects.requireNonNull(row.getImportedAt())));
    }

    /** Banks begin to count anew each year: then at least those from 1 on are known to be missing. */
    private static long missing(BankStatementRecord row, @Nullable BankStatementRecord before) {
        Long number = row.getNumber();
        if (number == null || before == null || before.getNumber() == null) {
            return 0;
        }
        boolean sameYear = year(row) == year(before);
        long last = sameYear || number > before.getNumber() ? before.getNumber() : 0;
        return Math.max(0, number - last - 1);
    }

    private static int year(BankStatementRecord row) {
        return LocalDate.parse(row.getBookedOn()).getYear();
    }

    /** How many entries are in each state; states without any are absent. */
    public Map<EntryState, Integer> counts() {
        var counts = new java.util.EnumMap<EntryState, Integer>(EntryState.class);
        dsl.select(BANK_ENTRY.STATE, DSL.count())
                .from(BANK_ENTRY)
                .groupBy(BANK_ENTRY.STATE)
                .forEach(row -> counts.put(EntryState.valueOf(row.value1()), row.value2()));
        return counts;
    }

    /**
     * Entries, the newest first.
     *
     * @param states empty for all
     * @param typed part of the other side's name, the remittance text or what it was assigned to; blank for all
     * @param statementId of one statement; empty for all
     */
    public Window<EntryRow> entries(
            Set<EntryState> states, String typed, Optional<String> statementId, int offset, int limit) {
        Condition condition = condition(states, typed, statementId);
        Map<String, String> names = accounts();
        List<EntryRow> rows = dsl.select(BANK_ENTRY.asterisk())
                .select(BANK_STATEMENT.asterisk())
                .from(BANK_ENTRY)
                .join(BANK_STATEMENT)
                .on(BANK_STATEMENT.ID.eq(BANK_ENTRY.STATEMENT_ID))
                .where(condition)
                .orderBy(order())
                .limit(limit)
                .offset(offset)
                .fetch(row -> row(row, names));
        return new Window<>(rows, offset, dsl.fetchCount(BANK_ENTRY, condition));
    }

    /** How many entries stand before this one; empty if it is not among them. */
    public Optional<Integer> position(
            Set<EntryState> states, String typed, Optional<String> statementId, String entryId) {
        var place = DSL.rowNumber().over().orderBy(order()).as("place");
        var numbered = dsl.select(BANK_ENTRY.ID, place)
                .from(BANK_ENTRY)
                .where(condition(states, typed, statementId))
                .asTable("numbered");
        return dsl.select(numbered.field(place))
                .from(numbered)
                .where(numbered.field(BANK_ENTRY.ID).eq(entryId))
                .fetchOptional()
                .map(row -> row.value1() - 1);
    }

    public Optional<EntryRow> entry(String entryId) {
        Map<String, String> names = accounts();
        return dsl.select(BANK_ENTRY.asterisk())
                .select(BANK_STATEMENT.asterisk())
                .from(BANK_ENTRY)
                .join(BANK_STATEMENT)
                .on(BANK_STATEMENT.ID.eq(BANK_ENTRY.STATEMENT_ID))
                .where(BANK_ENTRY.ID.eq(entryId))
                .fetchOptional(row -> row(row, names));
    }

    private static List<SortField<?>> order() {
        return List.of(BANK_ENTRY.BOOKED_ON.desc(), BANK_ENTRY.STATEMENT_ID.asc(), BANK_ENTRY.POSITION.asc());
    }

    private static Condition condition(Set<EntryState> states, String typed, Optional<String> statementId) {
        Condition condition = DSL.noCondition();
        if (!states.isEmpty()) {
            condition = condition.and(
                    BANK_ENTRY.STATE.in(states.stream().map(Enum::name).sorted().toList()));
        }
        if (statementId.isPresent()) {
            condition = condition.and(BANK_ENTRY.STATEMENT_ID.eq(statementId.get()));
        }
        if (!typed.isBlank()) {
            String wanted = typed.strip().toLowerCase(java.util.Locale.ROOT);
            condition = condition.and(DSL.or(
                    holds(BANK_ENTRY.PARTY_NAME, wanted),
                    holds(BANK_ENTRY.REMITTANCE, wanted),
                    holds(BANK_ENTRY.TARGET_LABEL, wanted)));
        }
        return condition;
    }

    private static Condition holds(org.jooq.Field<String> field, String wanted) {
        return DSL.position(DSL.lower(DSL.coalesce(field, DSL.inline(""))), DSL.val(wanted))
                .gt(0);
    }

    private static EntryRow row(Record row, Map<String, String> names) {
        var statement = row.into(BANK_STATEMENT);
        var entry = row.into(BANK_ENTRY);
        return new EntryRow(
                StatementRows.line(entry, statement),
                names.getOrDefault(statement.getCityAccountId(), statement.getIban()),
                Optional.ofNullable(entry.getTargetId()),
                Optional.ofNullable(entry.getTargetLabel()),
                Optional.ofNullable(entry.getReason()),
                Optional.ofNullable(entry.getDecidedName()));
    }

    private Map<String, String> accounts() {
        return dsl.select(CITY_ACCOUNT.ID, CITY_ACCOUNT.NAME)
                .from(CITY_ACCOUNT)
                .fetchMap(CITY_ACCOUNT.ID, CITY_ACCOUNT.NAME);
    }
}
