package city.kontor.server.web;

import city.kontor.directory.accounts.Session;
import city.kontor.journal.Entry;
import city.kontor.journal.Journal;
import city.kontor.journal.Seals;
import city.kontor.journal.Verifier;
import city.kontor.kernel.Actor;
import city.kontor.kernel.Scope;
import city.kontor.server.core.Core;
import city.kontor.server.core.CoreHolder;
import city.kontor.suite.Suite;
import city.kontor.wire.History;
import city.kontor.wire.Protocol;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/**
 * Who did what when, with the evidence. Shown are the entries of the scopes in which one holds a right or which one may
 * audit; of oneself one may read everything. How many are left out is told; where all are, the answer is a refusal.
 */
final class HistoryRoute implements Door.Signed {
    private final CoreHolder cores;
    private final Door door;
    private final Suite suite;
    private final InstantSource clock;

    HistoryRoute(CoreHolder cores, Door door, Suite suite, InstantSource clock) {
        this.cores = cores;
        this.door = door;
        this.suite = suite;
        this.clock = clock;
    }

    @Override
    public void handle(Context ctx, Session session) {
        String subject = ctx.pathParam("subject");
        door.answer(ctx, cores.use(core -> core.database().read(dsl -> history(core, dsl, session, subject))));
    }

    private History history(Core core, DSLContext dsl, Session session, String subject) {
        Actor actor = suite.actor(dsl, session.personId(), clock.instant()).orElseThrow(Door::signedOut);
        List<Entry> all = Journal.history(dsl, subject);
        List<Entry> shown = all.stream()
                .filter(entry -> subject.equals(session.personId())
                        || suite.mayReadHistory(dsl, actor, subject, new Scope(entry.scope())))
                .toList();
        if (shown.isEmpty() && !all.isEmpty()) {
            throw new ProblemException(403, Protocol.FORBIDDEN);
        }
        var scopes =
                shown.stream().map(entry -> new Scope(entry.scope())).collect(Collectors.toCollection(TreeSet::new));
        Optional<Verifier.Broken> broken = Journal.heads(dsl, scopes).stream()
                .map(head -> core.proofs().broken(dsl, head))
                .flatMap(Optional::stream)
                .findFirst();
        return new History(
                shown.stream().map(HistoryRoute::entry).toList(),
                all.size() - shown.size(),
                broken.isEmpty(),
                broken.map(one -> new History.Flaw(one.scope(), one.seq(), one.why())),
                Seals.lastDay(dsl));
    }

    private static History.Entry entry(Entry entry) {
        return new History.Entry(
                entry.scope(),
                entry.seq(),
                entry.commandId(),
                entry.type(),
                entry.actor(),
                entry.issuedAt(),
                entry.judgedAt(),
                entry.secret().map(secret -> new String(secret.payload(), StandardCharsets.UTF_8)),
                HexFormat.of().formatHex(entry.hash()));
    }
}
