package city.kontor.efile.store;

import static city.kontor.efile.jooq.Tables.FILING_RULE;
import static city.kontor.efile.jooq.Tables.NUMBER_PATTERN;
import static city.kontor.efile.jooq.Tables.NUMBER_SERIES;
import static city.kontor.efile.jooq.Tables.PLAN_ENTRY;

import city.kontor.efile.Appraisal;
import city.kontor.efile.EfileRights;
import city.kontor.efile.Numbered;
import city.kontor.efile.PlanEntry;
import city.kontor.efile.PlanEvent;
import city.kontor.efile.jooq.tables.records.FilingRuleRecord;
import city.kontor.efile.jooq.tables.records.NumberPatternRecord;
import city.kontor.efile.jooq.tables.records.NumberSeriesRecord;
import city.kontor.efile.jooq.tables.records.PlanEntryRecord;
import city.kontor.kernel.Scope;
import city.kontor.store.Rows;
import java.util.Optional;

/** The file plan in its rows, and the series of numbers. */
public final class PlanRows {
    private PlanRows() {}

    /** Writes what happened into the rows. */
    public static void apply(Rows rows, PlanEvent event) {
        switch (event) {
            case PlanEvent.EntryPut put -> {
                PlanEntry entry = put.entry();
                var row = rows.find(PLAN_ENTRY, entry.id()).orElseGet(PlanEntryRecord::new);
                row.setId(entry.id());
                row.setScope(Scope.CITY.id());
                row.setRv(0L);
                row.setParentId(entry.parentId().orElse(null));
                row.setEntryKey(entry.key());
                row.setKeyOrder(PlanEntry.order(entry.key()));
                row.setTitle(entry.title());
                row.setNote(entry.note());
                row.setRetentionYears(
                        entry.retentionYears().map(Integer::longValue).orElse(null));
                row.setAppraisal(entry.appraisal().map(Appraisal::name).orElse(null));
                row.setDepartment(entry.department().map(Scope::id).orElse(null));
                row.setActive(entry.active() ? 1L : 0L);
                rows.put(row);
            }
            case PlanEvent.FilingPut put -> filing(rows, put);
            case PlanEvent.PatternPut put -> {
                var row = rows.find(NUMBER_PATTERN, put.kind().name()).orElseGet(NumberPatternRecord::new);
                row.setId(put.kind().name());
                row.setScope(Scope.CITY.id());
                row.setRv(0L);
                row.setPattern(put.pattern());
                rows.put(row);
            }
        }
    }

    private static void filing(Rows rows, PlanEvent.FilingPut put) {
        String id = put.source().name();
        var row = rows.find(FILING_RULE, id).orElseGet(FilingRuleRecord::new);
        if (put.entryId().isEmpty()) {
            rows.remove(FILING_RULE, id);
            return;
        }
        row.setId(id);
        row.setScope(Scope.CITY.id());
        row.setRv(0L);
        row.setEntryId(put.entryId().get());
        rows.put(row);
    }

    /** Remembers how far a series has come. */
    static void given(Rows rows, Numbered number) {
        var row = rows.find(NUMBER_SERIES, number.series()).orElseGet(NumberSeriesRecord::new);
        row.setId(number.series());
        row.setScope(EfileRights.COUNTERS.id());
        row.setRv(0L);
        row.setLastNumber(number.serial());
        rows.put(row);
    }

    static PlanEntry entry(PlanEntryRecord row) {
        return new PlanEntry(
                row.getId(),
                Optional.ofNullable(row.getParentId()),
                row.getEntryKey(),
                row.getTitle(),
                row.getNote(),
                Optional.ofNullable(row.getRetentionYears()).map(Long::intValue),
                Optional.ofNullable(row.getAppraisal()).map(Appraisal::valueOf),
                Optional.ofNullable(row.getDepartment()).map(Scope::new),
                row.getActive() == 1);
    }
}
