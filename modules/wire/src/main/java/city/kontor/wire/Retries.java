package city.kontor.wire;

/** Repeats an interrupted transfer a few times, more and more slowly. Progress in between starts the count anew. */
final class Retries {
    private static final long FIRST_PAUSE_MILLIS = 100;

    private final int most;
    private int failures;

    Retries(int most) {
        this.most = most;
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
            Thread.sleep(FIRST_PAUSE_MILLIS << failures);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure;
        }
    }
}
