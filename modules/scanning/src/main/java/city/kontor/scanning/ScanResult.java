package city.kontor.scanning;

import java.util.List;

/**
 * What came of scanning a batch.
 *
 * @param pages that are kept
 * @param documents they make
 * @param device that pulled them, or where they came from; may be empty
 * @param deviations what is not as the paper lay, for the transfer note: pages left out, scanned again, turned
 * @param reason why there are not as many pages as announced; empty where there are
 */
public record ScanResult(int pages, int documents, String device, List<String> deviations, String reason) {
    public ScanResult {
        deviations = List.copyOf(deviations);
    }
}
