package city.kontor.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.kontor.blobs.BlobAddress;
import city.kontor.kernel.Ids;
import city.kontor.store.Outcome;
import city.kontor.store.Submission;
import city.kontor.wire.Protocol;
import city.kontor.wire.ServerRefused;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents and snapshots: bytes in pieces, up and down. */
class DocumentsTest {
    @TempDir
    Path directory;

    private KontorServer server;
    private final byte[] content = new byte[2_500_000];
    private BlobAddress address = BlobAddress.of(content);

    @BeforeEach
    void start() throws Exception {
        new Random(7).nextBytes(content);
        address = BlobAddress.of(content);
        Config config = Town.config(directory.resolve("server"), "limits.blob-bytes", "3000000");
        Town.found(config);
        server = Town.start(config);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aDocumentGoesUpAndComesDownUnchanged() throws Exception {
        Path file = Files.write(directory.resolve("up"), content);
        try (Desktop anna = new Desktop(directory, "anna", server.port());
                Desktop bert = new Desktop(directory, "bert", server.port())) {
            assertThat(anna.client.blobs().exists(address.hex())).isFalse();
            anna.client.blobs().upload(address.hex(), file);
            bert.client.blobs().download(address.hex(), directory.resolve("down"));
            assertThat(directory.resolve("down")).hasBinaryContent(content);
        }
    }

    @Test
    void anUploadGoesOnWhereItWasInterrupted() throws Exception {
        try (Calls calls = new Calls(server.port()).as("anna");
                Desktop anna = new Desktop(directory, "anna", server.port())) {
            HttpResponse<byte[]> first = patch(calls, 0, Arrays.copyOf(content, Protocol.CHUNK_BYTES));
            assertThat(first.statusCode()).isEqualTo(204);
            assertThat(first.headers().firstValue(Protocol.UPLOAD_OFFSET)).hasValue("1048576");
            HttpResponse<byte[]> again = patch(calls, 0, Arrays.copyOf(content, Protocol.CHUNK_BYTES));
            assertThat(again.statusCode()).isEqualTo(409);
            assertThat(again.headers().firstValue(Protocol.UPLOAD_OFFSET)).hasValue("1048576");
            HttpResponse<byte[]> state = calls.send("HEAD", Protocol.BLOBS + address.hex(), new byte[0]);
            assertThat(state.headers().firstValue(Protocol.UPLOAD_OFFSET)).hasValue("1048576");
            assertThat(state.headers().firstValue(Protocol.UPLOAD_COMPLETE)).hasValue("?0");
            anna.client.blobs().upload(address.hex(), Files.write(directory.resolve("up"), content));
            assertThat(calls.get(Protocol.BLOBS + address.hex()).body()).isEqualTo(content);
        }
    }

    @Test
    void otherBytesThanAnnouncedAreNotKept() throws Exception {
        try (Calls calls = new Calls(server.port()).as("anna");
                Desktop anna = new Desktop(directory, "anna", server.port())) {
            Path wrong = Files.write(directory.resolve("wrong"), Arrays.copyOf(content, 1000));
            assertThatThrownBy(() -> anna.client.blobs().upload(address.hex(), wrong))
                    .isInstanceOfSatisfying(
                            ServerRefused.class, e -> assertThat(e.code()).isEqualTo(Protocol.MISMATCH));
            assertThat(calls.get(Protocol.BLOBS + address.hex()).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aDocumentBeyondTheLimitIsRefusedAtItsFirstChunk() throws Exception {
        try (Calls calls = new Calls(server.port()).as("anna")) {
            HttpResponse<byte[]> answer = calls.send(
                    "PATCH",
                    Protocol.BLOBS + address.hex(),
                    new byte[10],
                    Protocol.UPLOAD_OFFSET,
                    "0",
                    Protocol.UPLOAD_LENGTH,
                    "3000001");
            assertThat(answer.statusCode()).isEqualTo(413);
        }
    }

    @Test
    void partsOfADocumentCanBeAskedFor() throws Exception {
        try (Calls calls = new Calls(server.port()).as("anna");
                Desktop anna = new Desktop(directory, "anna", server.port())) {
            anna.client.blobs().upload(address.hex(), Files.write(directory.resolve("up"), content));
            String path = Protocol.BLOBS + address.hex();
            HttpResponse<byte[]> part = calls.get(path, "Range", "bytes=100-199");
            assertThat(part.statusCode()).isEqualTo(206);
            assertThat(part.body()).isEqualTo(Arrays.copyOfRange(content, 100, 200));
            assertThat(part.headers().firstValue("Content-Range")).hasValue("bytes 100-199/2500000");
            assertThat(calls.get(path, "Range", "bytes=-10").body())
                    .isEqualTo(Arrays.copyOfRange(content, content.length - 10, content.length));
            assertThat(calls.get(path, "Range", "bytes=2500000-").statusCode()).isEqualTo(416);
            assertThat(calls.get(path, "Range", "bytes=5-", "If-Range", "\"other\"")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(calls.get(path, "If-None-Match", "\"" + address.hex() + "\"")
                            .statusCode())
                    .isEqualTo(304);
        }
    }

    @Test
    void aCommandWhoseDocumentHasNotArrivedIsRefusedUntilItHas() throws Exception {
        Instant now = Instant.now();
        byte[] payload = ("{\"scope\":\"dept.a\",\"noteId\":\"n1\",\"text\":\"x\",\"originalSha256\":\"" + address
                        + "\"}")
                .getBytes(StandardCharsets.UTF_8);
        var submission = new Submission(Ids.next(now.toEpochMilli()), "WriteNote", payload, "anna", now);
        try (Desktop anna = new Desktop(directory, "anna", server.port())) {
            assertThat(reason(anna.client.push(List.of(submission)))).isEqualTo("kontor.documentMissing");
            anna.client.blobs().upload(address.hex(), Files.write(directory.resolve("up"), content));
            // The door lets it pass now; the judge does not know the component, which shows that it saw the command.
            assertThat(reason(anna.client.push(List.of(submission)))).isEqualTo("kontor.unreadableCommand");
        }
    }

    @Test
    void aSnapshotIsMadeOnceAndSentInPieces() throws Exception {
        try (Calls calls = new Calls(server.port()).as("anna")) {
            HttpResponse<byte[]> whole = calls.get(Protocol.SNAPSHOT + "city");
            assertThat(whole.statusCode()).isEqualTo(200);
            String tag = whole.headers().firstValue("ETag").orElseThrow();
            assertThat(whole.headers().firstValueAsLong(Protocol.CURSOR).orElse(0))
                    .isPositive();
            HttpResponse<byte[]> rest = calls.get(Protocol.SNAPSHOT + "city", "Range", "bytes=100-", "If-Range", tag);
            assertThat(rest.statusCode()).isEqualTo(206);
            assertThat(rest.body()).isEqualTo(Arrays.copyOfRange(whole.body(), 100, whole.body().length));
            assertThat(calls.get(Protocol.SNAPSHOT + "dept.b").statusCode()).isEqualTo(403);
        }
    }

    private static String reason(List<Outcome> outcomes) {
        return outcomes.getFirst() instanceof Outcome.Refused refused
                ? refused.reason().key()
                : "accepted";
    }

    private HttpResponse<byte[]> patch(Calls calls, long offset, byte[] chunk) throws Exception {
        return calls.send(
                "PATCH",
                Protocol.BLOBS + address.hex(),
                chunk,
                Protocol.UPLOAD_OFFSET,
                Long.toString(offset),
                Protocol.UPLOAD_LENGTH,
                Integer.toString(content.length));
    }
}
