package city.kontor.efile;

import city.kontor.kernel.Scope;

/**
 * What a person looks for again.
 *
 * @param scope a department whose files that person may read
 * @param person whose it is; nobody else sees it
 * @param query the words and what narrows them down, as the desktop wrote them
 */
public record SavedSearch(String id, Scope scope, String person, String name, String query) {
    public static final int MOST_NAME = 120;
    public static final int MOST_QUERY = 4_000;
}
