package city.kontor.app.kit;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The only way to background work in the desktop. Results come back on the JavaFX thread; a job that takes more than
 * 200 ms shows up in {@link #slow()}, one of more than 2 s can be cancelled there.
 *
 * <p>A model's test hands in {@code Runnable::run} twice and needs neither threads nor a window.
 */
public final class Tasks {
    private static final long SLOW_MILLIS = 200;
    private static final long CANCELLABLE_MILLIS = 2_000;

    private final Executor background;
    private final Executor ui;
    private final Faults faults;
    private final ObservableList<Job<?>> slow = FXCollections.observableArrayList();
    // Kept here: a view made for each caller would be collected, and its listeners would hear nothing any more.
    private final ObservableList<Job<?>> slowView = FXCollections.unmodifiableObservableList(slow);

    public Tasks(Executor background, Executor ui, Faults faults) {
        this.background = background;
        this.ui = ui;
        this.faults = faults;
    }

    /** Daemon threads as many as there is work, results on the JavaFX thread. */
    public static Tasks onFxThread(Faults faults) {
        var number = new AtomicInteger();
        return new Tasks(
                Executors.newCachedThreadPool(runnable -> {
                    var thread = new Thread(runnable, "kontor-work-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                }),
                Platform::runLater,
                faults);
    }

    /**
     * Starts work; call this on the JavaFX thread.
     *
     * @param label what is being done, in the person's language, for the progress display and the log
     */
    public <T> Job<T> start(String label, Work<? extends T> work) {
        var job = new Job<T>(label, faults);
        background.execute(() -> job.perform(work, ui));
        if (job.runningProperty().get()) {
            after(SLOW_MILLIS, () -> showWhileRunning(job));
            after(CANCELLABLE_MILLIS, job::markCancellable);
        }
        return job;
    }

    /** Runs something on the JavaFX thread, from any thread: for news that nobody asked for. */
    public void onUi(Runnable action) {
        ui.execute(action);
    }

    /** The jobs that have run for more than 200 ms and still do. */
    public ObservableList<Job<?>> slow() {
        return slowView;
    }

    private void showWhileRunning(Job<?> job) {
        job.markSlow();
        if (job.slowProperty().get()) {
            slow.add(job);
            job.atEnd(() -> slow.remove(job));
        }
    }

    private void after(long millis, Runnable action) {
        CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS, ui).execute(action);
    }
}
