package city.kontor.app.desk;

import city.kontor.app.kit.Tasks;
import city.kontor.app.kit.Texts;
import city.kontor.app.session.Search;
import city.kontor.app.session.Session;
import city.kontor.app.session.SignIn;
import city.kontor.app.session.SyncState;
import city.kontor.app.session.SyncStatus;
import city.kontor.kernel.Actor;
import city.kontor.kernel.Ids;
import city.kontor.kernel.Reason;
import city.kontor.replica.LinkException;
import city.kontor.replica.Replica;
import city.kontor.replica.Sync;
import city.kontor.store.Codec;
import city.kontor.store.Durability;
import city.kontor.store.FeatureSet;
import city.kontor.store.SqliteDatabase;
import city.kontor.suite.Suite;
import city.kontor.suite.link.HttpLink;
import city.kontor.wire.JsonCodec;
import city.kontor.wire.Protocol;
import city.kontor.wire.ServerClient;
import city.kontor.wire.ServerException;
import city.kontor.wire.ServerRefused;
import city.kontor.wire.ServerUnreachable;
import city.kontor.wire.SignInResponse;
import city.kontor.wire.SignedOut;
import city.kontor.wire.Timeouts;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Signs people in and opens their desks: with the server where it answers, else with what this desktop knows of them.
 * One desk is open at a time.
 */
public final class Desks implements SignIn, AutoCloseable {
    /** How the codes begin by which the directory refuses a new password. */
    private static final String PASSWORD_RULES = "password.";

    private final Path folder;
    private final Suite suite;
    private final InstantSource clock;
    private final Tasks tasks;
    private final KnownPeople people;
    private final Function<Desk, Search> search;
    private final Supplier<Texts> texts;
    private final JsonCodec codec = new JsonCodec();
    private @Nullable Desk open;

    /**
     * @param folder where this desktop keeps its data
     * @param search finds things on a desk, across the features
     * @param texts in the language of the moment
     */
    public Desks(
            Path folder,
            Suite suite,
            Function<Desk, Search> search,
            Supplier<Texts> texts,
            InstantSource clock,
            Tasks tasks) {
        this.folder = folder;
        this.suite = suite;
        this.search = search;
        this.texts = texts;
        this.clock = clock;
        this.tasks = tasks;
        people = new KnownPeople(folder);
    }

    /** The desk of the person who signed in last. */
    public synchronized Desk current() {
        if (open == null) {
            throw new IllegalStateException("Nobody has signed in.");
        }
        return open;
    }

    @Override
    public synchronized Result signIn(Request request) throws IOException {
        close();
        String login = request.name().strip();
        var client = new ServerClient(address(request.server()), deviceId(), Optional.empty(), Timeouts.STANDARD);
        try {
            return signIn(client, request, login);
        } finally {
            if (open == null) {
                client.close();
            }
        }
    }

    /** The client is the desk's where one was opened, and otherwise no longer needed. */
    private Result signIn(ServerClient client, Request request, String login) throws IOException {
        try {
            String password = request.newPassword().orElse(request.password());
            if (request.newPassword().isPresent()) {
                client.changePassword(login, request.password(), password);
            }
            SignInResponse response = client.signIn(login, password);
            people.remember(login, password, response.personId());
            byte[] deviceKey = Base64.getUrlDecoder().decode(response.deviceKey());
            DeskKey.Opened key = new DeskKey(home(response.personId())).open(deviceKey, password);
            return new Result.SignedIn(open(client, request.withPassword(password), response.personId(), key), false);
        } catch (ServerUnreachable e) {
            if (request.newPassword().isPresent()) {
                // Whether the new password holds already, only the server can tell.
                throw new IOException(e.getMessage(), e);
            }
            return offline(client, request, login);
        } catch (ServerRefused e) {
            if (e.code().equals(Protocol.DEVICE_REVOKED)) {
                lock(login);
                return new Result.Revoked();
            }
            return refusal(e);
        } catch (ServerException | LinkException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private Result offline(ServerClient client, Request request, String login) throws IOException {
        return switch (people.ask(login, request.password())) {
            case KnownPeople.Answer.Stranger() -> new Result.OfflineUnknown();
            case KnownPeople.Answer.WrongPassword() -> new Result.Refused();
            case KnownPeople.Answer.Known(String personId) -> {
                try {
                    Optional<DeskKey.Opened> key = new DeskKey(home(personId)).open(request.password());
                    yield key.isEmpty()
                            ? new Result.OfflineUnknown()
                            : new Result.SignedIn(open(client, request, personId, key.get()), true);
                } catch (LinkException e) {
                    yield new Result.OfflineUnknown();
                }
            }
        };
    }

    private Result refusal(ServerRefused refusal) throws IOException {
        if (refusal.code().startsWith(PASSWORD_RULES)) {
            return new Result.Unfit(texts.get().reason(new Reason(refusal.code(), refusal.arguments())));
        }
        return switch (refusal.code()) {
            case Protocol.MUST_CHANGE -> new Result.MustChange();
            case Protocol.WRONG_PASSWORD, Protocol.INACTIVE -> new Result.Refused();
            case Protocol.LOCKED ->
                new Result.LockedOut(refusal.arguments().stream()
                        .filter(until -> !until.isEmpty())
                        .findFirst()
                        .map(Instant::parse));
            default -> throw new IOException(refusal.getMessage(), refusal);
        };
    }

    /** Opens the person's rows; where there are none yet, loads them first. */
    private Session open(ServerClient client, Request request, String personId, DeskKey.Opened key)
            throws IOException, LinkException {
        Path home = home(personId);
        try (var parts = new HalfOpen()) {
            var database = new SqliteDatabase(home.resolve("replica.db"), Durability.FULL);
            parts.add(database::close);
            var replica = new Replica(database, suite.features(), suite.actors(), codec);
            if (key.fresh()) {
                Documents.discard(home.resolve("documents"));
            }
            var documents = new Documents(home.resolve("documents"), key.key(), clock);
            parts.add(documents::close);
            var link = new SigningLink(
                    new HttpLink(client),
                    new SignInAgain(client, request, () -> lock(request.name().strip())),
                    () -> send(documents, client));
            var sync = new Sync(replica, link, home, clock);
            if (replica.actor(personId, clock.instant()).isEmpty()) {
                sync.exchange();
            }
            Actor actor = replica.actor(personId, clock.instant())
                    .orElseThrow(() -> new IOException("The server does not tell who " + personId + " is."));
            var desk = new Desk(personId, replica, sync, documents, home, client, suite.features(), clock, tasks::onUi);
            // From here on the desk closes them.
            parts.release();
            parts.add(desk::close);
            Session session = session(desk, actor, suite.features(), codec, texts, tasks, search.apply(desk));
            parts.release();
            open = desk;
            return session;
        }
    }

    /** Where a person's data lie. */
    private Path home(String personId) throws IOException {
        return Files.createDirectories(folder.resolve("desks").resolve(personId));
    }

    /** The server no longer trusts this desktop with the person's documents: their key goes, and signing in offline. */
    private void lock(String login) throws IOException {
        Optional<String> personId = people.personOf(login);
        if (personId.isPresent()) {
            new DeskKey(home(personId.get())).destroy();
            people.forget(login);
        }
    }

    /** What the window needs to know of a person at their desk. */
    static Session session(
            Desk desk,
            Actor actor,
            FeatureSet features,
            Codec codec,
            Supplier<Texts> texts,
            Tasks tasks,
            Search search) {
        var status = new SyncStatus();
        var clock = desk.clockWatch();
        desk.onSync(state -> {
            Optional<Duration> ahead = clock.ahead(state.problem().isEmpty());
            tasks.onUi(() -> status.update(new SyncState(line(state), state.waiting(), state.pulledAt(), ahead)));
        });
        return new Session(actor, status, new DeskAttention(desk, features, codec, texts, tasks, search), search);
    }

    private static SyncState.Line line(city.kontor.replica.SyncState state) {
        return state.problem()
                .map(problem -> switch (problem) {
                    case UNREACHABLE -> SyncState.Line.OFFLINE;
                    case SIGNED_OUT -> SyncState.Line.SIGNED_OUT;
                    case DIVERGED -> SyncState.Line.SERVER_OLDER;
                    case INCOMPATIBLE -> SyncState.Line.UNFIT;
                })
                .orElse(SyncState.Line.ONLINE);
    }

    private static void send(Documents documents, ServerClient client) throws LinkException {
        try {
            documents.sendWaiting(client.blobs());
        } catch (SignedOut e) {
            throw broken(LinkException.Kind.SIGNED_OUT, e);
        } catch (ServerRefused e) {
            throw broken(LinkException.Kind.INCOMPATIBLE, e);
        } catch (ServerException | IOException e) {
            throw broken(LinkException.Kind.UNREACHABLE, e);
        }
    }

    private static LinkException broken(LinkException.Kind kind, Exception cause) {
        return new LinkException(kind, String.valueOf(cause.getMessage()), cause);
    }

    /** How this desktop names itself to the server: a word made once and kept. */
    private String deviceId() throws IOException {
        Path file = folder.resolve("device");
        if (!Files.exists(file)) {
            Files.createDirectories(folder);
            Files.writeString(file, Ids.next(clock.millis()));
        }
        return Files.readString(file).strip();
    }

    private static URI address(String typed) throws IOException {
        try {
            String server = typed.strip();
            return URI.create(server.contains("://") ? server : "https://" + server);
        } catch (IllegalArgumentException e) {
            throw new IOException("This is not the address of a server: " + typed, e);
        }
    }

    /** Closes the open desk, if any. */
    @Override
    public synchronized void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
