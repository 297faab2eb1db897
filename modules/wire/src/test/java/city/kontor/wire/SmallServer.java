package city.kontor.wire;

import city.kontor.kernel.Reason;
import city.kontor.kernel.Scope;
import city.kontor.store.Head;
import city.kontor.store.Outcome;
import city.kontor.store.RowPage;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A real server of the protocol, small enough to break on purpose: connections are cut in the middle of bodies, answers
 * come late or never.
 */
final class SmallServer implements AutoCloseable {
    static final String TOKEN = "right-token";

    final Map<String, byte[]> uploads = new ConcurrentHashMap<>();
    final Map<String, byte[]> blobs = new ConcurrentHashMap<>();
    final List<String> requests = new ArrayList<>();
    final List<CommandEnvelope> commands = new ArrayList<>();
    /** Cursors to tell whoever listens; a negative one ends the connection. */
    final BlockingQueue<Long> wakes = new LinkedBlockingQueue<>();
    /** How many bytes of the next bodies arrive before the connection is cut. */
    final BlockingQueue<Integer> cuts = new LinkedBlockingQueue<>();

    volatile byte[] snapshot = new byte[0];
    volatile String snapshotTag = "\"1\"";
    volatile RowPage page = new RowPage(Set.of(Scope.CITY), List.of(), List.of(), 0, true, List.of());
    volatile boolean busy;
    volatile boolean silent;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final JsonCodec codec = new JsonCodec();
    private final HttpServer http;

    SmallServer() throws IOException {
        this(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    }

    SmallServer(HttpServer http) {
        this.http = http;
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/", this::handle);
        http.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    int port() {
        return http.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String request = exchange.getRequestMethod() + " " + path;
            synchronized (requests) {
                requests.add(request);
            }
            if (silent) {
                await(closing);
                return;
            }
            if (busy) {
                problem(exchange, 503, new Problem(Protocol.BUSY, List.of(), "Der Server ist beschäftigt."));
                return;
            }
            boolean open = path.equals(Protocol.HEALTH) || request.equals("POST " + Protocol.SESSION);
            if (!open
                    && !("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                problem(exchange, 401, new Problem(Protocol.SIGNED_OUT, List.of(), "Bitte neu anmelden."));
                return;
            }
            route(exchange, request, path);
        }
    }

    private void route(HttpExchange exchange, String request, String path) throws IOException {
        if (request.equals("POST " + Protocol.SESSION)) {
            signIn(exchange);
        } else if (request.equals("DELETE " + Protocol.SESSION)) {
            exchange.sendResponseHeaders(204, -1);
        } else if (request.equals("POST " + Protocol.PUSH)) {
            push(exchange);
        } else if (request.equals("POST " + Protocol.PULL)) {
            pull(exchange);
        } else if (path.startsWith(Protocol.SNAPSHOT)) {
            exchange.getResponseHeaders().set(Protocol.CURSOR, "77");
            exchange.getResponseHeaders()
                    .set("Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(sha256(snapshot)) + ":");
            ranged(exchange, snapshot, snapshotTag);
        } else if (path.startsWith(Protocol.BLOBS)) {
            blob(exchange, path.substring(Protocol.BLOBS.length()));
        } else if (path.equals(Protocol.WAKE)) {
            wake(exchange);
        } else if (path.startsWith(Protocol.HISTORY)) {
            String subject = path.substring(Protocol.HISTORY.length());
            var entry = new History.Entry(
                    "city", 1, "c1", "NoteWritten", "anna", Instant.EPOCH, Instant.EPOCH, Optional.of("{}"), "00");
            json(
                    exchange,
                    new History(
                            List.of(entry),
                            0,
                            true,
                            Optional.of(new History.Flaw(subject, 1, Reason.of("journal.missing"))),
                            Optional.empty()));
        } else if (path.equals(Protocol.HEALTH)) {
            json(exchange, new Health("up", Protocol.VERSION, "0.1.0", Instant.EPOCH));
        } else {
            problem(exchange, 404, new Problem(Protocol.NOT_FOUND, List.of(path), "Gibt es nicht."));
        }
    }

    private void signIn(HttpExchange exchange) throws IOException {
        SignInRequest request = read(exchange, SignInRequest.class);
        if (request.password().equals("right")) {
            json(exchange, new SignInResponse(TOKEN, "p-" + request.login(), "Anna", "geheimer", Instant.EPOCH));
        } else {
            problem(
                    exchange,
                    401,
                    new Problem(Protocol.WRONG_PASSWORD, List.of("9", ""), "Das Passwort stimmt nicht."));
        }
    }

    private void push(HttpExchange exchange) throws IOException {
        PushRequest request = read(exchange, PushRequest.class);
        var answers = new ArrayList<PushResponse.Answer>();
        for (CommandEnvelope command : request.commands()) {
            commands.add(command);
            answers.add(
                    switch (command.type()) {
                        case "Good" -> PushResponse.Answer.of(new Outcome.Accepted(command.id(), 5));
                        case "Bad" ->
                            PushResponse.Answer.of(new Outcome.Refused(command.id(), Reason.of("notes.gone", "n1")));
                        default -> PushResponse.Answer.retry(command.id());
                    });
        }
        json(exchange, new PushResponse(answers));
    }

    private void pull(HttpExchange exchange) throws IOException {
        PullRequest request = read(exchange, PullRequest.class);
        if (request.heads().stream().map(Head::hash).anyMatch("unknown"::equals)) {
            problem(exchange, 409, new Problem(Protocol.DIVERGED, List.of(), "Der Server ist älter."));
            return;
        }
        var out = new ByteArrayOutputStream();
        RowStream.write(page, out);
        send(exchange, 200, out.toByteArray());
    }

    private void blob(HttpExchange exchange, String address) throws IOException {
        switch (exchange.getRequestMethod()) {
            case "HEAD" -> {
                progress(exchange, address);
                exchange.sendResponseHeaders(200, -1);
            }
            case "PATCH" -> patch(exchange, address);
            default -> {
                byte[] blob = blobs.get(address);
                if (blob == null) {
                    problem(exchange, 404, new Problem(Protocol.NOT_FOUND, List.of(address), "Gibt es nicht."));
                } else {
                    ranged(exchange, blob, '"' + address + '"');
                }
            }
        }
    }

    private void patch(HttpExchange exchange, String address) throws IOException {
        byte[] before = uploads.getOrDefault(address, new byte[0]);
        long offset = Long.parseLong(exchange.getRequestHeaders().getFirst(Protocol.UPLOAD_OFFSET));
        byte[] chunk = exchange.getRequestBody().readAllBytes();
        if (offset != before.length) {
            progress(exchange, address);
            exchange.sendResponseHeaders(409, -1);
            return;
        }
        byte[] after = Arrays.copyOf(before, before.length + chunk.length);
        System.arraycopy(chunk, 0, after, before.length, chunk.length);
        uploads.put(address, after);
        if (after.length == Long.parseLong(exchange.getRequestHeaders().getFirst(Protocol.UPLOAD_LENGTH))) {
            uploads.remove(address);
            if (!HexFormat.of().formatHex(sha256(after)).equals(address)) {
                problem(exchange, 422, new Problem(Protocol.MISMATCH, List.of(), "Falsche Bytes."));
                return;
            }
            blobs.put(address, after);
        }
        if (cuts.peek() != null) {
            // The chunk is taken, but the answer gets lost on its way.
            cuts.remove();
            exchange.sendResponseHeaders(200, 10);
            throw new IOException("cut");
        }
        progress(exchange, address);
        exchange.sendResponseHeaders(204, -1);
    }

    private void progress(HttpExchange exchange, String address) {
        byte[] whole = blobs.get(address);
        int size = whole == null ? uploads.getOrDefault(address, new byte[0]).length : whole.length;
        exchange.getResponseHeaders().set(Protocol.UPLOAD_OFFSET, Integer.toString(size));
        exchange.getResponseHeaders().set(Protocol.UPLOAD_COMPLETE, whole == null ? "?0" : "?1");
    }

    private void ranged(HttpExchange exchange, byte[] bytes, String tag) throws IOException {
        exchange.getResponseHeaders().set("ETag", tag);
        String range = exchange.getRequestHeaders().getFirst("Range");
        if (range == null || !tag.equals(exchange.getRequestHeaders().getFirst("If-Range"))) {
            send(exchange, 200, bytes);
            return;
        }
        int from = Integer.parseInt(range.replaceAll("\\D", ""));
        if (from >= bytes.length) {
            exchange.sendResponseHeaders(416, -1);
            return;
        }
        exchange.getResponseHeaders()
                .set("Content-Range", "bytes " + from + "-" + (bytes.length - 1) + "/" + bytes.length);
        send(exchange, 206, Arrays.copyOfRange(bytes, from, bytes.length));
    }

    private void wake(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        while (closing.getCount() > 0) {
            Long cursor = poll(wakes);
            if (cursor != null && cursor < 0) {
                return;
            }
            String line = cursor == null ? ": still here\n\n" : "event: rows\ndata: " + cursor + "\n\n";
            exchange.getResponseBody().write(line.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
        }
    }

    private void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        Integer cut = cuts.poll();
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (cut == null) {
            exchange.getResponseBody().write(body);
            return;
        }
        exchange.getResponseBody().write(body, 0, Math.min(Math.abs(cut), body.length));
        exchange.getResponseBody().flush();
        if (cut < 0) {
            await(closing);
        }
        throw new IOException("cut");
    }

    private void json(HttpExchange exchange, Object value) throws IOException {
        send(exchange, 200, codec.write(value));
    }

    private void problem(HttpExchange exchange, int status, Problem problem) throws IOException {
        send(exchange, status, codec.write(problem));
    }

    private <T> T read(HttpExchange exchange, Class<T> type) throws IOException {
        return codec.read(exchange.getRequestBody().readAllBytes(), type);
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static @org.jspecify.annotations.Nullable Long poll(BlockingQueue<Long> queue) {
        try {
            return queue.poll(50, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1L;
        }
    }

    @Override
    public void close() {
        closing.countDown();
        http.stop(0);
    }
}
