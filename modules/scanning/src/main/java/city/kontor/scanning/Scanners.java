package city.kontor.scanning;

import city.kontor.kernel.Signature;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who had a hand in scanning a batch: everybody who held it while sheets came in, not only who finished. */
final class Scanners {
    private Scanners() {}

    /**
     * Their names by their ids.
     *
     * @param steps what happened to the batch, the oldest first
     */
    static Map<String, String> of(List<BatchStep> steps) {
        var scanners = new HashMap<String, String>();
        var holders = new HashMap<String, String>();
        for (BatchStep step : steps) {
            Signature by = step.by();
            switch (step.kind()) {
                case OPENED, TAKEN, RETURNED -> holders.put(by.personId(), by.name());
                case SCANNED -> {
                    scanners.putAll(holders);
                    scanners.put(by.personId(), by.name());
                    holders.clear();
                }
                case CHECKED, INDEXED -> holders.clear();
                case PAGES_REJECTED, RELEASED, ARCHIVED, PUT_BACK, DISCARDED, DESTROYED -> {
                    // Nobody comes by these steps to hold it.
                }
            }
        }
        return scanners;
    }
}
