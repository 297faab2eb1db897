package city.kontor.app.scan;

import city.kontor.app.Fx;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.testfx.util.WaitForAsyncUtils;

/** Waits for reading, which takes seconds a page on a busy machine. */
final class Patience {
    private static final long SECONDS = 120;

    private Patience() {}

    /** @param condition asked on the JavaFX thread */
    static void until(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, () -> Fx.call(condition::getAsBoolean));
        } catch (TimeoutException e) {
            throw new AssertionError("Did not happen within " + SECONDS + " s", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}
