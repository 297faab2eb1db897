package city.kontor.efile;

import city.kontor.kernel.Decision;
import city.kontor.kernel.Event;
import city.kontor.kernel.Scope;
import city.kontor.kernel.Signature;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the file plan may change: every position has a key of its own, hangs on another, and knows how long files are kept. */
final class PlanRules {
    private final Circumstances given;
    /** What the command put so far, by id. */
    private final Map<String, PlanEntry> put = new HashMap<>();

    private PlanRules(Circumstances given) {
        this.given = given;
    }

    static Decision decide(PlanCommand command, Circumstances given) {
        var rules = new PlanRules(given);
        return switch (command) {
            case PlanCommand.PutEntry one -> rules.all(one.scope(), List.of(one.entry()));
            case PlanCommand.ImportPlan many -> rules.all(many.scope(), many.entries());
            case PlanCommand.PutFiling filing -> rules.filing(filing);
            case PlanCommand.PutPattern pattern -> rules.pattern(pattern);
        };
    }

    private Decision all(Scope scope, List<PlanEntry> entries) {
        Signature by = given.by(EfileRights.PLAN, scope);
        var events = new ArrayList<Event>();
        for (PlanEntry entry : entries) {
            Optional<Decision.Rejected> refusal = refusal(entry);
            if (refusal.isPresent()) {
                return refusal.get();
            }
            put.put(entry.id(), entry);
            if (!given.registers().entry(entry.id()).equals(Optional.of(entry))) {
                events.add(new PlanEvent.EntryPut(entry, by));
            }
        }
        return new Decision.Accepted(events);
    }

    private Optional<Decision.Rejected> refusal(PlanEntry entry) {
        String key = entry.key();
        boolean main = entry.parentId().isEmpty();
        Optional<PlanEntry> holder = byKey(key).filter(other -> !other.id().equals(entry.id()));
        return Refusal.PLAN_KEY_UNFIT
                .when(!PlanEntry.isKey(key), key)
                .or(() -> Refusal.PLAN_TITLE_MISSING.when(entry.title().isBlank(), key))
                .or(() -> Refusal.TEXT_TOO_LONG.when(
                        entry.title().length() > 300 || entry.note().length() > 10_000))
                .or(() -> holder.map(other -> Refusal.PLAN_KEY_TAKEN.because(key, other.title())))
                .or(() -> Refusal.PLAN_PARENT_UNKNOWN.when(
                        entry.parentId().filter(id -> find(id).isEmpty()).isPresent(), key))
                .or(() -> Refusal.PLAN_CIRCLE.when(isInCircle(entry), key))
                .or(() -> Refusal.PLAN_YEARS.when(
                        entry.retentionYears()
                                .filter(years -> years < 0 || years > PlanEntry.MOST_YEARS)
                                .isPresent(),
                        key,
                        String.valueOf(PlanEntry.MOST_YEARS)))
                // Whatever hangs on it inherits from it, so that no file is without a period.
                .or(() -> Refusal.PLAN_MAIN_GROUP.when(
                        main
                                && (entry.retentionYears().isEmpty()
                                        || entry.appraisal().isEmpty()),
                        key));
    }

    private boolean isInCircle(PlanEntry entry) {
        var seen = new HashSet<String>();
        seen.add(entry.id());
        Optional<String> above = entry.parentId();
        while (above.isPresent()) {
            if (!seen.add(above.get())) {
                return true;
            }
            above = find(above.get()).flatMap(PlanEntry::parentId);
        }
        return false;
    }

    private Optional<PlanEntry> find(String id) {
        return Optional.ofNullable(put.get(id)).or(() -> given.registers().entry(id));
    }

    private Optional<PlanEntry> byKey(String key) {
        return put.values().stream()
                .filter(entry -> entry.key().equals(key))
                .findFirst()
                .or(() -> given.registers().entryByKey(key).filter(entry -> !put.containsKey(entry.id())));
    }

    private Decision filing(PlanCommand.PutFiling command) {
        Optional<PlanEntry> entry = command.entryId().flatMap(given.registers()::entry);
        Optional<String> name = entry.map(PlanEntry::name);
        return Decision.unless(
                () -> Decision.accept(new PlanEvent.FilingPut(
                        command.source(), command.entryId(), name, given.by(EfileRights.PLAN, command.scope()))),
                () -> Refusal.PLAN_ENTRY_UNKNOWN.when(command.entryId().isPresent() && entry.isEmpty()),
                () -> Refusal.PLAN_RETIRED.when(
                        entry.filter(found -> !found.active()).isPresent(), name.orElse("")),
                () -> Refusal.PLAN_ONE_DEPARTMENT.when(
                        entry.flatMap(PlanEntry::department).isPresent(), name.orElse("")));
    }

    private Decision pattern(PlanCommand.PutPattern command) {
        return NumberPattern.of(command.kind(), command.pattern())
                .map(pattern -> Decision.accept(new PlanEvent.PatternPut(
                        command.kind(), pattern.text(), given.by(EfileRights.PLAN, command.scope()))))
                .orElseGet(Refusal.PATTERN_UNFIT::because);
    }
}
