package city.kontor.efile;

import city.kontor.kernel.Scope;
import java.util.List;
import java.util.Optional;

/** What a person can do with the file plan; it lies in the city's scope. */
public sealed interface PlanCommand extends EfileCommand {
    /** Makes or changes a position. */
    record PutEntry(Scope scope, PlanEntry entry) implements PlanCommand {
        @Override
        public String subject() {
            return entry.id();
        }
    }

    /** Makes or changes many positions, all or none; parents stand before their children. */
    record ImportPlan(Scope scope, List<PlanEntry> entries) implements PlanCommand {
        public ImportPlan {
            entries = List.copyOf(entries);
        }

        @Override
        public String subject() {
            return "plan";
        }
    }

    /**
     * Says under which position records of a source arrive by themselves, in a file for each department and year.
     *
     * @param entryId empty where they shall no longer
     */
    record PutFiling(Scope scope, FilingSource source, Optional<String> entryId) implements PlanCommand {
        @Override
        public String subject() {
            return source.name();
        }
    }

    /** Says how reference numbers of a kind look from now on; numbers that were given stay. */
    record PutPattern(Scope scope, NumberKind kind, String pattern) implements PlanCommand {
        @Override
        public String subject() {
            return kind.name();
        }
    }
}
