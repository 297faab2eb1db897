package city.kontor.capture.scan;

import java.util.concurrent.CompletableFuture;

/** A scan that is running. */
public interface Scan {
    /** Stops the device; the pages that are complete stay. */
    void cancel();

    /** How it ended. */
    CompletableFuture<ScanEnd> end();
}
