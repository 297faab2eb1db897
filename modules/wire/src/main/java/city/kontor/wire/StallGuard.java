package city.kontor.wire;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends the reading of a body from which nothing arrives any more. The JDK's client watches only until the first line of
 * an answer; a network that goes silent afterwards would hold a reader for ever. A reader who takes their time is left
 * alone: only waiting inside a read counts.
 */
final class StallGuard implements AutoCloseable {
    private final ScheduledThreadPoolExecutor clock;

    StallGuard() {
        clock = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("stall-guard").factory());
        clock.setRemoveOnCancelPolicy(true);
    }

    InputStream watch(InputStream body, Duration limit) {
        return new Watched(body, limit);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private final class Watched extends FilterInputStream {
        private final Duration limit;
        private volatile boolean stalled;

        Watched(InputStream body, Duration limit) {
            super(body);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            ScheduledFuture<?> alarm = clock.schedule(this::giveUp, limit.toMillis(), TimeUnit.MILLISECONDS);
            try {
                int count = in.read(bytes, offset, length);
                if (stalled) {
                    throw silence(null);
                }
                return count;
            } catch (IOException e) {
                throw stalled ? silence(e) : e;
            } finally {
                alarm.cancel(false);
            }
        }

        private IOException silence(@Nullable IOException cause) {
            return new IOException("Nothing arrived for " + limit.toMillis() + " ms", cause);
        }

        private void giveUp() {
            stalled = true;
            try {
                in.close();
            } catch (IOException e) {
                // The reader is told by its own exception; this thread has nobody to tell.
                stalled = true;
            }
        }
    }
}
