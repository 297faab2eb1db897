package city.kontor.app.scan;

import city.kontor.capture.scan.EsclAddress;
import city.kontor.capture.scan.EsclScanner;
import city.kontor.capture.scan.EsclTimes;
import city.kontor.capture.scan.Scanner;
import city.kontor.capture.scan.ScannerDevice;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The scanners in the network whose addresses somebody has entered at this station. */
final class NetworkScanners {
    private final StationMemory memory;
    private final EsclScanner scanner;

    NetworkScanners(StationMemory memory, EsclTimes times) {
        this.memory = memory;
        scanner = new EsclScanner(
                () -> memory.scanners().stream().map(URI::create).toList(), times);
    }

    /** The way to them. */
    Scanner way() {
        return scanner;
    }

    /**
     * Looks for a scanner and remembers where it answered; takes seconds.
     *
     * @param typed as a person writes addresses
     * @return empty if that is no address
     * @throws IOException if no scanner answers there
     */
    Optional<ScannerDevice> add(String typed) throws IOException {
        Optional<URI> address = EsclAddress.of(typed);
        if (address.isEmpty()) {
            return Optional.empty();
        }
        ScannerDevice found = scanner.find(address.get());
        var all = new ArrayList<>(memory.scanners());
        if (!all.contains(found.id())) {
            all.add(found.id());
            memory.scanners(all);
        }
        return Optional.of(found);
    }

    /** Whether a device is one of these. */
    boolean has(ScannerDevice device) {
        return memory.scanners().contains(device.id());
    }

    void forget(ScannerDevice device) {
        List<String> all = new ArrayList<>(memory.scanners());
        all.remove(device.id());
        memory.scanners(all);
    }
}
