package city.kontor.app.session;

import city.kontor.kernel.Command;
import java.util.List;
import java.util.Optional;

/** Finds things anywhere in the person's scopes. Called on a background thread. */
@FunctionalInterface
public interface Search {
    /** @return at most {@code limit} hits, best first */
    List<SearchHit> find(String words, int limit) throws Exception;

    /** The thing that a command was about, as a hit that leads to it; empty where it cannot be shown. */
    default Optional<SearchHit> about(Command command) {
        return Optional.empty();
    }
}
