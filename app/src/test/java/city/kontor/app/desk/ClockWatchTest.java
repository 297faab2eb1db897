package city.kontor.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ClockWatchTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void tellsAClockTwoHoursOff() {
        assertThat(watch(NOW.plus(Duration.ofHours(2))).ahead(true)).hasValue(Duration.ofHours(2));
        assertThat(watch(NOW.minus(Duration.ofHours(2))).ahead(true)).hasValue(Duration.ofHours(-2));
        assertThat(watch(NOW.plusSeconds(20)).ahead(true)).isEmpty();
    }

    @Test
    void asksOnceEachTimeTheLineComesBack() {
        var asked = new AtomicInteger();
        var watch = new ClockWatch(
                () -> {
                    asked.incrementAndGet();
                    return NOW;
                },
                InstantSource.fixed(NOW.plus(Duration.ofHours(2))));
        watch.ahead(false);
        assertThat(asked).hasValue(0);
        watch.ahead(true);
        watch.ahead(true);
        assertThat(asked).hasValue(1);
        assertThat(watch.ahead(false)).hasValue(Duration.ofHours(2));
        watch.ahead(true);
        assertThat(asked).hasValue(2);
    }

    private static ClockWatch watch(Instant here) {
        return new ClockWatch(() -> NOW, InstantSource.fixed(here));
    }
}
