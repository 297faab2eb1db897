package city.kontor.replica;

import city.kontor.kernel.Scope;
import city.kontor.store.Head;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/** The few things a replica remembers besides rows and commands. */
final class State {
    static final String CURSOR = "cursor";
    /** Set while rows that left may still be read from the database's own files. */
    static final String LEFT = "left";

    static final String PULLED_AT = "pulledAt";

    private State() {}

    static Optional<String> get(DSLContext dsl, String key) {
        return dsl.fetchOptional("SELECT value FROM replica_state WHERE key = ?", key)
                .map(row -> row.get(0, String.class));
    }

    static void put(DSLContext dsl, String key, String value) {
        dsl.execute(
                "INSERT INTO replica_state (key, value) VALUES (?, ?)"
                        + " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                key,
                value);
    }

    static void remove(DSLContext dsl, String key) {
        dsl.execute("DELETE FROM replica_state WHERE key = ?", key);
    }

    static List<Scope> scopes(DSLContext dsl) {
        return dsl.fetch("SELECT scope FROM replica_scope").map(row -> new Scope(row.get(0, String.class)));
    }

    /** A scope that was loaded but whose head is not known before the next complete pull. */
    static void addScope(DSLContext dsl, Scope scope) {
        dsl.execute("INSERT OR IGNORE INTO replica_scope (scope, seq, hash) VALUES (?, 0, '')", scope.id());
    }

    static void removeScope(DSLContext dsl, Scope scope) {
        dsl.execute("DELETE FROM replica_scope WHERE scope = ?", scope.id());
    }

    static List<Head> heads(DSLContext dsl) {
        return dsl.fetch("SELECT scope, seq, hash FROM replica_scope WHERE seq > 0 ORDER BY scope")
                .map(row -> new Head(
                        new Scope(row.get(0, String.class)), row.get(1, Long.class), row.get(2, String.class)));
    }

    static void heads(DSLContext dsl, List<Head> heads) {
        for (Head head : heads) {
            dsl.execute(
                    "UPDATE replica_scope SET seq = ?, hash = ? WHERE scope = ?",
                    head.seq(),
                    head.hash(),
                    head.scope().id());
        }
    }
}
