package city.kontor.server.web;

import city.kontor.directory.accounts.Session;
import city.kontor.kernel.Scope;
import city.kontor.server.core.Core;
import city.kontor.server.core.CoreHolder;
import city.kontor.server.core.SnapshotCache;
import city.kontor.suite.Suite;
import city.kontor.wire.Protocol;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;

/** Sends all rows of a scope as one file, in as many pieces as the network needs. */
final class SnapshotRoute implements Door.Signed {
    /** An open file of one scope's rows. */
    private record Open(SnapshotCache.Snapshot snapshot, InputStream in, long size) {}

    private final CoreHolder cores;
    private final Suite suite;
    private final InstantSource clock;

    SnapshotRoute(CoreHolder cores, Suite suite, InstantSource clock) {
        this.cores = cores;
        this.suite = suite;
        this.clock = clock;
    }

    @Override
    public void handle(Context ctx, Session session) throws IOException {
        Scope scope = scope(ctx.pathParam("scope"));
        Open open = cores.use(core -> {
            if (!mayHold(core, session, scope)) {
                throw new ProblemException(403, Protocol.FORBIDDEN);
            }
            return open(core, scope);
        });
        try (InputStream in = open.in) {
            SnapshotCache.Snapshot snapshot = open.snapshot;
            ctx.header(Protocol.CURSOR, Long.toString(snapshot.cursor()));
            ctx.header("Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(snapshot.sha256()) + ":");
            String tag = HexFormat.of().formatHex(snapshot.sha256());
            new Download(tag, Protocol.ZSTD, open.size).send(ctx, () -> in);
        }
    }

    private boolean mayHold(Core core, Session session, Scope scope) {
        return core.database()
                .read(dsl -> suite.actor(dsl, session.personId(), clock.instant())
                        .map(actor -> suite.scopes(dsl, actor).contains(scope))
                        .orElse(false));
    }

    /** Opened while the core is ours: the file stays readable even if it is replaced while it is being sent. */
    private static Open open(Core core, Scope scope) {
        try {
            SnapshotCache.Snapshot snapshot = core.snapshots().get(scope);
            return new Open(snapshot, Files.newInputStream(snapshot.file()), Files.size(snapshot.file()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the snapshot of " + scope.id(), e);
        }
    }

    private static Scope scope(String id) {
        try {
            return new Scope(id);
        } catch (IllegalArgumentException e) {
            throw Door.badRequest(e.getMessage());
        }
    }
}
