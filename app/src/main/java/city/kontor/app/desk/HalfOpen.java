package city.kontor.app.desk;

import java.util.ArrayDeque;
import java.util.Deque;

/** What was opened so far of something that has several parts: closed again, the last first, unless it came to its end. */
final class HalfOpen implements AutoCloseable {
    private final Deque<Runnable> parts = new ArrayDeque<>();

    /** How to close a part if what follows fails. */
    void add(Runnable part) {
        parts.push(part);
    }

    /** Somebody else closes the parts. */
    void release() {
        parts.clear();
    }

    @Override
    public void close() {
        parts.forEach(Runnable::run);
    }
}
