package city.kontor.efile;

import city.kontor.kernel.Signature;

/** What happened to somebody's searches. */
public sealed interface SearchEvent extends EfileEvent {
    record SearchSaved(SavedSearch search, Signature by) implements SearchEvent {
        @Override
        public String subject() {
            return search.id();
        }
    }

    record SearchForgotten(String searchId, String name, Signature by) implements SearchEvent {
        @Override
        public String subject() {
            return searchId;
        }
    }
}
