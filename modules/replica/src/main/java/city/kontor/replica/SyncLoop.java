package city.kontor.replica;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Exchanges with the server whenever there is a reason: something was given, the server woke us, or time has passed.
 * Without a network it tries again, at first soon and then more and more rarely.
 */
public final class SyncLoop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SyncLoop.class);
    private static final Duration QUIET = Duration.ofSeconds(30);
    private static final List<Duration> RETRIES = List.of(
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30));

    private final Replica replica;
    private final Sync sync;
    private final List<Consumer<SyncState>> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition signal = lock.newCondition();
    private final Thread thread;
    // States are told one after the other: told by whoever changed something, an older one could arrive last and stay.
    private final ExecutorService herald = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("sync-news").factory());
    private final AtomicBoolean announced = new AtomicBoolean();
    private boolean woken = true;
    private boolean mended;
    private boolean closing;
    private int failures;
    private volatile LinkException.@Nullable Kind problem = LinkException.Kind.UNREACHABLE;

    public SyncLoop(Replica replica, Sync sync) {
        this.replica = replica;
        this.sync = sync;
        replica.onChange(this::publish);
        thread = Thread.ofPlatform().daemon().name("sync").start(this::work);
    }

    /** Asks for an exchange soon. */
    public void wake() {
        lock.lock();
        try {
            woken = true;
            signal.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Exchanges at once although the last attempt failed: what stood in its way has been removed. */
    public void tryAgain() {
        lock.lock();
        try {
            mended = true;
            signal.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Tells the state now and after every exchange and every change, the newest last, on a thread of its own: a listener
     * may take its time. Changes that follow each other quickly are told once.
     */
    public void onState(Consumer<SyncState> listener) {
        listeners.add(listener);
        publish();
    }

    public SyncState state() {
        LinkException.Kind now = problem;
        return new SyncState(
                now == null,
                replica.waiting(),
                replica.needsAttention().size(),
                replica.pulledAt(),
                Optional.ofNullable(now));
    }

    private void work() {
        while (await()) {
            try {
                sync.exchange();
                failures = 0;
                problem = null;
            } catch (LinkException e) {
                failures++;
                if (problem != e.kind()) {
                    LOG.info("No exchange with the server: {}", e.getMessage());
                }
                problem = e.kind();
            } catch (RuntimeException e) {
                failures++;
                problem = LinkException.Kind.INCOMPATIBLE;
                LOG.error("The exchange with the server broke", e);
            }
            publish();
        }
    }

    /** Waits for a reason to exchange; false when closing. */
    private boolean await() {
        lock.lock();
        try {
            long nanos = (failures == 0 ? QUIET : RETRIES.get(Math.min(failures, RETRIES.size()) - 1)).toNanos();
            // While the server is away a local change is no reason to try sooner than the next retry.
            while (!closing && !mended && !(woken && failures == 0) && nanos > 0) {
                nanos = signal.awaitNanos(nanos);
            }
            woken = false;
            mended = false;
            return !closing;
        } catch (InterruptedException e) {
            return false;
        } finally {
            lock.unlock();
        }
    }

    private void publish() {
        if (announced.compareAndSet(false, true)) {
            try {
                herald.execute(this::tell);
            } catch (RejectedExecutionException e) {
                LOG.debug("Closed meanwhile: nobody waits for the state any more.");
            }
        }
    }

    private void tell() {
        announced.set(false);
        try {
            SyncState state = state();
            listeners.forEach(listener -> listener.accept(state));
        } catch (RuntimeException e) {
            // Whoever cannot tell or show the state must not keep the next one from being told.
            LOG.error("The state of the exchange could not be told", e);
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closing = true;
            signal.signalAll();
        } finally {
            lock.unlock();
        }
        herald.shutdownNow();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
            herald.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
