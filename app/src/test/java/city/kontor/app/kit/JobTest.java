package city.kontor.app.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class JobTest {
    private static final long TIMEOUT_SECONDS = 10;

    /** Stands for the JavaFX thread: the test's own thread runs what arrives here. */
    private final LinkedBlockingQueue<Runnable> ui = new LinkedBlockingQueue<>();

    private final List<Fault> faults = new ArrayList<>();
    private final Faults reported = new Faults();
    private final Tasks tasks = new Tasks(work -> Thread.ofVirtual().start(work), ui::add, reported);

    JobTest() {
        reported.whenReported(faults::add);
    }

    @Test
    void deliversTheResultOnTheUiThread() throws InterruptedException {
        var threads = new ArrayList<Thread>();
        var job = tasks.start("Rechnen", progress -> 6 * 7).then(result -> {
            assertThat(result).isEqualTo(42);
            threads.add(Thread.currentThread());
        });

        runUiUntil(() -> !job.runningProperty().get());

        assertThat(threads).containsExactly(Thread.currentThread());
    }

    @Test
    void shortWorkIsNeverShownAsSlow() throws InterruptedException {
        var job = tasks.start("Kurz", progress -> "fertig");

        runUiUntil(() -> !job.runningProperty().get());

        assertThat(tasks.slow()).isEmpty();
        assertThat(job.slowProperty().get()).isFalse();
    }

    @Test
    void longWorkShowsItsProgressThenOffersItsEnd() throws InterruptedException {
        var stop = new CountDownLatch(1);
        var job = tasks.start("Lang", progress -> {
            progress.at(1, 4);
            progress.saying("Seite 1 von 4");
            return stop.await(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        });

        runUiUntil(() -> job.slowProperty().get());
        assertThat(tasks.slow()).hasSize(1);
        assertThat(job.progressProperty().get()).isEqualTo(0.25);
        assertThat(job.messageProperty().get()).isEqualTo("Seite 1 von 4");
        assertThat(job.cancellableProperty().get()).isFalse();

        runUiUntil(() -> job.cancellableProperty().get());
        job.cancel();
        runUiUntil(() -> !job.runningProperty().get());
        assertThat(tasks.slow()).isEmpty();
        assertThat(faults).isEmpty();
    }

    @Test
    void cancelledWorkDeliversNothing() throws InterruptedException {
        var started = new CountDownLatch(1);
        var delivered = new ArrayList<String>();
        var job = tasks.<String>start("Abbruch", progress -> {
                    started.countDown();
                    while (!progress.isCancelled()) {
                        Thread.onSpinWait();
                    }
                    return "zu spät";
                })
                .then(delivered::add);
        assertThat(started.await(TIMEOUT_SECONDS, TimeUnit.SECONDS)).isTrue();

        job.cancel();
        runUiUntil(() -> !job.runningProperty().get());

        assertThat(delivered).isEmpty();
    }

    @Test
    void anExpectedFailureGoesToItsHandler() throws InterruptedException {
        var handled = new ArrayList<String>();
        var job = tasks.start("Lesen", progress -> {
                    throw new IOException("Datei fehlt");
                })
                .onFailure(IOException.class, failure -> handled.add(failure.getMessage()));

        runUiUntil(() -> !job.runningProperty().get());

        assertThat(handled).containsExactly("Datei fehlt");
        assertThat(faults).isEmpty();
    }

    @Test
    void workThatStopsItselfEndsQuietly() throws InterruptedException {
        var delivered = new ArrayList<String>();
        var job = tasks.<String>start("Laden", progress -> {
                    throw new CancellationException("nobody needs it any more");
                })
                .then(delivered::add);

        runUiUntil(() -> !job.runningProperty().get());

        assertThat(delivered).isEmpty();
        assertThat(faults).isEmpty();
    }

    @Test
    void aBugIsReportedOnceWithACodeThatIsTheSameNextTime() throws InterruptedException {
        for (int i = 0; i < 2; i++) {
            var job = tasks.start("Drucken", progress -> {
                throw new IllegalStateException("bug");
            });
            runUiUntil(() -> !job.runningProperty().get());
        }

        assertThat(faults).hasSize(2);
        assertThat(faults.getFirst().code())
                .matches("K-[0-9A-F]{5}")
                .isEqualTo(faults.getLast().code());
        assertThat(faults.getFirst().doing()).isEqualTo("Drucken");
    }

    private void runUiUntil(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Runnable next = ui.poll(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            assertThat(next).as("nothing more came").isNotNull();
            next.run();
        }
    }
}
