package city.kontor.wire;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits for the server's word that rows have changed (server-sent events, WHATWG HTML section 9.2). Connects again
 * whenever the connection is lost or silent, at first soon and then more and more rarely; since the server tells the row
 * clock at once on each connection, nothing is missed in between.
 */
public final class WakeListener implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WakeListener.class);
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMillis(250),
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofSeconds(30));

    /** Told what is heard, on the listener's own thread. */
    public interface Ear {
        /** @param cursor the server's row clock */
        void changed(long cursor);

        /** The session ended; the listener has stopped. */
        void signedOut();
    }

    private final HttpCalls calls;
    private final Ear ear;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition closed = lock.newCondition();
    private final Thread thread;
    private boolean closing;
    private @Nullable InputStream open;
    private int failures;

    WakeListener(HttpCalls calls, Ear ear) {
        this.calls = calls;
        this.ear = ear;
        thread = Thread.ofPlatform().daemon().name("wake").start(this::work);
    }

    private void work() {
        while (pause()) {
            try {
                listen();
                failures++;
            } catch (SignedOut e) {
                ear.signedOut();
                return;
            } catch (ServerException | IOException e) {
                failures++;
                LOG.debug("No wake channel, try {}: {}", failures, e.getMessage());
            }
        }
    }

    private void listen() throws ServerException, IOException {
        // HttpClient ends an exchange whose answer does not begin in time; afterwards silence is what counts.
        HttpResponse<InputStream> answer = calls.send(calls.request(Protocol.WAKE)
                .header("Accept", "text/event-stream")
                .GET());
        try (InputStream body = calls.body(answer, calls.timeouts().silence());
                var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            if (!keep(body)) {
                return;
            }
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("data:")) {
                    hear(line.substring("data:".length()).strip());
                }
            }
        } finally {
            keep(null);
        }
    }

    private void hear(String data) throws IOException {
        long cursor;
        try {
            cursor = Long.parseLong(data);
        } catch (NumberFormatException e) {
            throw new IOException("Not a row clock: " + data, e);
        }
        failures = 0;
        ear.changed(cursor);
    }

    /** Remembers the stream so that {@link #close} can break it off; false when closing. */
    private boolean keep(@Nullable InputStream body) {
        lock.lock();
        try {
            open = body;
            return !closing;
        } finally {
            lock.unlock();
        }
    }

    private boolean pause() {
        lock.lock();
        try {
            long nanos = failures == 0
                    ? 0
                    : PAUSES.get(Math.min(failures, PAUSES.size()) - 1).toNanos();
            while (!closing && nanos > 0) {
                nanos = closed.awaitNanos(nanos);
            }
            return !closing;
        } catch (InterruptedException e) {
            return false;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closing = true;
            closed.signalAll();
            if (open != null) {
                open.close();
            }
        } catch (IOException e) {
            LOG.debug("The wake channel did not close quietly: {}", e.getMessage());
        } finally {
            lock.unlock();
        }
        thread.interrupt();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
