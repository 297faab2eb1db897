package city.kontor.journal;

import city.kontor.kernel.Reason;
import city.kontor.store.Codec;
import city.kontor.store.Outcome;
import city.kontor.store.Submission;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;

/** The answers given so far: those of earlier groups for the commands at hand, and those of this group. */
final class Outcomes {
    /** Stands for the cursor that is known only when the whole group is judged. */
    static final long THIS_GROUP = -1;

    private record New(Submission submission, Instant at, Optional<Reason> reason) {}

    private final DSLContext dsl;
    private final Codec codec;
    private final Map<String, Outcome> answers = new HashMap<>();
    private final List<New> fresh = new ArrayList<>();

    Outcomes(DSLContext dsl, Codec codec, List<Submission> group) {
        this.dsl = dsl;
        this.codec = codec;
        Object[] ids = group.stream().map(Submission::commandId).toArray();
        String marks = String.join(", ", Collections.nCopies(ids.length, "?"));
        dsl.fetch("SELECT command_id, row_cursor, reason FROM outcome WHERE command_id IN (" + marks + ")", ids)
                .forEach(row -> answers.put(row.get(0, String.class), outcome(row)));
    }

    Optional<Outcome> find(Submission submission) {
        return Optional.ofNullable(answers.get(submission.commandId()));
    }

    void accepted(Submission submission, Instant at) {
        answers.put(submission.commandId(), new Outcome.Accepted(submission.commandId(), THIS_GROUP));
        fresh.add(new New(submission, at, Optional.empty()));
    }

    void refused(Submission submission, Instant at, Reason reason) {
        answers.put(submission.commandId(), new Outcome.Refused(submission.commandId(), reason));
        fresh.add(new New(submission, at, Optional.of(reason)));
    }

    void save(long cursor) {
        if (fresh.isEmpty()) {
            return;
        }
        dsl.connection(connection -> {
            try (var insert = connection.prepareStatement(
                    "INSERT INTO outcome (command_id, person, judged_at, row_cursor, reason) VALUES (?, ?, ?, ?, ?)")) {
                for (New one : fresh) {
                    insert.setString(1, one.submission.commandId());
                    insert.setString(2, one.submission.personId());
                    insert.setLong(3, one.at.toEpochMilli());
                    insert.setLong(4, cursor);
                    insert.setString(
                            5,
                            one.reason
                                    .map(reason -> new String(codec.write(reason), StandardCharsets.UTF_8))
                                    .orElse(null));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    private Outcome outcome(Record row) {
        String id = row.get(0, String.class);
        String reason = row.get(2, String.class);
        return reason == null
                ? new Outcome.Accepted(id, row.get(1, Long.class))
                : new Outcome.Refused(id, codec.read(reason.getBytes(StandardCharsets.UTF_8), Reason.class));
    }
}
