package city.kontor.replica;

import city.kontor.kernel.Command;
import city.kontor.kernel.Reason;
import city.kontor.store.Codec;
import city.kontor.store.Destroyed;
import city.kontor.store.Outcome;
import city.kontor.store.Submission;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;

/** The commands of this desktop in their order. Every method works within the caller's transaction. */
final class Outbox {
    private static final String SELECT =
            "SELECT place, command_id, type, payload, person, issued_at, scope, subject, state, reason FROM outbox ";

    private final Codec codec;

    Outbox(Codec codec) {
        this.codec = codec;
    }

    void add(DSLContext dsl, Submission submission, Command command) {
        dsl.execute(
                "INSERT INTO outbox (command_id, scope, subject, type, payload, person, issued_at, state)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, 'WAITING')",
                submission.commandId(),
                command.scope().id(),
                command.subject(),
                submission.type(),
                submission.payload(),
                submission.personId(),
                submission.issuedAt().toEpochMilli());
    }

    /** Everything whose effect the preview shows. */
    List<Pending> optimistic(DSLContext dsl) {
        return dsl.fetch(SELECT + "WHERE state <> 'REFUSED' ORDER BY place").map(this::pending);
    }

    List<Pending> toSend(DSLContext dsl, int most) {
        return dsl.fetch(SELECT + "WHERE state IN ('WAITING', 'SENT') ORDER BY place LIMIT ?", most)
                .map(this::pending);
    }

    List<Pending> refused(DSLContext dsl) {
        return dsl.fetch(SELECT + "WHERE state = 'REFUSED' ORDER BY place").map(this::pending);
    }

    Optional<Pending> find(DSLContext dsl, String commandId) {
        return dsl.fetchOptional(SELECT + "WHERE command_id = ?", commandId).map(this::pending);
    }

    int count(DSLContext dsl, String condition) {
        return dsl.fetchSingle("SELECT count(*) FROM outbox WHERE " + condition).get(0, Integer.class);
    }

    void sent(DSLContext dsl, List<Pending> commands) {
        for (Pending command : commands) {
            dsl.execute(
                    "UPDATE outbox SET state = 'SENT' WHERE command_id = ? AND state = 'WAITING'",
                    command.submission().commandId());
        }
    }

    void settle(DSLContext dsl, Outcome outcome) {
        switch (outcome) {
            case Outcome.Accepted accepted ->
                dsl.execute(
                        "UPDATE outbox SET state = 'ACCEPTED', cursor = ?, reason = NULL WHERE command_id = ?",
                        accepted.cursor(),
                        accepted.commandId());
            case Outcome.Refused refused ->
                dsl.execute(
                        "UPDATE outbox SET state = 'REFUSED', reason = ? WHERE command_id = ?",
                        codec.write(refused.reason()),
                        refused.commandId());
        }
    }

    /** Notes why the preview could not show a command, or that it could. */
    void doubt(DSLContext dsl, String commandId, Optional<Reason> reason) {
        dsl.execute(
                "UPDATE outbox SET reason = ? WHERE command_id = ?",
                reason.map(codec::write).orElse(null),
                commandId);
    }

    /** After a restore the server may not know what it accepted; where it does, it gives the same answer again. */
    void sendAcceptedAgain(DSLContext dsl) {
        dsl.execute("UPDATE outbox SET state = 'SENT', cursor = NULL WHERE state = 'ACCEPTED'");
    }

    /** Forgets what the server accepted and whose rows have arrived. */
    void confirm(DSLContext dsl, long cursor) {
        dsl.execute("DELETE FROM outbox WHERE state = 'ACCEPTED' AND cursor <= ?", cursor);
    }

    /** Forgets refused input about what was destroyed for good: not even here may a word of it stay. */
    void forgetDestroyed(DSLContext dsl, Destroyed destroyed) {
        dsl.execute("DELETE FROM outbox WHERE state = 'REFUSED' AND subject IN (SELECT id FROM "
                + destroyed.subjects().getName() + ")");
    }

    void remove(DSLContext dsl, String commandId) {
        dsl.execute("DELETE FROM outbox WHERE command_id = ?", commandId);
    }

    private Pending pending(Record row) {
        byte[] reason = row.get(9, byte[].class);
        return new Pending(
                row.get(0, Long.class),
                new Submission(
                        row.get(1, String.class),
                        row.get(2, String.class),
                        row.get(3, byte[].class),
                        row.get(4, String.class),
                        Instant.ofEpochMilli(row.get(5, Long.class))),
                row.get(6, String.class),
                row.get(7, String.class),
                Pending.State.valueOf(row.get(8, String.class)),
                reason == null ? Optional.empty() : Optional.of(codec.read(reason, Reason.class)));
    }
}
