package city.kontor.server.core;

import city.kontor.journal.RowFeed;
import city.kontor.store.Database;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices what another server committed to the same database: one small query twice a second. NOTIFY would be sooner,
 * but it serialises commits, which costs the writer more than this costs the readers.
 */
final class RowClockWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RowClockWatch.class);
    private static final Duration LOOK = Duration.ofMillis(500);

    private final Database database;
    private final Wakes wakes;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;

    RowClockWatch(Database database, Wakes wakes) {
        this.database = database;
        this.wakes = wakes;
        thread = Thread.ofVirtual().name("row-clock").start(this::watch);
    }

    private void watch() {
        boolean failing = false;
        try {
            while (!closing.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    wakes.announce(database.read(RowFeed::clock));
                    failing = false;
                } catch (RuntimeException e) {
                    if (!failing) {
                        LOG.warn("Cannot look for rows that other servers changed: {}", e.getMessage());
                    }
                    failing = true;
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("No longer watching the row clock");
        }
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
