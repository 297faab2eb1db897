package city.kontor.server.core;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Tells everybody who waits that rows have changed. */
public final class Wakes implements AutoCloseable {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long cursor;
    private boolean closed;

    /** Announces the row clock; a smaller one than before means that the database was exchanged. */
    public void announce(long now) {
        lock.lock();
        try {
            if (now != cursor) {
                cursor = now;
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** The row clock as it was last announced. */
    public long cursor() {
        lock.lock();
        try {
            return cursor;
        } finally {
            lock.unlock();
        }
    }

    public boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the row clock is another than this one, at most so long; returns the row clock. */
    public long await(long known, Duration most) throws InterruptedException {
        lock.lock();
        try {
            long nanos = most.toNanos();
            while (cursor == known && !closed && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
            return cursor;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the end, at most so long; returns whether it came. */
    public boolean closesWithin(Duration most) throws InterruptedException {
        lock.lock();
        try {
            long nanos = most.toNanos();
            while (!closed && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /** Lets everybody go. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
