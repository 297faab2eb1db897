package city.kontor.capture.scan;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Scanners in the network that need no driver: Mopria eSCL over HTTP (ScannerCapabilities, ScannerStatus, ScanJobs,
 * NextDocument), known by their addresses.
 */
public final class EsclScanner implements Scanner {
    private final Supplier<List<URI>> addresses;
    private final EsclTimes times;
    private final HttpClient http;

    /** @param addresses as {@link EsclAddress} makes them; asked anew at each look */
    public EsclScanner(Supplier<List<URI>> addresses, EsclTimes times) {
        this.addresses = addresses;
        this.times = times;
        // A device is spoken to where the person said; it cannot send the program elsewhere.
        http = HttpClient.newBuilder()
                .connectTimeout(times.connect())
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    @Override
    public boolean reaches(ScannerDevice device) {
        return device.id().startsWith("http://") || device.id().startsWith("https://");
    }

    /** Those that answer; all are asked at once, so that one that is switched off does not hold up the others. */
    @Override
    public List<ScannerDevice> devices() {
        var devices = new ArrayList<ScannerDevice>();
        try (var asking = Executors.newVirtualThreadPerTaskExecutor()) {
            addresses.get().stream()
                    .map(address -> CompletableFuture.supplyAsync(() -> answering(address), asking))
                    .toList()
                    .forEach(answer -> devices.addAll(answer.join()));
        }
        return devices;
    }

    private List<ScannerDevice> answering(URI address) {
        try {
            return List.of(find(address));
        } catch (IOException e) {
            System.getLogger(EsclScanner.class.getName())
                    .log(System.Logger.Level.INFO, "{0} does not answer: {1}", address, e.getMessage());
            return List.of();
        }
    }

    /**
     * The scanner at an address.
     *
     * @throws IOException if none answers there; the message says what came instead
     */
    public ScannerDevice find(URI address) throws IOException {
        EsclCapabilities found = capabilities(address);
        if (found.inputs().isEmpty()) {
            throw new IOException("no scanner");
        }
        return new ScannerDevice(address.toString(), found.vendor(), found.model());
    }

    @Override
    public List<String> sources(ScannerDevice device) {
        try {
            return List.copyOf(capabilities(URI.create(device.id())).inputs().keySet());
        } catch (IOException e) {
            System.getLogger(EsclScanner.class.getName())
                    .log(System.Logger.Level.INFO, "{0} does not answer: {1}", device.id(), e.getMessage());
            return List.of();
        }
    }

    private EsclCapabilities capabilities(URI address) throws IOException {
        try {
            return connection(address).capabilities();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("cancelled", e);
        }
    }

    private EsclConnection connection(URI address) {
        return new EsclConnection(http, address, times);
    }

    @Override
    public Scan scan(ScanSettings settings, Path directory, Consumer<Path> listener) {
        var device = connection(URI.create(settings.device().id()));
        var scan = new EsclScan(device, times, settings, directory, listener);
        scan.start();
        return scan;
    }
}
