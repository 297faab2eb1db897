package city.kontor.efile.store;

import static city.kontor.efile.jooq.Tables.SAVED_SEARCH;

import city.kontor.efile.SavedSearch;
import city.kontor.efile.SearchEvent;
import city.kontor.efile.jooq.tables.records.SavedSearchRecord;
import city.kontor.kernel.Scope;
import city.kontor.store.Rows;
import java.util.List;
import org.jooq.DSLContext;

/** Searches that people keep, in their rows. */
public final class SearchRows {
    private SearchRows() {}

    /** Writes what happened into the rows. */
    public static void apply(Rows rows, SearchEvent event) {
        switch (event) {
            case SearchEvent.SearchSaved saved -> {
                SavedSearch search = saved.search();
                var row = rows.find(SAVED_SEARCH, search.id()).orElseGet(SavedSearchRecord::new);
                row.setId(search.id());
                row.setScope(search.scope().id());
                row.setRv(0L);
                row.setPerson(search.person());
                row.setName(search.name());
                row.setQuery(search.query());
                rows.put(row);
            }
            case SearchEvent.SearchForgotten forgotten -> {
                if (rows.find(SAVED_SEARCH, forgotten.searchId()).isPresent()) {
                    rows.remove(SAVED_SEARCH, forgotten.searchId());
                }
            }
        }
    }

    /** The searches of a person, by name. */
    public static List<SavedSearch> of(DSLContext dsl, String person) {
        return dsl.selectFrom(SAVED_SEARCH)
                .where(SAVED_SEARCH.PERSON.eq(person))
                .orderBy(SAVED_SEARCH.NAME, SAVED_SEARCH.ID)
                .fetch(SearchRows::search);
    }

    static SavedSearch search(SavedSearchRecord row) {
        return new SavedSearch(row.getId(), new Scope(row.getScope()), row.getPerson(), row.getName(), row.getQuery());
    }
}
