package city.kontor.app.efile;

import city.kontor.app.desk.DeskList;
import city.kontor.app.desk.Given;
import city.kontor.app.desk.Names;
import city.kontor.app.desk.Permission;
import city.kontor.app.kit.Following;
import city.kontor.app.kit.PageQuery;
import city.kontor.app.kit.WholeList;
import city.kontor.csv.CsvTable;
import city.kontor.csv.Preview;
import city.kontor.efile.EfileRights;
import city.kontor.efile.FilingSource;
import city.kontor.efile.NumberKind;
import city.kontor.efile.PlanEntry;
import city.kontor.efile.PlanTable;
import city.kontor.efile.Retention;
import city.kontor.kernel.Command;
import city.kontor.kernel.Scope;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The file plan as those see it who keep it, and the patterns of reference numbers. */
final class PlanModel implements Following {
    /**
     * One position as it is shown.
     *
     * @param above the position it hangs on
     * @param files how many files hang on it
     * @param arriving whose records arrive under it by themselves
     */
    record EntryView(
            PlanEntry entry,
            Optional<PlanEntry> above,
            Retention retention,
            int files,
            Set<FilingSource> arriving,
            Names names) {
        EntryView {
            arriving = Set.copyOf(arriving);
        }
    }

    /** How the numbers of a kind look. */
    record PatternView(NumberKind kind, String pattern) {}

    private final EfileParts parts;
    private final String loading;
    private final DeskList<PlanEntry, EntryView> entries;
    private final DeskList<PatternView, PatternView> patterns;
    private final Permission mayChange;

    PlanModel(EfileParts parts, String loading) {
        this.parts = parts;
        this.loading = loading;
        entries = new DeskList<>(
                parts.desk(),
                parts.tasks(),
                loading,
                new WholeList<>(this::matching, PlanEntry::id),
                entry -> view(entry.id()));
        patterns = new DeskList<>(
                parts.desk(),
                parts.tasks(),
                loading,
                new WholeList<>(
                        query -> parts.read(queries -> Arrays.stream(NumberKind.values())
                                .map(kind -> new PatternView(kind, queries.pattern(kind)))
                                .toList()),
                        view -> view.kind().name()),
                Optional::of);
        mayChange =
                Permission.of(parts.desk(), parts.tasks(), loading, actor -> actor.may(EfileRights.PLAN, Scope.CITY));
    }

    private List<PlanEntry> matching(PageQuery query) {
        return parts.read(queries -> queries.plan()).stream()
                .filter(entry -> query.fits(entry.key(), entry.title(), entry.note()))
                .toList();
    }

    private Optional<EntryView> view(String id) {
        Names names = Names.of(parts.desk());
        return parts.read(queries -> queries.entry(id)
                .map(entry -> new EntryView(
                        entry,
                        entry.parentId().flatMap(queries::entry),
                        queries.retention(id),
                        queries.countFiles(id),
                        queries.arriving(id),
                        names)));
    }

    EfileParts parts() {
        return parts;
    }

    DeskList<PlanEntry, EntryView> entries() {
        return entries;
    }

    DeskList<PatternView, PatternView> patterns() {
        return patterns;
    }

    /** Whether this person may change the plan. */
    Permission mayChange() {
        return mayChange;
    }

    /** What a table would change; belongs in the background. */
    Preview<PlanEntry> preview(CsvTable table) {
        return new PlanTable(parts.read(queries -> queries.plan()), parts.desk()::newId).preview(table);
    }

    /** Reads what a form offers: every position, and the departments. */
    void withPlan(Consumer<Choices> then) {
        parts.tasks()
                .<Choices>start(
                        loading, progress -> new Choices(parts.read(queries -> queries.plan()), Names.of(parts.desk())))
                .then(then);
    }

    /** What can be chosen from. */
    record Choices(List<PlanEntry> plan, Names names) {
        Choices {
            plan = List.copyOf(plan);
        }
    }

    /** @param doing what is being done, in the person's language */
    void give(String doing, Command command, Consumer<Given> then) {
        entries.give(doing, command, then);
    }

    @Override
    public void follow() {
        mayChange.follow();
    }

    @Override
    public void rest() {
        mayChange.rest();
    }
}
