package city.kontor.wire;

import city.kontor.kernel.Scope;
import city.kontor.store.Head;
import city.kontor.store.Outcome;
import city.kontor.store.RowPage;
import city.kontor.store.Submission;
import com.github.luben.zstd.ZstdIOException;
import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The server as its clients call it. Every method blocks; call it on a thread that may wait. Safe for use by many
 * threads, on behalf of one person at a time.
 */
public final class ServerClient implements AutoCloseable {
    private final HttpCalls calls;
    private final String deviceId;

    /**
     * @param server for example {@code https://kontor.example:8443}
     * @param deviceId how this desktop names itself
     * @param authorities the certificates (PEM) of the city's own authority; empty to trust those of the system
     * @throws IOException if the certificates cannot be read
     */
    public ServerClient(URI server, String deviceId, Optional<Path> authorities, Timeouts timeouts) throws IOException {
        this.calls = new HttpCalls(server, authorities, timeouts);
        this.deviceId = deviceId;
    }

    /** Begins a session, with which all further requests are made. */
    public SignInResponse signIn(String login, String password) throws ServerException {
        calls.token(Optional.empty());
        SignInResponse session = calls.json(
                calls.post(Protocol.SESSION, new SignInRequest(login, password, deviceId)), SignInResponse.class);
        calls.token(Optional.of(session.token()));
        return session;
    }

    /** Goes on with a session begun earlier. */
    public void resume(String token) {
        calls.token(Optional.of(token));
    }

    /** Ends the session here at once, and on the server if it can be reached. */
    public void signOut() throws ServerException {
        var request = calls.request(Protocol.SESSION).DELETE();
        calls.token(Optional.empty());
        calls.done(request);
    }

    public void changePassword(String login, String oldPassword, String newPassword) throws ServerException {
        calls.done(calls.post(Protocol.PASSWORD, new ChangePasswordRequest(login, oldPassword, newPassword)));
    }

    /**
     * Hands commands in.
     *
     * @param submissions at most {@link Protocol#MOST_COMMANDS}
     * @return the answers in the same order
     * @throws ServerUnreachable also if some are still undecided; sent again, those decided get the same answer
     */
    public List<Outcome> push(List<Submission> submissions) throws ServerException {
        List<CommandEnvelope> commands = submissions.stream()
                .map(submission -> CommandEnvelope.of(submission, deviceId))
                .toList();
        PushResponse response =
                calls.json(calls.post(Protocol.PUSH, new PushRequest(Protocol.VERSION, commands)), PushResponse.class);
        if (!response.answers().stream()
                .map(PushResponse.Answer::id)
                .toList()
                .equals(submissions.stream().map(Submission::commandId).toList())) {
            throw new DamagedAnswer("The answers do not belong to the commands that were sent.");
        }
        var outcomes = new ArrayList<Outcome>(submissions.size());
        for (PushResponse.Answer answer : response.answers()) {
            try {
                outcomes.add(
                        answer.outcome().orElseThrow(() -> new ServerUnreachable("The server has not decided yet.")));
            } catch (IllegalArgumentException e) {
                throw new DamagedAnswer("The server answered nonsense: " + e.getMessage(), e);
            }
        }
        return outcomes;
    }

    /**
     * Fetches one page of changes.
     *
     * @throws ServerRefused with {@link Protocol#DIVERGED} if the server does not know one of the heads
     */
    public RowPage pull(long cursor, Set<Scope> held, List<Head> heads, int most) throws ServerException {
        HttpResponse<InputStream> answer =
                calls.send(calls.post(Protocol.PULL, new PullRequest(Protocol.VERSION, cursor, held, heads, most)));
        try (InputStream body = calls.body(answer, calls.timeouts().stall())) {
            return RowStream.read(body);
        } catch (DamagedStreamException e) {
            throw new DamagedAnswer("The changes arrived damaged. " + e.getMessage(), e);
        } catch (IOException e) {
            throw calls.brokeOff(e);
        }
    }

    /**
     * A scope's rows in a file, which belongs to the caller.
     *
     * @param file an uncompressed SQLite file
     * @param cursor the server's row clock when it was made
     */
    public record Snapshot(Path file, long cursor) {}

    /**
     * Fetches all rows of a scope. What arrived before the connection broke is kept in the directory and not fetched
     * again, as long as the server still has the same snapshot.
     *
     * @throws IOException if the directory cannot be written to
     */
    public Snapshot snapshot(Scope scope, Path directory) throws ServerException, IOException {
        Path compressed = directory.resolve(scope.id() + ".snapshot.zst");
        var headers = new Download(calls, Protocol.SNAPSHOT + HttpCalls.encode(scope.id()), compressed).toEnd();
        Path file = directory.resolve(scope.id() + ".snapshot.db");
        try (InputStream in = new ZstdInputStream(Files.newInputStream(compressed))) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (ZstdIOException e) {
            Files.deleteIfExists(file);
            throw new DamagedAnswer("The snapshot of " + scope.id() + " is damaged: " + e.getMessage(), e);
        } finally {
            Files.deleteIfExists(compressed);
        }
        return new Snapshot(
                file,
                headers.firstValueAsLong(Protocol.CURSOR)
                        .orElseThrow(() -> new DamagedAnswer(
                                "The snapshot of " + scope.id() + " lacks the header " + Protocol.CURSOR + ".")));
    }

    /** Documents, up and down. */
    public BlobTransfer blobs() {
        return new BlobTransfer(calls);
    }

    /** Everything that happened to one thing. */
    public History history(String subject) throws ServerException {
        return calls.json(
                calls.request(Protocol.HISTORY + HttpCalls.encode(subject)).GET(), History.class);
    }

    /** Who may see a file and why. @param at a past moment; empty for now */
    public AccessList access(String fileId, Optional<Instant> at) throws ServerException {
        String moment = at.map(one -> "?" + Protocol.AT + "=" + HttpCalls.encode(one.toString()))
                .orElse("");
        return calls.json(
                calls.request(Protocol.ACCESS + HttpCalls.encode(fileId) + moment)
                        .GET(),
                AccessList.class);
    }

    /**
     * Fetches the proof package of a file.
     *
     * @throws IOException if the target cannot be written
     */
    public void proof(String fileId, Path target) throws ServerException, IOException {
        new Download(calls, Protocol.PROOF + HttpCalls.encode(fileId), target).toEnd();
    }

    /**
     * Looks for something in all that the person may read.
     *
     * @param question of the search engine, as it is written in JSON
     * @param answer the engine's answer
     */
    public <T> T search(Object question, Class<T> answer) throws ServerException {
        return calls.json(calls.post(Protocol.SEARCH, question), answer);
    }

    public Health health() throws ServerException {
        return calls.json(calls.request(Protocol.HEALTH).GET(), Health.class);
    }

    /** Listens for changes until closed. */
    public WakeListener listen(WakeListener.Ear ear) {
        return new WakeListener(calls, ear);
    }

    /** Breaks off whatever is running. */
    @Override
    public void close() {
        calls.close();
    }
}
