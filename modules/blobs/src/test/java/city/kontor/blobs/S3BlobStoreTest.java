package city.kontor.blobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an object store can answer that a well-behaved one never does. */
class S3BlobStoreTest {
    private static final BlobAddress ADDRESS = BlobAddress.of(new byte[10_000]);

    @TempDir
    Path spool;

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
    }

    @Test
    void saysThatTheObjectStoreIsFull() throws IOException {
        try (S3BlobStore store = connect(exchange -> answer(exchange, 507, ""))) {
            assertThatThrownBy(() -> store.put(new byte[10]))
                    .isInstanceOf(StoreFullException.class)
                    .hasMessageContaining("bucket documents");
        }
        assertThat(BlobStoreContractTest.filesIn(spool)).isEmpty();
    }

    @Test
    void saysThatTheBucketsQuotaIsUsedUp() throws IOException {
        String quota = "<?xml version=\"1.0\"?><Error><Code>QuotaExceeded</Code><Message>full</Message></Error>";
        try (S3BlobStore store = connect(exchange -> answer(exchange, 403, quota))) {
            assertThatThrownBy(() -> store.put(new byte[10])).isInstanceOf(StoreFullException.class);
        }
    }

    @Test
    void doesNotCondemnABlobForABrokenTransfer() throws IOException {
        try (S3BlobStore store = connect(exchange -> {
            exchange.sendResponseHeaders(200, 10_000);
            exchange.getResponseBody().write(new byte[4_000]);
            exchange.getResponseBody().flush();
            exchange.close();
        })) {
            assertThatThrownBy(() -> store.open(ADDRESS))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(BlobException.class);
        }
        assertThat(requests).noneMatch(request -> request.startsWith("DELETE"));
    }

    @Test
    void doesNotCallABlobMissingWhenAccessIsDenied() throws IOException {
        try (S3BlobStore store = connect(exchange -> answer(exchange, 403, ""))) {
            assertThatThrownBy(() -> store.open(ADDRESS))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(BlobException.class)
                    .hasMessageContaining("bucket documents: reading blobs/");
        }
    }

    @Test
    void saysAtTheStartThatThereIsNoSuchBucket() {
        server.createContext("/", exchange -> answer(exchange, 404, ""));

        assertThatThrownBy(() -> new S3BlobStore(settings(port()), spool, InstantSource.system()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("bucket documents: asking for the bucket failed");
    }

    @Test
    void saysAtTheStartThatNobodyAnswers() throws IOException {
        int deaf;
        try (ServerSocket socket = new ServerSocket(0)) {
            deaf = socket.getLocalPort();
        }

        assertThatThrownBy(() -> new S3BlobStore(settings(deaf), spool, InstantSource.system()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("asking for the bucket failed");
    }

    @Test
    void keepsTheSecretOutOfTheLog() {
        assertThat(settings(1).toString()).doesNotContain("geheim");
    }

    /** A store that finds its bucket, no blob by HEAD, and answers everything else as told. */
    private S3BlobStore connect(HttpHandler handler) throws IOException {
        server.createContext("/", exchange -> {
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            exchange.getRequestBody().readAllBytes();
            if (exchange.getRequestMethod().equals("HEAD")) {
                boolean bucket = exchange.getRequestURI().getPath().equals("/documents");
                exchange.sendResponseHeaders(bucket ? 200 : 404, -1);
                exchange.close();
            } else {
                handler.handle(exchange);
            }
        });
        return new S3BlobStore(settings(port()), spool, InstantSource.system());
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private static S3Settings settings(int port) {
        return new S3Settings(
                URI.create("http://127.0.0.1:" + port), "us-east-1", "documents", "kontor", "geheim", true);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
