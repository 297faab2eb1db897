package city.kontor.demo.bench;

import city.kontor.journal.RowFeed;
import city.kontor.kernel.Scope;
import city.kontor.store.Database;
import city.kontor.store.FeatureSet;
import city.kontor.store.RowPage;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Semaphore;

/** A reader that follows the cursor while others write, woken after each commit like a desktop, and never looks back. */
final class Follower implements AutoCloseable {
    private static final int PAGE = 1_000;

    private final Database database;
    private final RowFeed feed;
    private final Set<Scope> scopes;
    private final Set<Object> seen = new HashSet<>();
    private final Semaphore wakes = new Semaphore(0);
    private final Thread thread;
    private volatile boolean closing;
    private long cursor;

    Follower(Database database, FeatureSet features, Scope scope) {
        this.database = database;
        feed = new RowFeed(features);
        scopes = Set.of(scope);
        thread = Thread.ofPlatform().start(() -> {
            while (!closing) {
                wakes.acquireUninterruptibly();
                wakes.drainPermits();
                follow();
            }
        });
    }

    void wake() {
        wakes.release();
    }

    /** How many notes it has never seen, after it has read to the end. */
    long missed() {
        close();
        follow();
        return database.read(dsl -> dsl.fetchSingle("SELECT count(*) FROM note").get(0, Long.class)) - seen.size();
    }

    private void follow() {
        RowPage page;
        do {
            page = database.read(dsl -> feed.page(dsl, scopes, scopes, cursor, PAGE));
            cursor = page.cursor();
            page.rows().stream()
                    .filter(rows -> rows.table().equals("note"))
                    .forEach(rows -> rows.values().forEach(values -> seen.add(values[0])));
        } while (!page.complete());
    }

    @Override
    public void close() {
        closing = true;
        wake();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
