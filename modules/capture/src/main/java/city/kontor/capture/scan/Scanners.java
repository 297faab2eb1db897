package city.kontor.capture.scan;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Several ways to reach scanners as one. */
public final class Scanners implements Scanner {
    private final List<Scanner> ways;

    /** @param ways each device belongs to the first that reaches it */
    public Scanners(List<Scanner> ways) {
        this.ways = List.copyOf(ways);
    }

    @Override
    public boolean reaches(ScannerDevice device) {
        return ways.stream().anyMatch(way -> way.reaches(device));
    }

    @Override
    public List<ScannerDevice> devices() {
        return ways.stream().flatMap(way -> way.devices().stream()).toList();
    }

    @Override
    public List<String> sources(ScannerDevice device) {
        return way(device).sources(device);
    }

    @Override
    public Scan scan(ScanSettings settings, Path directory, Consumer<Path> listener) {
        return way(settings.device()).scan(settings, directory, listener);
    }

    private Scanner way(ScannerDevice device) {
        return ways.stream()
                .filter(way -> way.reaches(device))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody reaches " + device.id()));
    }
}
