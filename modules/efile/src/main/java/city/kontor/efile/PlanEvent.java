package city.kontor.efile;

import city.kontor.kernel.Signature;
import java.util.Optional;

/** What happened to the file plan. */
public sealed interface PlanEvent extends EfileEvent {
    record EntryPut(PlanEntry entry, Signature by) implements PlanEvent {
        @Override
        public String subject() {
            return entry.id();
        }
    }

    /** @param entry the position's key and title; empty where records of this source no longer arrive by themselves */
    record FilingPut(FilingSource source, Optional<String> entryId, Optional<String> entry, Signature by)
            implements PlanEvent {
        @Override
        public String subject() {
            return source.name();
        }
    }

    record PatternPut(NumberKind kind, String pattern, Signature by) implements PlanEvent {
        @Override
        public String subject() {
            return kind.name();
        }
    }
}
