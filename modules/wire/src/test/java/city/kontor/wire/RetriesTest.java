package city.kontor.wire;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class RetriesTest {
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ServerUnreachable failure = new ServerUnreachable("on purpose");

    @Test
    void givesUpWithTheLastOfItsFailures() {
        var retries = new Retries(2, closed);
        assertThatCode(() -> retries.failed(failure)).doesNotThrowAnyException();
        assertThatThrownBy(() -> retries.failed(failure)).isSameAs(failure);
    }

    @Test
    void progressStartsTheCountAnew() {
        var retries = new Retries(2, closed);
        assertThatCode(() -> {
                    retries.failed(failure);
                    retries.succeeded();
                    retries.failed(failure);
                })
                .doesNotThrowAnyException();
    }

    @Test
    void triesNothingAgainOnceItIsClosed() {
        closed.countDown();
        assertThatThrownBy(() -> new Retries(4, closed).failed(failure)).isSameAs(failure);
    }
}
