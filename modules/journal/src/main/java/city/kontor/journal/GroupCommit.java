package city.kontor.journal;

import city.kontor.kernel.Actor;
import city.kontor.kernel.Command;
import city.kontor.kernel.CommandType;
import city.kontor.kernel.Decision;
import city.kontor.kernel.Event;
import city.kontor.kernel.Reason;
import city.kontor.kernel.Stamp;
import city.kontor.store.ActorSource;
import city.kontor.store.Codec;
import city.kontor.store.FeatureRows;
import city.kontor.store.FeatureSet;
import city.kontor.store.Outcome;
import city.kontor.store.RowTable;
import city.kontor.store.Submission;
import city.kontor.store.UnitOfWork;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Judges a group of commands within one transaction: rows, chain and answers change together or not at all. */
final class GroupCommit {
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

    /** @param cursor the row clock after the group */
    record Result(List<Outcome> outcomes, long cursor) {}

    private final FeatureSet features;
    private final ActorSource actors;
    private final Codec codec;
    private final InstantSource clock;
    private final Lease lease;
    private final Map<String, RowTable<?>> tables;
    private final ChainWriter chain = new ChainWriter();

    GroupCommit(FeatureSet features, ActorSource actors, Codec codec, InstantSource clock, Lease lease) {
        this.features = features;
        this.actors = actors;
        this.codec = codec;
        this.clock = clock;
        this.lease = lease;
        tables = FeatureRows.of(features);
    }

    Result judge(DSLContext dsl, List<Submission> group) {
        lease.check(dsl);
        var outcomes = new Outcomes(dsl, codec, group);
        var numbering = new RowNumbering(dsl);
        var rows = new UnitOfWork(dsl, tables, numbering);
        var known = new HashMap<String, Optional<Actor>>();
        Instant now = clock.instant();
        var answers = new ArrayList<Outcome>(group.size());
        for (Submission submission : group) {
            Optional<Outcome> before = outcomes.find(submission);
            if (before.isPresent()) {
                answers.add(before.get());
                continue;
            }
            Optional<Reason> refusal = judge(dsl, rows, known, submission, now);
            if (refusal.isEmpty()) {
                outcomes.accepted(submission, now);
            } else {
                outcomes.refused(submission, now, refusal.get());
            }
            answers.add(outcomes.find(submission).orElseThrow());
        }
        rows.flush();
        chain.flush(dsl);
        long cursor = numbering.save();
        outcomes.save(cursor);
        return new Result(
                answers.stream().map(answer -> withCursor(answer, cursor)).toList(), cursor);
    }

    /** After a failed transaction: what was remembered of the heads may never have happened. */
    void forget() {
        chain.forget();
    }

    private Optional<Reason> judge(
            DSLContext dsl, UnitOfWork rows, Map<String, Optional<Actor>> known, Submission submission, Instant now) {
        Optional<CommandType<?>> type = features.commandType(submission.type());
        if (type.isEmpty()) {
            return Optional.of(Reason.of("kontor.unknownCommand", submission.type()));
        }
        Command command;
        try {
            command = codec.read(submission.payload(), type.get().type());
        } catch (IllegalArgumentException e) {
            LOG.warn("Refused an unreadable {}: {}", submission.type(), e.getMessage());
            return Optional.of(Reason.of("kontor.unreadableCommand", submission.type()));
        }
        rows.begin();
        int mark = chain.mark();
        try {
            Optional<Actor> actor =
                    known.computeIfAbsent(submission.personId(), person -> actors.actor(rows, person, now));
            if (actor.isEmpty()) {
                return Optional.of(Reason.of("kontor.unknownPerson", submission.personId()));
            }
            var stamp = new Stamp(submission.commandId(), submission.personId(), now, false);
            Decision decision = features.decide(rows, command, actor.get(), stamp);
            if (decision instanceof Decision.Rejected rejected) {
                rows.discard();
                return Optional.of(rejected.reason());
            }
            List<Event> events = ((Decision.Accepted) decision).events();
            for (int i = 0; i < events.size(); i++) {
                Event event = events.get(i);
                features.apply(rows, event, stamp);
                chain.append(
                        dsl,
                        submission,
                        command.scope(),
                        i,
                        event,
                        features.typeOf(event).name(),
                        codec.write(event),
                        now);
            }
            rows.keep();
            if (!events.isEmpty()) {
                known.clear();
            }
            return Optional.empty();
        } catch (RuntimeException e) {
            // One broken command must not stop its neighbours: it is refused with a code that finds it in the log.
            String code = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
            LOG.error("[{}] {} {} broke", code, submission.type(), submission.commandId(), e);
            chain.reset(mark);
            rows.discard();
            return Optional.of(Reason.of("kontor.broken", code));
        }
    }

    private static Outcome withCursor(Outcome outcome, long cursor) {
        return outcome instanceof Outcome.Accepted accepted && accepted.cursor() == Outcomes.THIS_GROUP
                ? new Outcome.Accepted(accepted.commandId(), cursor)
                : outcome;
    }
}
