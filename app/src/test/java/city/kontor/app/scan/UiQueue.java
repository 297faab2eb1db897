package city.kontor.app.scan;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Stands in for the JavaFX thread where there is no window: what arrives is done by the thread that waits for it. */
final class UiQueue implements Executor {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final LinkedBlockingQueue<Runnable> actions = new LinkedBlockingQueue<>();

    @Override
    public void execute(Runnable action) {
        actions.add(action);
    }

    /** Does what arrives until the condition holds. */
    void until(BooleanSupplier condition) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            try {
                Runnable next = actions.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (next == null) {
                    throw new AssertionError("Did not happen within " + LIMIT.toSeconds() + " s");
                }
                next.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("Interrupted while waiting", e);
            }
        }
    }
}
