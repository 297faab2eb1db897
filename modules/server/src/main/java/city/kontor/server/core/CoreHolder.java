package city.kontor.server.core;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

/** Lends the core to requests, and takes it away from all of them while it is exchanged. */
public final class CoreHolder implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 5;

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);
    private final Core.Surroundings around;
    private Core core;

    public CoreHolder(Core.Surroundings around) {
        this.around = around;
        core = Core.open(around);
    }

    /** The core cannot be had now; the same request may succeed in a few seconds. */
    public static final class AwayException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /**
     * Runs work with the core. Not for waiting: an exchange begins when everybody has given it back.
     *
     * @throws AwayException if the core is being exchanged
     */
    public <T> T use(Function<Core, T> work) {
        try {
            if (!lock.readLock().tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AwayException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AwayException();
        }
        try {
            return work.apply(core);
        } finally {
            lock.readLock().unlock();
        }
    }

    /**
     * Closes the core, runs the exchange on the closed files and opens the core anew, also when the exchange failed.
     *
     * @param exchange must leave a whole database behind, the new one or the old one
     */
    public void exchange(Runnable exchange) {
        lock.writeLock().lock();
        try {
            core.close();
            try {
                exchange.run();
            } finally {
                core = Core.open(around);
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            core.close();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
