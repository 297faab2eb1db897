package city.kontor.app.kit;

import city.kontor.app.Fx;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;

/**
 * Measures the longest piece of work on the JavaFX thread: small probes are sent all the time, and between two of them
 * lies at most one piece. It counts the thread's own processor time, so that a busy machine does not count against it.
 */
public final class FxThreadWatch implements AutoCloseable {
    private static final long PROBE_NANOS = 2_000_000;

    private final AtomicBoolean watching = new AtomicBoolean(true);
    private final AtomicLong longestNanos = new AtomicLong();
    private final AtomicBoolean probing = new AtomicBoolean();
    private long lastNanos = -1;
    private long marked;

    public FxThreadWatch() {
        Thread.ofPlatform().daemon().start(() -> {
            while (watching.get()) {
                if (probing.compareAndSet(false, true)) {
                    Platform.runLater(this::probe);
                }
                LockSupport.parkNanos(PROBE_NANOS);
            }
        });
    }

    /** Starts counting from here. */
    void mark() {
        marked = Fx.call(FxThreadWatch::cpuNanos);
    }

    /** The JavaFX thread's processor time since the mark. */
    double sinceMarkMillis() {
        return (Fx.call(FxThreadWatch::cpuNanos) - marked) / 1e6;
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean()
                .getThreadCpuTime(Thread.currentThread().threadId());
    }

    private void probe() {
        long now = cpuNanos();
        if (lastNanos >= 0) {
            longestNanos.accumulateAndGet(now - lastNanos, Math::max);
        }
        lastNanos = now;
        probing.set(false);
    }

    public double longestMillis() {
        return longestNanos.get() / 1e6;
    }

    @Override
    public void close() {
        watching.set(false);
    }
}
