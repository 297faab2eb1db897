package city.kontor.efile;

import city.kontor.kernel.Signature;

/** What happened to the file plan. */
public sealed interface PlanEvent extends EfileEvent {
    record EntryPut(PlanEntry entry, Signature by) implements PlanEvent {
        @Override
        public String subject() {
            return entry.id();
        }
    }

    record PatternPut(NumberKind kind, String pattern, Signature by) implements PlanEvent {
        @Override
        public String subject() {
            return kind.name();
        }
    }
}
