package city.kontor.capture.scan;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** A way to reach scanners. */
public interface Scanner {
    /** Whether a device is one that is reached this way. */
    boolean reaches(ScannerDevice device);

    /** The devices that answer now; takes seconds. Empty where there are none, or the scanner software is missing. */
    List<ScannerDevice> devices();

    /** What a device can take pages from, in its own words; empty if it does not say. */
    List<String> sources(ScannerDevice device);

    /**
     * Starts scanning.
     *
     * @param directory where the sheets go, one file each, under their final names once they are complete; must be empty
     * @param listener told of each complete sheet, from a background thread, in order
     */
    Scan scan(ScanSettings settings, Path directory, Consumer<Path> listener);
}
