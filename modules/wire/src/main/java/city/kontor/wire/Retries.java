package city.kontor.wire;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Repeats an interrupted transfer a few times, more and more slowly. Progress in between starts the count anew. */
final class Retries {
    private static final long FIRST_PAUSE_MILLIS = 100;

    private final int most;
    private final CountDownLatch closed;
    private int failures;

    /** @param closed at zero when the client is closed: then nothing is tried again */
    Retries(int most, CountDownLatch closed) {
        this.most = most;
        this.closed = closed;
    }

    void succeeded() {
        failures = 0;
    }

    /** Pauses before the next try, or gives up with the failure at hand. */
    void failed(ServerUnreachable failure) throws ServerUnreachable {
        failures++;
        if (failures >= most) {
            throw failure;
        }
        try {
            if (closed.await(FIRST_PAUSE_MILLIS << failures, TimeUnit.MILLISECONDS)) {
                throw failure;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure;
        }
    }
}
