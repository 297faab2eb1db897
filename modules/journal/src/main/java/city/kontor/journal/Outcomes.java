package city.kontor.journal;

import city.kontor.kernel.Reason;
import city.kontor.store.Codec;
import city.kontor.store.IdList;
import city.kontor.store.Outcome;
import city.kontor.store.Submission;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The answers given so far: those of earlier groups for the commands at hand, and those of this group. */
final class Outcomes {
    private record New(Submission submission, Instant at, Optional<Reason> reason) {}

    private static final IdList BEFORE =
            new IdList("SELECT command_id, row_cursor, reason FROM outcome WHERE command_id");
    private static final String INSERT =
            "INSERT INTO outcome (command_id, person, judged_at, row_cursor, reason) VALUES (?, ?, ?, ?, ?)";

    private final Codec codec;
    private final Map<String, Outcome> before = new HashMap<>();
    private final Map<String, New> fresh = new HashMap<>();
    private final List<New> order = new ArrayList<>();

    Outcomes(Connection connection, Codec codec, List<Request> group) throws SQLException {
        this.codec = codec;
        var ids = new LinkedHashSet<String>();
        group.forEach(request -> ids.add(request.submission().commandId()));
        BEFORE.read(connection, ids, row -> before.put(row.getString(1), outcome(row)));
    }

    /** Whether this command was judged before, in an earlier group or in this one. */
    boolean has(Request request) {
        String id = request.submission().commandId();
        return before.containsKey(id) || fresh.containsKey(id);
    }

    /** @param refusal empty if the command was accepted */
    void add(Request request, Instant at, Optional<Reason> refusal) {
        var one = new New(request.submission(), at, refusal);
        fresh.put(one.submission.commandId(), one);
        order.add(one);
    }

    /** The answer to each command of the group, in its order. */
    List<Outcome> answers(List<Request> group, long cursor) {
        return group.stream()
                .map(request -> answer(request.submission().commandId(), cursor))
                .toList();
    }

    void save(Connection connection, long cursor) throws SQLException {
        if (order.isEmpty()) {
            return;
        }
        try (var insert = connection.prepareStatement(INSERT)) {
            for (New one : order) {
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
    }

    private Outcome answer(String id, long cursor) {
        New one = fresh.get(id);
        if (one == null) {
            return Objects.requireNonNull(before.get(id));
        }
        return one.reason
                .<Outcome>map(reason -> new Outcome.Refused(id, reason))
                .orElseGet(() -> new Outcome.Accepted(id, cursor));
    }

    private Outcome outcome(ResultSet row) throws SQLException {
        String id = row.getString(1);
        String reason = row.getString(3);
        return reason == null
                ? new Outcome.Accepted(id, row.getLong(2))
                : new Outcome.Refused(id, codec.read(reason.getBytes(StandardCharsets.UTF_8), Reason.class));
    }
}
