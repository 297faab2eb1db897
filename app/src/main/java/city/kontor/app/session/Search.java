package city.kontor.app.session;

import java.util.List;

/** Finds things anywhere in the person's scopes. Called on a background thread. */
@FunctionalInterface
public interface Search {
    /** @return at most {@code limit} hits, best first */
    List<SearchHit> find(String words, int limit) throws Exception;
}
