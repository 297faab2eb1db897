package city.kontor.server.web;

import city.kontor.directory.DirectoryFeature;
import city.kontor.directory.accounts.Session;
import city.kontor.efile.EFile;
import city.kontor.efile.EfileRights;
import city.kontor.efile.store.EfileQueries;
import city.kontor.journal.Entry;
import city.kontor.journal.Journal;
import city.kontor.kernel.Actor;
import city.kontor.kernel.EventType;
import city.kontor.kernel.Scope;
import city.kontor.server.core.CoreHolder;
import city.kontor.store.Codec;
import city.kontor.suite.Suite;
import city.kontor.suite.past.Access;
import city.kontor.suite.past.Past;
import city.kontor.wire.AccessList;
import city.kontor.wire.Protocol;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Who may see a file and why, now or at a past moment, for those who may see it now. The past is made of the events of the
 * directory and of the file, so that the answer is what the server would have decided then.
 */
final class AccessRoute implements Door.Signed {
    private final CoreHolder cores;
    private final Door door;
    private final Suite suite;
    private final Codec codec;
    private final InstantSource clock;
    private final List<String> directory;

    AccessRoute(CoreHolder cores, Door door, Suite suite, Codec codec, InstantSource clock) {
        this.cores = cores;
        this.door = door;
        this.suite = suite;
        this.codec = codec;
        this.clock = clock;
        directory = new DirectoryFeature(List.of())
                .events().stream().map(EventType::name).toList();
    }

    @Override
    public void handle(Context ctx, Session session) {
        String fileId = ctx.pathParam("file");
        Optional<Instant> at = at(ctx.queryParam(Protocol.AT));
        door.answer(ctx, cores.use(core -> core.database().read(dsl -> list(dsl, session, fileId, at))));
    }

    private static Optional<Instant> at(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(Instant::parse);
        } catch (DateTimeException e) {
            throw Door.badRequest("at is a moment as in 2026-11-23T08:00:00Z");
        }
    }

    private AccessList list(DSLContext dsl, Session session, String fileId, Optional<Instant> wanted) {
        Instant now = clock.instant();
        Actor actor = suite.actor(dsl, session.personId(), now).orElseThrow(Door::signedOut);
        // Whoever may not see a file is not told whether there is one.
        EFile file = new EfileQueries(dsl)
                .file(fileId)
                .filter(found -> EfileRights.mayRead(actor, found.scope()))
                .orElseThrow(() -> new ProblemException(403, Protocol.FORBIDDEN));
        return wanted.filter(now::isAfter)
                .map(at -> then(dsl, file, at))
                .orElseGet(() -> Access.of(suite, dsl, fileId, now));
    }

    private AccessList then(DSLContext dsl, EFile file, Instant at) {
        var entries = new ArrayList<Entry>(Journal.history(dsl, file.id()));
        if (file.isRestricted()) {
            // A later volume lies where the first one was restricted.
            Journal.stretch(dsl, file.scope().id(), 1, Long.MAX_VALUE, entry -> {
                if (!entry.subject().equals(file.id())) {
                    entries.add(entry);
                }
            });
        }
        entries.removeIf(entry -> entry.judgedAt().isAfter(at));
        entries.sort(Comparator.comparing(Entry::judgedAt)
                .thenComparing(Entry::scope)
                .thenComparingLong(Entry::seq));
        try (var past = new Past(codec)) {
            past.replay(Journal.entries(dsl, Scope.CITY, directory, at).stream()
                    .map(AccessRoute::happened)
                    .toList());
            past.replay(entries.stream().map(AccessRoute::happened).toList());
            return past.read(rows -> Access.of(suite, rows, file.id(), at));
        }
    }

    private static Past.Happened happened(Entry entry) {
        return new Past.Happened(
                entry.type(),
                entry.commandId(),
                entry.actor(),
                entry.judgedAt(),
                entry.secret().map(Entry.Secret::payload));
    }
}
