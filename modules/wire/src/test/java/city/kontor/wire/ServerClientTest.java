package city.kontor.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.kontor.kernel.Reason;
import city.kontor.kernel.Scope;
import city.kontor.store.Head;
import city.kontor.store.Outcome;
import city.kontor.store.RowPage;
import city.kontor.store.Submission;
import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerClientTest {
    private static final Timeouts SHORT =
            new Timeouts(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofMillis(300), Duration.ofMillis(500));

    @TempDir
    Path directory;

    private SmallServer server;
    private ServerClient client;

    @BeforeEach
    void open() throws IOException {
        server = new SmallServer();
        client = new ServerClient(server.uri(), "desk-1", Optional.empty(), SHORT);
        client.resume(SmallServer.TOKEN);
    }

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void signsInAndOut() throws ServerException {
        assertThat(client.signIn("anna", "right").personId()).isEqualTo("p-anna");
        assertThat(client.history("n 1/2").flaw().map(History.Flaw::scope)).contains("n 1/2");
        client.signOut();
        assertThatThrownBy(() -> client.history("n1")).isInstanceOf(SignedOut.class);
    }

    @Test
    void aWrongPasswordIsARefusalAndNotTheEndOfASession() {
        assertThatThrownBy(() -> client.signIn("anna", "wrong"))
                .isInstanceOfSatisfying(ServerRefused.class, refused -> {
                    assertThat(refused.code()).isEqualTo(Protocol.WRONG_PASSWORD);
                    assertThat(refused.arguments()).containsExactly("9", "");
                    assertThat(refused).hasMessage("Das Passwort stimmt nicht.");
                });
    }

    @Test
    void noticesThatTheSessionEnded() {
        client.resume("old-token");
        assertThatThrownBy(() -> client.history("n1"))
                .isInstanceOf(SignedOut.class)
                .hasMessage("Bitte neu anmelden.");
    }

    @Test
    void tellsBusyAbsentAndSilentServersFromRefusals() throws IOException {
        server.busy = true;
        assertThatThrownBy(() -> client.health())
                .isInstanceOf(ServerUnreachable.class)
                .hasMessageContaining("beschäftigt");
        server.busy = false;
        server.silent = true;
        assertThatThrownBy(() -> client.health()).isInstanceOf(ServerUnreachable.class);
        int port = server.port();
        server.close();
        try (var other =
                new ServerClient(URI.create("http://127.0.0.1:" + port + "/"), "desk-1", Optional.empty(), SHORT)) {
            assertThatThrownBy(other::health).isInstanceOf(ServerUnreachable.class);
        }
    }

    @Test
    void pushesInOrderAndKeepsThePayloadsBytes() throws ServerException {
        String payload = "{\"b\":1.50,  \"a\":\"\\u00fc\u00fc\"}";
        List<Outcome> outcomes = client.push(List.of(submission("c1", "Good", payload), submission("c2", "Bad", "{}")));
        assertThat(outcomes)
                .containsExactly(
                        new Outcome.Accepted("c1", 5), new Outcome.Refused("c2", Reason.of("notes.gone", "n1")));
        CommandEnvelope sent = server.commands.getFirst();
        assertThat(sent.submission("p").payload()).isEqualTo(payload.getBytes(StandardCharsets.UTF_8));
        assertThat(sent.personId()).contains("anna");
        assertThat(sent.deviceId()).isEqualTo("desk-1");
    }

    @Test
    void anUndecidedCommandIsToBeSentAgain() {
        assertThatThrownBy(() -> client.push(List.of(submission("c1", "Good", "{}"), submission("c2", "Later", "{}"))))
                .isInstanceOf(ServerUnreachable.class);
    }

    @Test
    void pullsPages() throws ServerException {
        server.page = page(2000);
        RowPage page = client.pull(0, Set.of(Scope.CITY), List.of(), 5000);
        assertThat(page.size()).isEqualTo(2000);
        assertThat(page.cursor()).isEqualTo(2000);
    }

    @Test
    void aPullThatBreaksOffBringsNothing() {
        server.page = page(2000);
        for (int bytes : List.of(0, 1, 10, 300, 2000)) {
            server.cuts.add(bytes);
            assertThatThrownBy(() -> client.pull(0, Set.of(Scope.CITY), List.of(), 5000))
                    .as("cut after %d bytes", bytes)
                    .isInstanceOf(ServerUnreachable.class);
        }
    }

    @Test
    void aPullThatGoesSilentEnds() {
        server.page = page(2000);
        server.cuts.add(-500);
        assertThatThrownBy(() -> client.pull(0, Set.of(Scope.CITY), List.of(), 5000))
                .isInstanceOf(ServerUnreachable.class)
                .hasMessageContaining("Nothing arrived for 300 ms");
    }

    @Test
    void tellsARestoredServerFromOthers() {
        assertThatThrownBy(() -> client.pull(9, Set.of(), List.of(new Head(Scope.CITY, 4, "unknown")), 10))
                .isInstanceOfSatisfying(
                        ServerRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo(Protocol.DIVERGED));
    }

    @Test
    void aSnapshotGoesOnWhereItBrokeOff() throws Exception {
        byte[] content = random(300_000);
        server.snapshot = Zstd.compress(content);
        server.cuts.addAll(List.of(100_000, 0, 150_000));
        ServerClient.Snapshot snapshot = client.snapshot(Scope.CITY, directory);
        assertThat(snapshot.cursor()).isEqualTo(77);
        assertThat(Files.readAllBytes(snapshot.file())).isEqualTo(content);
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(snapshot.file());
        }
    }

    @Test
    void aSnapshotThatChangedMeanwhileIsFetchedAnew() throws Exception {
        server.snapshot = Zstd.compress(random(200_000));
        server.cuts.addAll(List.of(50_000, 0, 0, 0, 0));
        assertThatThrownBy(() -> client.snapshot(Scope.CITY, directory)).isInstanceOf(ServerUnreachable.class);
        server.cuts.clear();
        byte[] newer = random(100_000);
        server.snapshot = Zstd.compress(newer);
        server.snapshotTag = "\"2\"";
        assertThat(Files.readAllBytes(client.snapshot(Scope.CITY, directory).file()))
                .isEqualTo(newer);
    }

    @Test
    void aDamagedSnapshotIsNotUsed() {
        server.snapshot = "no zstd at all".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> client.snapshot(Scope.CITY, directory)).isInstanceOf(DamagedAnswer.class);
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void uploadsInChunksAndOnlyOnce() throws Exception {
        byte[] content = random(2 * Protocol.CHUNK_BYTES + 17);
        String address = put(content);
        client.blobs().upload(address, directory.resolve("in"));
        assertThat(server.blobs.get(address)).isEqualTo(content);
        client.blobs().upload(address, directory.resolve("in"));
        assertThat(server.requests.stream().filter(line -> line.startsWith("PATCH")))
                .hasSize(3);
        assertThat(client.blobs().exists(address)).isTrue();
    }

    @Test
    void anUploadGoesOnAfterALostAnswer() throws Exception {
        byte[] content = random(3 * Protocol.CHUNK_BYTES);
        String address = put(content);
        server.cuts.addAll(List.of(0, 0));
        client.blobs().upload(address, directory.resolve("in"));
        assertThat(server.blobs.get(address)).isEqualTo(content);
        assertThat(server.requests.stream().filter(line -> line.startsWith("PATCH")))
                .hasSize(3);
    }

    @Test
    void uploadsAnEmptyDocument() throws Exception {
        String address = put(new byte[0]);
        client.blobs().upload(address, directory.resolve("in"));
        assertThat(server.blobs).containsKey(address);
    }

    @Test
    void aFileThatIsNotItsAddressIsRefused() throws Exception {
        put(random(10));
        String other = "ab".repeat(32);
        assertThatThrownBy(() -> client.blobs().upload(other, directory.resolve("in")))
                .isInstanceOfSatisfying(
                        ServerRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo(Protocol.MISMATCH));
    }

    @Test
    void downloadsAndGoesOnWhereItBrokeOff() throws Exception {
        byte[] content = random(500_000);
        String address = put(content);
        server.blobs.put(address, content);
        server.cuts.addAll(List.of(123_456, 0, 200_000));
        client.blobs().download(address, directory.resolve("out"));
        assertThat(directory.resolve("out")).hasBinaryContent(content);
        assertThat(directory.resolve("out.part")).doesNotExist();
    }

    @Test
    void aDownloadThatIsWholeButWasNeverMovedIsNotFetchedAgain() throws Exception {
        byte[] content = random(1000);
        String address = put(content);
        server.blobs.put(address, content);
        Files.write(directory.resolve("out.part"), content);
        Files.writeString(directory.resolve("out.part.tag"), '"' + address + '"');
        client.blobs().download(address, directory.resolve("out"));
        assertThat(directory.resolve("out")).hasBinaryContent(content);
    }

    @Test
    void aWrongDocumentDoesNotAppear() throws Exception {
        String address = put(random(1000));
        server.blobs.put(address, random(999));
        assertThatThrownBy(() -> client.blobs().download(address, directory.resolve("out")))
                .isInstanceOf(DamagedAnswer.class);
        assertThat(directory.resolve("out")).doesNotExist();
        assertThatThrownBy(() -> client.blobs().download("cd".repeat(32), directory.resolve("out")))
                .isInstanceOfSatisfying(
                        ServerRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo(Protocol.NOT_FOUND));
    }

    @Test
    void hearsChangesAndConnectsAgain() throws Exception {
        var heard = new Heard();
        try (WakeListener _ = client.listen(heard)) {
            server.wakes.addAll(List.of(1L, 2L));
            assertThat(heard.next()).isEqualTo(1L);
            assertThat(heard.next()).isEqualTo(2L);
            server.wakes.addAll(List.of(-1L, 3L));
            assertThat(heard.next()).isEqualTo(3L);
        }
        assertThat(server.requests.stream().filter(line -> line.endsWith(Protocol.WAKE)))
                .hasSize(2);
    }

    @Test
    void stopsListeningWhenTheSessionEnds() throws Exception {
        client.resume("old-token");
        var heard = new Heard();
        try (WakeListener _ = client.listen(heard)) {
            assertThat(heard.next()).isEqualTo(-1L);
        }
    }

    private static final class Heard implements WakeListener.Ear {
        private final BlockingQueue<Long> cursors = new LinkedBlockingQueue<>();

        @Override
        public void changed(long cursor) {
            cursors.add(cursor);
        }

        @Override
        public void signedOut() {
            cursors.add(-1L);
        }

        @Nullable
        Long next() throws InterruptedException {
            return cursors.poll(10, TimeUnit.SECONDS);
        }
    }

    private String put(byte[] content) throws IOException {
        Files.write(directory.resolve("in"), content);
        return HexFormat.of().formatHex(SmallServer.sha256(content));
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static Submission submission(String id, String type, String payload) {
        return new Submission(id, type, payload.getBytes(StandardCharsets.UTF_8), "anna", Instant.EPOCH);
    }

    private static RowPage page(int count) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        var random = new Random(1);
        for (int i = 0; i < count; i++) {
            rows.add(new @Nullable Object[] {"n" + i, "city", (long) i, Long.toHexString(random.nextLong())});
        }
        var table = new RowPage.TableRows("note", List.of("id", "scope", "rv", "text"), rows);
        return new RowPage(Set.of(Scope.CITY), List.of(table), List.of(), count, true, List.of());
    }
}
