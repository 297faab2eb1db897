package city.kontor.directory.accounts;

import static city.kontor.directory.jooq.Tables.LOCK_OUT_STEP;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.DSLContext;

/**
 * How long one waits after so many failures in a row; the steps are rows of {@code lock_out_step}.
 *
 * @param steps by the number of failures from which the step holds: the wait, or empty for locked until unlocked
 */
record LockOut(TreeMap<Long, Optional<Duration>> steps) {
    /** Written where a login waits for an administrator. */
    static final long FOREVER = Long.MAX_VALUE;

    static LockOut load(DSLContext dsl) {
        var steps = new TreeMap<Long, Optional<Duration>>();
        dsl.selectFrom(LOCK_OUT_STEP)
                .forEach(row -> steps.put(
                        row.getFailures(),
                        Optional.ofNullable(row.getWaitSeconds()).map(Duration::ofSeconds)));
        return new LockOut(steps);
    }

    /** Until when, in epoch milliseconds, this login waits after this many failures; empty if it need not. */
    Optional<Long> waitsUntil(long failures, Instant now) {
        return Optional.ofNullable(steps.floorEntry(failures))
                .map(Map.Entry::getValue)
                .map(wait -> wait.map(time -> now.plus(time).toEpochMilli()).orElse(FOREVER));
    }

    /** How many more failures until the login is locked for good; empty if that never happens. */
    Optional<Long> untilLocked(long failures) {
        return steps.entrySet().stream()
                .filter(step -> step.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .findFirst()
                .map(last -> Math.max(0, last - failures));
    }
}
