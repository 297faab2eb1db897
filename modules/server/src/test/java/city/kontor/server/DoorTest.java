package city.kontor.server;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.testbed.notes.NoteCommand.WriteNote;
import city.kontor.wire.ChangePasswordRequest;
import city.kontor.wire.CommandEnvelope;
import city.kontor.wire.Protocol;
import city.kontor.wire.PullRequest;
import city.kontor.wire.PushRequest;
import city.kontor.wire.SignInRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who and what is let in, and what is said to the others. */
class DoorTest {
    @TempDir
    Path directory;

    private KontorServer server;
    private Calls calls;

    @BeforeEach
    void start() throws Exception {
        start(Town.config(directory, "limits.request-bytes", "100000"));
    }

    private void start(Config config) throws Exception {
        Town.found(config);
        server = Town.start(config);
        calls = new Calls(server.port());
    }

    @AfterEach
    void stop() {
        calls.close();
        server.close();
    }

    @Test
    void withoutASessionThereIsNothingToSee() throws Exception {
        for (String path : List.of(Protocol.PULL, Protocol.PUSH)) {
            HttpResponse<byte[]> answer = calls.send("POST", path, "{}".getBytes(StandardCharsets.UTF_8));
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(Calls.problem(answer).code()).isEqualTo(Protocol.SIGNED_OUT);
        }
        for (String path : List.of(Protocol.WAKE, Protocol.SNAPSHOT + "city", Protocol.HISTORY + "anna")) {
            assertThat(calls.get(path).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void aTokenWorksUntilItsOwnerSignsOut() throws Exception {
        calls.as("anna");
        assertThat(calls.get(Protocol.HISTORY + "anna").statusCode()).isEqualTo(200);
        assertThat(calls.send("DELETE", Protocol.SESSION, new byte[0]).statusCode())
                .isEqualTo(204);
        assertThat(calls.get(Protocol.HISTORY + "anna").statusCode()).isEqualTo(401);
    }

    @Test
    void repeatedWrongPasswordsLockTheLoginForAWhile() throws Exception {
        for (int i = 0; i < 3; i++) {
            HttpResponse<byte[]> wrong = calls.post(Protocol.SESSION, new SignInRequest("anna", "falsch", "d"));
            assertThat(wrong.statusCode()).isEqualTo(401);
            assertThat(Calls.problem(wrong).code()).isEqualTo(Protocol.WRONG_PASSWORD);
        }
        HttpResponse<byte[]> locked =
                calls.post(Protocol.SESSION, new SignInRequest("anna", Town.password("anna"), "d"));
        assertThat(locked.statusCode()).isEqualTo(423);
        assertThat(Calls.problem(locked).code()).isEqualTo(Protocol.LOCKED);
        assertThat(Calls.problem(locked).arguments().getFirst()).isNotEmpty();
    }

    @Test
    void manySignInsFromOneAddressHaveToWait() throws Exception {
        stop();
        start(Town.config(directory.resolve("slow"), "limits.sign-ins-per-minute", "2"));
        calls.post(Protocol.SESSION, new SignInRequest("x1", "falsch", "d"));
        calls.post(Protocol.SESSION, new SignInRequest("x2", "falsch", "d"));
        HttpResponse<byte[]> third = calls.post(Protocol.SESSION, new SignInRequest("x3", "falsch", "d"));
        assertThat(third.statusCode()).isEqualTo(429);
        assertThat(third.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 60L);
    }

    @Test
    void aPasswordCanBeChangedAndEndsTheSessions() throws Exception {
        calls.as("anna");
        String old = Town.password("anna");
        assertThat(Calls.problem(calls.post(Protocol.PASSWORD, new ChangePasswordRequest("anna", old, "kurz")))
                        .code())
                .isEqualTo("password.tooShort");
        var change = new ChangePasswordRequest("anna", old, "Ein ganz anderer Satz 7");
        assertThat(calls.post(Protocol.PASSWORD, change).statusCode()).isEqualTo(204);
        assertThat(calls.get(Protocol.HISTORY + "anna").statusCode()).isEqualTo(401);
    }

    @Test
    void requestsThatMakeNoSenseAreExplained() throws Exception {
        calls.as("anna");
        for (String body : List.of("", "{", "[]", "null", "{\"protocol\":1}", "{\"protocol\":1,\"commands\":[{}]}")) {
            HttpResponse<byte[]> answer = calls.send("POST", Protocol.PUSH, body.getBytes(StandardCharsets.UTF_8));
            assertThat(answer.statusCode()).as(body).isEqualTo(400);
            assertThat(Calls.problem(answer).code()).isEqualTo(Protocol.BAD_REQUEST);
            assertThat(new String(answer.body(), StandardCharsets.UTF_8)).doesNotContain("city.kontor", "\\tat ");
        }
        assertThat(calls.get(Protocol.SNAPSHOT + "NO%20SCOPE").statusCode()).isEqualTo(400);
        assertThat(calls.get(Protocol.BLOBS + "12").statusCode()).isEqualTo(400);
        assertThat(calls.get("/nothing").statusCode()).isEqualTo(404);
        assertThat(calls.get("/api/../health").statusCode()).isIn(400, 404, 200);
        var negative = new PullRequest(Protocol.VERSION, -1, Set.of(), List.of(), 10);
        assertThat(calls.post(Protocol.PULL, negative).statusCode()).isEqualTo(400);
        var older = new PullRequest(Protocol.VERSION + 1, 0, Set.of(), List.of(), 10);
        assertThat(Calls.problem(calls.post(Protocol.PULL, older)).code()).isEqualTo(Protocol.INCOMPATIBLE);
    }

    @Test
    void requestsThatAreTooLargeAreRefusedBeforeTheyAreRead() throws Exception {
        calls.as("anna");
        HttpResponse<byte[]> large = calls.send("POST", Protocol.PUSH, new byte[100_001]);
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(Calls.problem(large).code()).isEqualTo("wire.tooLarge");
        var command = CommandEnvelope.of(Town.submission(new WriteNote(Town.A, "n", "x"), "anna"), "raw");
        var many = new PushRequest(Protocol.VERSION, Collections.nCopies(Protocol.MOST_COMMANDS + 1, command));
        assertThat(calls.post(Protocol.PUSH, many).statusCode()).isIn(400, 413);
    }

    @Test
    void answersCarryTheHeadersThatProtectBrowsers() throws Exception {
        var headers = calls.get(Protocol.HEALTH).headers();
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Content-Security-Policy").orElse("")).contains("default-src 'none'");
        assertThat(headers.firstValue("Server")).isEmpty();
    }

    @Test
    void healthAndMetricsTellHowItIs() throws Exception {
        calls.as("anna");
        var command = CommandEnvelope.of(Town.submission(new WriteNote(Town.A, "n", "x"), "anna"), "raw");
        calls.post(Protocol.PUSH, new PushRequest(Protocol.VERSION, List.of(command)));
        HttpResponse<byte[]> health = calls.get(Protocol.HEALTH);
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.headers().firstValue("Kontor-Writer")).hasValue("?1");
        assertThat(new String(health.body(), StandardCharsets.UTF_8)).contains("\"status\":\"up\"");
        String metrics = new String(calls.get(Protocol.METRICS).body(), StandardCharsets.UTF_8);
        assertThat(metrics)
                .contains("# TYPE kontor_push_seconds summary", "kontor_push_seconds_count 1")
                .contains("kontor_commands_total{verdict=\"accepted\"} 1", "kontor_sign_in_total{answer=\"in\"} 1");
    }
}
