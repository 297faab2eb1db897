package city.kontor.wire;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Sends requests to one server and turns whatever goes wrong into a {@link ServerException}. */
final class HttpCalls implements AutoCloseable {
    private static final int LONGEST_JSON = 64 << 20;

    private final String server;
    private final HttpClient client;
    private final Timeouts timeouts;
    private final JsonCodec codec = new JsonCodec();
    private final StallGuard guard = new StallGuard();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Optional<String> token = Optional.empty();

    HttpCalls(URI server, Optional<Path> authorities, Timeouts timeouts) throws IOException {
        this.server = server.toString().replaceAll("/+$", "");
        this.timeouts = timeouts;
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeouts.connect());
        if (authorities.isPresent()) {
            builder.sslContext(OwnAuthorities.trusting(authorities.get()));
        }
        client = builder.build();
    }

    void token(Optional<String> token) {
        this.token = token;
    }

    Optional<String> token() {
        return token;
    }

    Timeouts timeouts() {
        return timeouts;
    }

    /** The tries of one transfer; closing ends them. */
    Retries retries(int most) {
        return new Retries(most, closed);
    }

    /** @param path a route, with what was appended to it already encoded */
    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server + path)).timeout(timeouts.answer());
        token.ifPresent(value -> request.header("Authorization", "Bearer " + value));
        return request;
    }

    HttpRequest.Builder post(String path, Object body) {
        return request(path).header("Content-Type", Protocol.JSON).POST(BodyPublishers.ofByteArray(codec.write(body)));
    }

    static String encode(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Sends and expects a 2xx answer. */
    HttpResponse<InputStream> send(HttpRequest.Builder request) throws ServerException {
        HttpResponse<InputStream> answer = exchange(request);
        if (answer.statusCode() / 100 != 2) {
            throw refusal(answer);
        }
        return answer;
    }

    /** Sends and returns whatever status came. The body must be closed. */
    HttpResponse<InputStream> exchange(HttpRequest.Builder request) throws ServerException {
        try {
            return client.send(request.build(), BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerUnreachable("Interrupted while waiting for " + server, e);
        } catch (IOException e) {
            throw new ServerUnreachable(server + " cannot be reached: " + describe(e), e);
        }
    }

    /** The body, which fails when nothing arrives for too long. */
    InputStream body(HttpResponse<InputStream> answer, Duration limit) {
        return guard.watch(answer.body(), limit);
    }

    <T> T json(HttpRequest.Builder request, Class<T> type) throws ServerException {
        byte[] bytes = bytes(send(request));
        try {
            return codec.read(bytes, type);
        } catch (IllegalArgumentException e) {
            throw new DamagedAnswer(server + " answered nonsense: " + e.getMessage(), e);
        }
    }

    /** Sends and expects a 2xx answer whose body does not matter. */
    HttpResponse<InputStream> done(HttpRequest.Builder request) throws ServerException {
        HttpResponse<InputStream> answer = send(request);
        bytes(answer);
        return answer;
    }

    /** What an answer other than 2xx means; reads and closes its body. */
    ServerException refusal(HttpResponse<InputStream> answer) throws ServerUnreachable {
        int status = answer.statusCode();
        Problem problem = problem(status, bytes(answer));
        // Also for a client that has no session yet, as after a sign-in without a network.
        if (problem.code().equals(Protocol.SIGNED_OUT)) {
            return new SignedOut(problem.text());
        }
        return switch (status) {
            case 429, 502, 503, 504 -> new ServerUnreachable(problem.text());
            default -> new ServerRefused(status, problem);
        };
    }

    ServerUnreachable brokeOff(IOException e) {
        return new ServerUnreachable("The connection to " + server + " broke off: " + describe(e), e);
    }

    @Override
    public void close() {
        closed.countDown();
        client.shutdownNow();
        guard.close();
    }

    private byte[] bytes(HttpResponse<InputStream> answer) throws ServerUnreachable {
        try (InputStream body = body(answer, timeouts.stall())) {
            return body.readNBytes(LONGEST_JSON);
        } catch (IOException e) {
            throw brokeOff(e);
        }
    }

    private Problem problem(int status, byte[] body) {
        try {
            return codec.read(body, Problem.class);
        } catch (IllegalArgumentException e) {
            // Whatever stands between us and the server (a proxy, a portal) does not speak our language.
            return new Problem("http." + status, List.of(), server + " antwortet mit HTTP " + status + ".");
        }
    }

    private static String describe(IOException e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
