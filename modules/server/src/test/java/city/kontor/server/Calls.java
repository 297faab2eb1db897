package city.kontor.server;

import city.kontor.wire.JsonCodec;
import city.kontor.wire.Problem;
import city.kontor.wire.Protocol;
import city.kontor.wire.SignInRequest;
import city.kontor.wire.SignInResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Optional;

/** Plain HTTP, for requests that a decent client would never send. */
final class Calls implements AutoCloseable {
    static final JsonCodec CODEC = new JsonCodec();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String server;
    private Optional<String> token = Optional.empty();

    Calls(int port) {
        server = "http://127.0.0.1:" + port;
    }

    Calls as(String person) throws Exception {
        HttpResponse<byte[]> answer = post(Protocol.SESSION, new SignInRequest(person, Town.password(person), "raw"));
        token = Optional.of(CODEC.read(answer.body(), SignInResponse.class).token());
        return this;
    }

    HttpResponse<byte[]> post(String path, Object body) throws Exception {
        return send("POST", path, CODEC.write(body));
    }

    HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        return send("GET", path, new byte[0], headers);
    }

    HttpResponse<byte[]> send(String method, String path, byte[] body, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(server + path))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        token.ifPresent(value -> request.header("Authorization", "Bearer " + value));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    static Problem problem(HttpResponse<byte[]> answer) {
        return CODEC.read(answer.body(), Problem.class);
    }

    @Override
    public void close() {
        client.close();
    }
}
