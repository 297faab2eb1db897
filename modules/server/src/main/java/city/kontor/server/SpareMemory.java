package city.kontor.server;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;

/**
 * Gives memory back in quiet times. A password hash takes 64 MiB for a quarter of a second; the collector would keep
 * that room until the next full collection, which on a quiet server never comes.
 */
final class SpareMemory {
    private static final long WORTH_IT_BYTES = 16L << 20;

    private long settled;
    private long collections = -1;

    /** Gives back what was not needed since the last look, if nothing has happened since. */
    void look() {
        long now = collections();
        if (now == collections && committed() > settled + WORTH_IT_BYTES) {
            // Nothing was collected since the last look, so that nobody is kept waiting by this.
            System.gc();
            settled = committed();
            now = collections();
        }
        collections = now;
    }

    private static long committed() {
        return Runtime.getRuntime().totalMemory();
    }

    private static long collections() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionCount)
                .sum();
    }
}
