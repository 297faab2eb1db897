package city.kontor.server.core;

import city.kontor.journal.Judge;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a judge at work while this server has the writer's seat, and waits for the seat while another has it. */
public final class Writer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
    private static final Duration LOOK = Duration.ofSeconds(2);

    private final Seat seat;
    private final Supplier<Judge> appoint;
    private final CountDownLatch closing = new CountDownLatch(1);
    private @Nullable Judge judge;

    /** @param appoint takes the lease and makes the judge; called each time the seat was won */
    Writer(Seat seat, Supplier<Judge> appoint) {
        this.seat = seat;
        this.appoint = appoint;
        look();
        if (!seat.isForLife()) {
            Thread.ofVirtual().name("writer-seat").start(this::keepLooking);
        }
    }

    /** The judge; empty while another server writes. */
    public synchronized Optional<Judge> judge() {
        return Optional.ofNullable(judge);
    }

    /** Called when a commit found that another server took over. */
    public synchronized void stepDown() {
        Judge former = judge;
        judge = null;
        seat.leave();
        if (former != null) {
            LOG.warn("Another server writes now; this one only reads");
            former.close();
        }
    }

    private void keepLooking() {
        try {
            while (!closing.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException e) {
            LOG.debug("No longer looking for the writer's seat");
        }
    }

    private synchronized void look() {
        if (closing.getCount() == 0) {
            return;
        }
        boolean seated = seat.hold();
        if (seated && judge == null) {
            try {
                judge = appoint.get();
                LOG.info("This server is the writer");
            } catch (RuntimeException e) {
                LOG.error("The writer's seat was free, but the judge could not start", e);
                seat.leave();
            }
        } else if (!seated && judge != null) {
            stepDown();
        }
    }

    @Override
    public synchronized void close() {
        closing.countDown();
        Judge last = judge;
        judge = null;
        if (last != null) {
            last.close();
        }
        seat.leave();
    }
}
