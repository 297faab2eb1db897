package city.kontor.capture.scan;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Speaks to one network scanner (Mopria eSCL 2.x over HTTP). Blocks, within {@link EsclTimes}. */
final class EsclConnection {
    private static final int OK = 200;
    private static final int LONGEST_DESCRIPTION = 1 << 20;

    private final HttpClient http;
    private final URI root;
    private final EsclTimes times;

    EsclConnection(HttpClient http, URI root, EsclTimes times) {
        this.http = http;
        this.root = root;
        this.times = times;
    }

    EsclCapabilities capabilities() throws IOException, InterruptedException {
        return EsclCapabilities.of(EsclXml.parse(description("ScannerCapabilities")));
    }

    EsclStatus status() throws IOException, InterruptedException {
        return EsclStatus.of(EsclXml.parse(description("ScannerStatus")));
    }

    private byte[] description(String resource) throws IOException, InterruptedException {
        HttpRequest request = request(at("/" + resource)).GET().build();
        HttpResponse<byte[]> answer =
                wait(http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST_DESCRIPTION)));
        if (answer.statusCode() != OK) {
            throw new IOException("HTTP " + answer.statusCode() + " for " + resource);
        }
        return answer.body();
    }

    /** Asks for a job; 201 comes with its address. */
    HttpResponse<Void> begin(EsclJob job) throws IOException, InterruptedException {
        HttpRequest request = request(at("/ScanJobs"))
                .header("Content-Type", "text/xml")
                .POST(HttpRequest.BodyPublishers.ofString(job.xml()))
                .build();
        return wait(http.sendAsync(request, BodyHandlers.discarding()));
    }

    /** The address of a new job; always on the device that was asked, whatever host its answer names. */
    Optional<URI> address(HttpResponse<Void> begun) {
        return begun.headers()
                .firstValue("Location")
                .map(location ->
                        root.resolve(root.resolve(location).getRawPath().replaceAll("/+$", "")));
    }

    /** Starts to fetch the next page; abandoning the page ends the transfer. */
    CompletableFuture<HttpResponse<Path>> next(URI job, PageFile page, Path file) {
        HttpRequest request = request(URI.create(job + "/NextDocument")).GET().build();
        BodyHandler<Path> save = info -> info.statusCode() == OK ? page : HttpResponse.BodySubscribers.replacing(file);
        return http.sendAsync(request, save);
    }

    void delete(URI job) throws IOException, InterruptedException {
        wait(http.sendAsync(request(job).DELETE().build(), BodyHandlers.discarding()));
    }

    private <T> T wait(CompletableFuture<T> answer) throws IOException, InterruptedException {
        return wait(answer, times.answer());
    }

    /** Waits for an answer and its body; the transfer is ended when that takes too long. */
    static <T> T wait(CompletableFuture<T> answer, Duration atMost) throws IOException, InterruptedException {
        try {
            return answer.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("no answer within " + atMost.toSeconds() + " s");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CancellationException cancelled) {
                throw cancelled;
            }
            if (e.getCause() instanceof IOException lost) {
                throw new IOException(lost.getMessage() == null ? lost.toString() : lost.getMessage(), lost);
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    private URI at(String resource) {
        return URI.create(root + resource);
    }

    private static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address);
    }
}
