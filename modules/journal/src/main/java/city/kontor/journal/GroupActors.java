package city.kontor.journal;

import city.kontor.kernel.Actor;
import city.kontor.store.ActorSource;
import city.kontor.store.Rows;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who acts in a group of commands: each person is resolved once, and again only after a command changed the directory. */
final class GroupActors {
    private final ActorSource source;
    private final Instant now;
    private final Map<String, Optional<Actor>> known = new HashMap<>();
    private final Set<String> tables = new HashSet<>();

    GroupActors(ActorSource source, Instant now) {
        this.source = source;
        this.now = now;
    }

    Optional<Actor> find(Rows rows, String personId) {
        Optional<Actor> found = known.get(personId);
        if (found == null) {
            var watched = new WatchedRows(rows);
            found = source.actor(watched, personId, now);
            tables.addAll(watched.read());
            known.put(personId, found);
        }
        return found;
    }

    /** Tells which tables a command has changed. */
    void changed(Set<String> changed) {
        if (!Collections.disjoint(tables, changed)) {
            known.clear();
        }
    }
}
