package city.kontor.journal;

import city.kontor.kernel.Event;
import city.kontor.kernel.Scope;
import city.kontor.store.Submission;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/** Appends entries to the chains of a group and writes them in one batch. */
final class ChainWriter {
    private record Tail(long seq, byte[] hash) {}

    private final SecureRandom random = new SecureRandom();
    private final Chain chain = new Chain();
    private final Map<String, Tail> tails = new HashMap<>();
    private final List<Entry> waiting = new ArrayList<>();

    /** A point to which {@link #reset} can return. */
    int mark() {
        return waiting.size();
    }

    void reset(int mark) {
        while (waiting.size() > mark) {
            Entry last = waiting.removeLast();
            // The entry before is either still waiting or on the disk; reading the tail anew finds both.
            tails.remove(last.scope());
        }
    }

    void append(
            DSLContext dsl,
            Submission submission,
            Scope scope,
            int index,
            Event event,
            String type,
            byte[] payload,
            Instant now) {
        Tail tail = tail(dsl, scope.id());
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        byte[] commitment = chain.commitment(salt, payload);
        byte[] hash = chain.hash(
                tail.hash,
                scope.id(),
                tail.seq + 1,
                submission.commandId(),
                index,
                event.subject(),
                type,
                submission.personId(),
                submission.issuedAt().toEpochMilli(),
                now.toEpochMilli(),
                commitment);
        tails.put(scope.id(), new Tail(tail.seq + 1, hash));
        waiting.add(new Entry(
                scope.id(),
                tail.seq + 1,
                submission.commandId(),
                index,
                event.subject(),
                type,
                submission.personId(),
                submission.issuedAt(),
                now,
                commitment,
                hash,
                Optional.of(new Entry.Secret(salt, payload))));
    }

    void flush(DSLContext dsl) {
        if (waiting.isEmpty()) {
            return;
        }
        dsl.connection(connection -> {
            try (var insert = connection.prepareStatement("INSERT INTO journal (scope, seq, command_id, event_index,"
                            + " subject, type, actor, issued_at, judged_at, commitment, hash, salt, payload)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
                    var head = connection.prepareStatement("INSERT INTO scope_head (scope, seq, hash) VALUES (?, ?, ?)"
                            + " ON CONFLICT (scope) DO UPDATE SET seq = excluded.seq, hash = excluded.hash")) {
                var scopes = new LinkedHashSet<String>();
                for (Entry entry : waiting) {
                    scopes.add(entry.scope());
                    Entry.Secret secret = entry.secret().orElseThrow();
                    insert.setString(1, entry.scope());
                    insert.setLong(2, entry.seq());
                    insert.setString(3, entry.commandId());
                    insert.setLong(4, entry.eventIndex());
                    insert.setString(5, entry.subject());
                    insert.setString(6, entry.type());
                    insert.setString(7, entry.actor());
                    insert.setLong(8, entry.issuedAt().toEpochMilli());
                    insert.setLong(9, entry.judgedAt().toEpochMilli());
                    insert.setBytes(10, entry.commitment());
                    insert.setBytes(11, entry.hash());
                    insert.setBytes(12, secret.salt());
                    insert.setBytes(13, secret.payload());
                    insert.addBatch();
                }
                insert.executeBatch();
                for (String scope : scopes) {
                    Tail tail = tail(dsl, scope);
                    head.setString(1, scope);
                    head.setLong(2, tail.seq);
                    head.setBytes(3, tail.hash);
                    head.addBatch();
                }
                head.executeBatch();
            }
        });
        waiting.clear();
        tails.clear();
    }

    void forget() {
        waiting.clear();
        tails.clear();
    }

    private Tail tail(DSLContext dsl, String scope) {
        Tail known = tails.get(scope);
        if (known != null) {
            return known;
        }
        Tail found = waiting.reversed().stream()
                .filter(entry -> entry.scope().equals(scope))
                .findFirst()
                .map(entry -> new Tail(entry.seq(), entry.hash()))
                .or(() -> dsl.fetchOptional("SELECT seq, hash FROM scope_head WHERE scope = ?", scope)
                        .map(row -> new Tail(row.get(0, Long.class), row.get(1, byte[].class))))
                .orElse(new Tail(0, Chain.START));
        tails.put(scope, found);
        return found;
    }
}
