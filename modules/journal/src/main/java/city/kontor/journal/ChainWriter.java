package city.kontor.journal;

import city.kontor.kernel.Event;
import city.kontor.kernel.Scope;
import city.kontor.store.IdList;
import city.kontor.store.Submission;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Appends entries to the chains of a group and writes them in one batch. */
final class ChainWriter {
    private record Tail(long seq, byte[] hash) {}

    private static final Tail NONE = new Tail(0, Chain.START);
    private static final IdList HEADS = new IdList("SELECT scope, seq, hash FROM scope_head WHERE scope");
    private static final String INSERT =
            "INSERT INTO journal (scope, seq, command_id, event_index, subject, type, actor,"
                    + " issued_at, judged_at, commitment, hash, salt, payload) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String HEAD = "INSERT INTO scope_head (scope, seq, hash) VALUES (?, ?, ?)"
            + " ON CONFLICT (scope) DO UPDATE SET seq = excluded.seq, hash = excluded.hash";

    private final SecureRandom random = new SecureRandom();
    private final Chain chain = new Chain();
    /**
     * The heads as they are on the disk, of the scopes that have one; a scope that somebody only asked for is not kept.
     * They stay known from group to group: only the holder of the lease changes them.
     */
    private final Map<String, Tail> heads = new HashMap<>();

    /** Where the chains of this group's scopes end, with what is waiting. */
    private final Map<String, Tail> tails = new HashMap<>();

    private final List<Entry> waiting = new ArrayList<>();

    /** Starts a group; the chains of these scopes may be appended to. */
    void begin(Connection connection, Collection<String> scopes) throws SQLException {
        var unknown = scopes.stream().filter(scope -> !heads.containsKey(scope)).toList();
        HEADS.read(connection, unknown, row -> heads.put(row.getString(1), new Tail(row.getLong(2), row.getBytes(3))));
        scopes.forEach(scope -> tails.put(scope, head(scope)));
    }

    /** Adds a scope to the group at hand. */
    void join(Connection connection, String scope) throws SQLException {
        if (!tails.containsKey(scope)) {
            begin(connection, List.of(scope));
        }
    }

    /** A point to which {@link #reset} can return. */
    int mark() {
        return waiting.size();
    }

    void reset(int mark) {
        while (waiting.size() > mark) {
            // The entry before is either still waiting or on the disk.
            String scope = waiting.removeLast().scope();
            tails.put(
                    scope,
                    waiting.reversed().stream()
                            .filter(entry -> entry.scope().equals(scope))
                            .findFirst()
                            .map(entry -> new Tail(entry.seq(), entry.hash()))
                            .orElseGet(() -> head(scope)));
        }
    }

    /** @throws IllegalStateException if the group did not begin with this scope: its chain would begin a second time */
    void append(Submission submission, Scope scope, int index, Event event, String type, byte[] payload, Instant now) {
        Tail tail = tail(scope.id());
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

    void flush(Connection connection) throws SQLException {
        if (!waiting.isEmpty()) {
            saveEntries(connection);
            saveHeads(connection);
        }
        waiting.forEach(entry -> heads.put(entry.scope(), tail(entry.scope())));
        waiting.clear();
        tails.clear();
    }

    /** After a failed transaction: what is remembered may never have happened. */
    void forget() {
        waiting.clear();
        tails.clear();
        heads.clear();
    }

    private void saveEntries(Connection connection) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            for (Entry entry : waiting) {
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
        }
    }

    private void saveHeads(Connection connection) throws SQLException {
        var scopes = new LinkedHashSet<String>();
        waiting.forEach(entry -> scopes.add(entry.scope()));
        try (var upsert = connection.prepareStatement(HEAD)) {
            for (String scope : scopes) {
                Tail tail = tail(scope);
                upsert.setString(1, scope);
                upsert.setLong(2, tail.seq);
                upsert.setBytes(3, tail.hash);
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }

    private Tail head(String scope) {
        return heads.getOrDefault(scope, NONE);
    }

    private Tail tail(String scope) {
        Tail tail = tails.get(scope);
        if (tail == null) {
            throw new IllegalStateException("The head of " + scope + " was not read");
        }
        return tail;
    }
}
