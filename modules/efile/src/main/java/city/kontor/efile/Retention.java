package city.kontor.efile;

import java.util.HashSet;
import java.util.Optional;
import java.util.function.Function;

/**
 * How long files of a position are kept and what becomes of them.
 *
 * @param years after the year in which the file was closed
 * @param yearsFrom the key of the position that says so
 */
public record Retention(int years, String yearsFrom, Appraisal appraisal, String appraisalFrom) {
    /** Where no position says anything: the longest, and the archive looks at it. */
    private static final Retention UNKNOWN = new Retention(PlanEntry.MOST_YEARS, "", Appraisal.APPRAISE, "");

    /** What a position says itself, or the nearest above it that says something. */
    public static Retention at(String entryId, Function<String, Optional<PlanEntry>> entries) {
        Optional<PlanEntry> years =
                nearest(entryId, entries, entry -> entry.retentionYears().isPresent());
        Optional<PlanEntry> appraisal =
                nearest(entryId, entries, entry -> entry.appraisal().isPresent());
        return new Retention(
                years.flatMap(PlanEntry::retentionYears).orElse(UNKNOWN.years()),
                years.map(PlanEntry::key).orElse(""),
                appraisal.flatMap(PlanEntry::appraisal).orElse(UNKNOWN.appraisal()),
                appraisal.map(PlanEntry::key).orElse(""));
    }

    private static Optional<PlanEntry> nearest(
            String entryId, Function<String, Optional<PlanEntry>> entries, Function<PlanEntry, Boolean> says) {
        var seen = new HashSet<String>();
        Optional<PlanEntry> entry = entries.apply(entryId);
        while (entry.isPresent()
                && !says.apply(entry.get())
                && seen.add(entry.get().id())) {
            entry = entry.get().parentId().flatMap(entries);
        }
        return entry.filter(says::apply);
    }
}
