package city.kontor.server.core;

import city.kontor.journal.Verifier;
import city.kontor.store.Database;
import city.kontor.store.Head;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;

/**
 * Whether chains are whole, without walking a long one for every question: what was verified up to a head is remembered
 * for an hour, and until then only what came after it is verified.
 */
public final class Proofs {
    private static final Duration REMEMBER = Duration.ofHours(1);

    private record Verified(Head head, Instant wholeAt) {}

    private final Database database;
    private final InstantSource clock;
    private final Map<String, Verified> verified = new ConcurrentHashMap<>();

    Proofs(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The first broken link of a scope's chain; empty if it is whole. Within one snapshot of the database. */
    public Optional<Verifier.Broken> broken(DSLContext dsl, Head head) {
        String scope = head.scope().id();
        Instant now = clock.instant();
        Verified known = verified.get(scope);
        Optional<Verified> recent = Optional.ofNullable(known)
                .filter(one -> one.wholeAt().plus(REMEMBER).isAfter(now));
        Optional<Verifier.Broken> broken = recent.map(one -> Verifier.verifyAfter(dsl, one.head()))
                .orElseGet(() -> Verifier.verify(dsl, scope))
                .broken();
        if (broken.isEmpty()) {
            verified.put(scope, new Verified(head, recent.map(Verified::wholeAt).orElse(now)));
        } else {
            verified.remove(scope);
        }
        return broken;
    }

    /** Everything from the first entry on, on one snapshot. */
    public Verifier.Report all() {
        return Verifier.verify(database);
    }
}
