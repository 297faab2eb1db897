package city.kontor.journal;

import city.kontor.kernel.Actor;
import city.kontor.kernel.Command;
import city.kontor.kernel.Decision;
import city.kontor.kernel.Event;
import city.kontor.kernel.Reason;
import city.kontor.kernel.Scope;
import city.kontor.kernel.Stamp;
import city.kontor.store.ActorSource;
import city.kontor.store.Codec;
import city.kontor.store.FeatureRows;
import city.kontor.store.FeatureSet;
import city.kontor.store.Outcome;
import city.kontor.store.Reaction;
import city.kontor.store.RowTable;
import city.kontor.store.Submission;
import city.kontor.store.UnitOfWork;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
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

    Result judge(DSLContext dsl, List<Request> group) {
        return dsl.connectionResult(connection -> judge(dsl, connection, group));
    }

    private Result judge(DSLContext dsl, Connection connection, List<Request> group) throws SQLException {
        boolean remote = dsl.dialect().family() == SQLDialect.POSTGRES;
        var numbering = new RowNumbering(connection, lease.check(connection, remote));
        var outcomes = new Outcomes(connection, codec, group);
        var rows = new UnitOfWork(dsl, tables, numbering);
        Instant now = clock.instant();
        List<Request> open =
                group.stream().filter(request -> !outcomes.has(request)).toList();
        if (remote) {
            new GroupScout(features, actors, now).load(rows, open);
        }
        chain.begin(connection, scopes(open));
        var who = new GroupActors(actors, now);
        for (Request request : open) {
            // The same command may be in one group twice.
            if (!outcomes.has(request)) {
                outcomes.add(request, now, judge(connection, rows, who, request, now));
            }
        }
        rows.flush();
        chain.flush(connection);
        long cursor = numbering.save();
        outcomes.save(connection, cursor);
        return new Result(outcomes.answers(group, cursor), cursor);
    }

    /** After a failed transaction: what is remembered of the heads may never have happened. */
    void forget() {
        chain.forget();
    }

    private static Set<String> scopes(List<Request> group) {
        return group.stream()
                .flatMap(request -> request.command().stream())
                .map(command -> command.scope().id())
                .collect(Collectors.toSet());
    }

    private Optional<Reason> judge(
            Connection connection, UnitOfWork rows, GroupActors who, Request request, Instant now) throws SQLException {
        if (request.command().isEmpty()) {
            return request.refusal();
        }
        Command command = request.command().get();
        Submission submission = request.submission();
        rows.begin();
        int mark = chain.mark();
        var stamp = new Stamp(submission.commandId(), submission.personId(), now, false);
        List<Event> events;
        try {
            Optional<Actor> actor = who.find(rows, submission.personId());
            if (actor.isEmpty()) {
                return Optional.of(Reason.of("kontor.unknownPerson", submission.personId()));
            }
            Decision decision = features.decide(rows, command, actor.get(), stamp);
            if (decision instanceof Decision.Rejected rejected) {
                rows.discard();
                return Optional.of(rejected.reason());
            }
            events = ((Decision.Accepted) decision).events();
            take(rows, who, submission, command.scope(), events, stamp);
        } catch (RuntimeException e) {
            // One broken command must not stop its neighbours: it is refused with a code that finds it in the log.
            String code = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
            LOG.error("[{}] {} {} broke", code, submission.type(), submission.commandId(), e);
            chain.reset(mark);
            rows.discard();
            return Optional.of(Reason.of("kontor.broken", code));
        }
        for (Reaction reaction : features.reactions()) {
            react(connection, rows, who, reaction, submission, events, stamp);
        }
        return Optional.empty();
    }

    private void take(
            UnitOfWork rows, GroupActors who, Submission submission, Scope scope, List<Event> events, Stamp stamp) {
        var watched = new WatchedRows(rows);
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            features.apply(watched, event, stamp);
            String type = features.typeOf(event).name();
            chain.append(submission, scope, i, event, type, codec.write(event), stamp.at());
        }
        rows.keep();
        who.changed(watched.changed());
    }

    /** What follows in other features; whatever becomes of that, the events themselves stand. */
    private void react(
            Connection connection,
            UnitOfWork rows,
            GroupActors who,
            Reaction reaction,
            Submission cause,
            List<Event> events,
            Stamp stamp)
            throws SQLException {
        int mark = chain.mark();
        int number = 0;
        try {
            for (Event event : events) {
                rows.begin();
                for (Command command : reaction.after(rows, event, stamp)) {
                    mark = chain.mark();
                    if (!follow(connection, rows, who, reaction.actor(command), command, cause, number++)) {
                        break;
                    }
                }
            }
        } catch (RuntimeException e) {
            LOG.error("What follows from {} {} broke", cause.type(), cause.commandId(), e);
            chain.reset(mark);
            rows.discard();
        }
    }

    private boolean follow(
            Connection connection,
            UnitOfWork rows,
            GroupActors who,
            Actor actor,
            Command command,
            Submission cause,
            int number)
            throws SQLException {
        Instant now = clock.instant();
        var submission = new Submission(
                cause.commandId() + "-" + actor.personId() + "-" + number,
                features.typeOf(command).name(),
                new byte[0],
                actor.personId(),
                cause.issuedAt());
        var stamp = new Stamp(submission.commandId(), actor.personId(), now, false);
        rows.begin();
        Decision decision = features.decide(rows, command, actor, stamp);
        if (decision instanceof Decision.Rejected(var reason)) {
            rows.discard();
            LOG.warn("{} does not follow from {} {}: {}", submission.type(), cause.type(), cause.commandId(), reason);
            return false;
        }
        chain.join(connection, command.scope().id());
        take(rows, who, submission, command.scope(), ((Decision.Accepted) decision).events(), stamp);
        return true;
    }
}
