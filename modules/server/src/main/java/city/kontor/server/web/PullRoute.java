package city.kontor.server.web;

import city.kontor.directory.accounts.Session;
import city.kontor.journal.Journal;
import city.kontor.kernel.Actor;
import city.kontor.server.core.Core;
import city.kontor.server.core.CoreHolder;
import city.kontor.server.core.LostCursors;
import city.kontor.store.RowPage;
import city.kontor.suite.Suite;
import city.kontor.wire.Protocol;
import city.kontor.wire.PullRequest;
import city.kontor.wire.RowStream;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;

/** Sends what changed since a cursor, for the scopes that the person may hold now. */
final class PullRoute implements Door.Signed {
    /** A page is held in memory until it is sent, so that not more than this are at once. */
    private static final int AT_ONCE = 8;

    private final CoreHolder cores;
    private final Door door;
    private final Suite suite;
    private final InstantSource clock;
    private final int rowsPerPage;
    private final Meters meters;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    PullRoute(CoreHolder cores, Door door, Suite suite, InstantSource clock, int rowsPerPage, Meters meters) {
        this.cores = cores;
        this.door = door;
        this.suite = suite;
        this.clock = clock;
        this.rowsPerPage = rowsPerPage;
        this.meters = meters;
    }

    @Override
    public void handle(Context ctx, Session session) throws IOException {
        PullRequest request = door.read(ctx, PullRequest.class);
        Door.requireProtocol(request.protocol());
        if (request.most() < 1 || request.cursor() < 0) {
            throw Door.badRequest("most is at least 1 and cursor at least 0");
        }
        turns.acquireUninterruptibly();
        try {
            long start = System.nanoTime();
            RowPage page = cores.use(core -> page(core, session, request));
            ctx.res().setContentType(Protocol.ROWS);
            RowStream.write(page, ctx.res().getOutputStream());
            meters.pulled(page.size(), System.nanoTime() - start);
        } finally {
            turns.release();
        }
    }

    private RowPage page(Core core, Session session, PullRequest request) {
        return core.database().read(dsl -> {
            if (LostCursors.contains(dsl, request.cursor())
                    || !request.heads().stream().allMatch(head -> Journal.contains(dsl, head))) {
                meters.diverged();
                throw new ProblemException(409, Protocol.DIVERGED);
            }
            Actor actor = suite.actor(dsl, session.personId(), clock.instant()).orElseThrow(Door::signedOut);
            int most = Math.min(request.most(), rowsPerPage);
            return core.feed().page(dsl, suite.scopes(dsl, actor), request.held(), request.cursor(), most);
        });
    }
}
