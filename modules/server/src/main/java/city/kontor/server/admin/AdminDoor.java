package city.kontor.server.admin;

import city.kontor.server.core.SealKey;
import city.kontor.store.Codec;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The back door of a running server for whoever may read its data directory: there lies the address, on this machine
 * only, with a token that is new at each start. It is apart from the web so that it works while requests are held.
 */
public final class AdminDoor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AdminDoor.class);
    private static final String FILE = "admin.json";
    private static final int MOST_BYTES = 64 * 1024;

    /** Where the door is and what opens it. */
    private record Key(int port, String token) {}

    private final Path file;
    private final Codec codec;
    private final Operations operations;
    private final String token;
    private final HttpServer server;
    private final ExecutorService oneAtATime = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("admin").factory());

    public AdminDoor(Path data, Codec codec, Operations operations) throws IOException {
        this.codec = codec;
        this.operations = operations;
        file = data.resolve(FILE);
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        token = HexFormat.of().formatHex(random);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(oneAtATime);
        server.start();
        SealKey.writePrivate(
                file, new String(codec.write(new Key(server.getAddress().getPort(), token)), StandardCharsets.UTF_8));
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String given = exchange.getRequestHeaders().getFirst("Authorization");
            if (given == null
                    || !MessageDigest.isEqual(
                            given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8))) {
                exchange.sendResponseHeaders(403, -1);
                return;
            }
            byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES);
            byte[] answer = codec.write(answer(body));
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private Report answer(byte[] body) {
        try {
            return operations.run(codec.read(body, AdminRequest.class));
        } catch (RuntimeException e) {
            LOG.error("An administrator's request broke", e);
            return Report.refused("Das ist nicht gelungen, Näheres im Protokoll des Servers: " + e.getMessage());
        }
    }

    /** Asks the server that works with this data directory; empty if none does. */
    public static Optional<Report> ask(Path data, Codec codec, AdminRequest request)
            throws IOException, InterruptedException {
        Key key;
        try {
            key = codec.read(Files.readAllBytes(data.resolve(FILE)), Key.class);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        var uri = URI.create("http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + key.port() + "/");
        var call = HttpRequest.newBuilder(uri)
                .header("Authorization", key.token())
                .POST(HttpRequest.BodyPublishers.ofByteArray(codec.write(request)))
                .build();
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
            HttpResponse<byte[]> answer = client.send(call, HttpResponse.BodyHandlers.ofByteArray());
            return answer.statusCode() == 200 ? Optional.of(codec.read(answer.body(), Report.class)) : Optional.empty();
        } catch (ConnectException e) {
            // The file was left behind by a server that was killed.
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
        server.stop(0);
        oneAtATime.shutdown();
    }
}
