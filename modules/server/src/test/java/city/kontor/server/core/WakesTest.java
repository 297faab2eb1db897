package city.kontor.server.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class WakesTest {
    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Wakes wakes = new Wakes();

    @Test
    void whoPausesIsNotDisturbedByNewsAndLetGoAtTheEnd() {
        var pause = CompletableFuture.supplyAsync(() -> {
            try {
                return wakes.closesWithin(AN_HOUR);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        wakes.announce(1);
        assertThat(pause).isNotDone();
        wakes.close();
        assertThat(pause).succeedsWithin(PATIENCE).isEqualTo(true);
    }

    @Test
    void aPauseEndsByItself() throws InterruptedException {
        assertThat(wakes.closesWithin(Duration.ofMillis(1))).isFalse();
    }

    @Test
    void newsAreHeardAtOnce() throws InterruptedException {
        wakes.announce(7);
        assertThat(wakes.await(0, AN_HOUR)).isEqualTo(7);
    }
}
