package city.kontor.app.desk;

import city.kontor.blobs.BlobAddress;
import city.kontor.directory.Department;
import city.kontor.directory.store.DirectoryQueries;
import city.kontor.kernel.Actor;
import city.kontor.kernel.Command;
import city.kontor.kernel.Decision;
import city.kontor.kernel.Ids;
import city.kontor.kernel.Mode;
import city.kontor.kernel.Reason;
import city.kontor.replica.LinkException;
import city.kontor.replica.Pending;
import city.kontor.replica.Replica;
import city.kontor.replica.Sync;
import city.kontor.replica.SyncLoop;
import city.kontor.replica.SyncState;
import city.kontor.search.Answer;
import city.kontor.search.Question;
import city.kontor.store.FeatureSet;
import city.kontor.wire.AccessList;
import city.kontor.wire.History;
import city.kontor.wire.ServerClient;
import city.kontor.wire.ServerException;
import city.kontor.wire.WakeListener;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.jooq.DSLContext;

/**
 * One person's desk while they are signed in. Screens read through it and give commands to it; both belong on a
 * background thread ({@code Tasks}), what it announces comes on the JavaFX thread.
 */
public final class Desk implements AutoCloseable {
    /** With which the scopes of departments begin. */
    private static final String DEPARTMENT = "dept.";

    private final String personId;
    private final Replica replica;
    private final Sync sync;
    private final SyncLoop loop;
    private final FeatureSet features;
    private final InstantSource clock;
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private final AtomicBoolean announced = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final ServerClient client;
    private final Documents documents;
    private final WakeListener ears;
    private final DeskSearch search;
    private final AlongFile along;

    /**
     * @param home the folder of this person's data
     * @param client the line to the server, which this desk closes
     * @param ui runs things on the JavaFX thread
     */
    Desk(
            String personId,
            Replica replica,
            Sync sync,
            Documents documents,
            Path home,
            ServerClient client,
            FeatureSet features,
            InstantSource clock,
            Executor ui) {
        this.personId = personId;
        this.replica = replica;
        this.sync = sync;
        this.documents = documents;
        this.client = client;
        this.features = features;
        this.clock = clock;
        replica.onChange(() -> announce(ui));
        along = new AlongFile(home);
        search = new DeskSearch(home.resolve("search"), features, personId, clock, replica, documents, ui);
        var destroyed = new DestroyedHere(replica, features, documents);
        replica.onChange(destroyed::look);
        replica.onLeave(documents::leave);
        loop = new SyncLoop(replica, sync);
        ears = client.listen(new WakeListener.Ear() {
            @Override
            public void changed(long cursor) {
                loop.wake();
            }

            @Override
            public void signedOut() {
                // The next exchange signs in again; until then time alone wakes the loop.
                loop.wake();
            }
        });
    }

    /** The person with the rights they have now, as far as this desktop's rows know; none before the first load. */
    public Optional<Actor> actor() {
        return whileOpen(() -> replica.actor(personId, clock.instant()));
    }

    public String personId() {
        return personId;
    }

    /** What was given about one thing and is not confirmed by the server yet, oldest first. */
    public List<Pending> waiting(String subject) {
        return whileOpen(replica::pending).stream()
                .filter(pending -> pending.subject().equals(subject))
                .toList();
    }

    /** Counts the changes of rows and outbox; a screen that shows rows asks again when it moves. */
    public ReadOnlyLongProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /**
     * Runs a query on what the person sees: confirmed rows with the preview on top.
     *
     * @throws CancellationException if the desk was closed meanwhile: let it pass, nobody waits for the answer any more
     */
    public <T> T read(Function<DSLContext, T> query) {
        return whileOpen(() -> replica.read(query));
    }

    /** What the rules say to this command at this moment, for a button that explains why it is not available. */
    public Decision preview(Command command) {
        Decision decision = whileOpen(() -> replica.preview(newId(), personId, command, clock.instant()));
        return decision instanceof Decision.Rejected(Reason reason) ? new Decision.Rejected(inWords(reason)) : decision;
    }

    /** Why this person may not do that at this moment; empty where it may be done. */
    public Optional<Reason> refusal(Command command) {
        return preview(command) instanceof Decision.Rejected(Reason reason) ? Optional.of(reason) : Optional.empty();
    }

    /** The rules know departments by their scopes only; a person knows them by name. */
    Reason inWords(Reason reason) {
        if (reason.arguments().stream().noneMatch(argument -> argument.startsWith(DEPARTMENT))) {
            return reason;
        }
        List<Department> departments = new DirectoryQueries(this::read).departments();
        return new Reason(
                reason.key(),
                reason.arguments().stream()
                        .map(argument -> departments.stream()
                                .filter(department -> department.scope().id().equals(argument))
                                .map(Department::name)
                                .findFirst()
                                .orElse(argument))
                        .toList());
    }

    /** Gives a command. One that needs the server waits here for its answer. */
    public Given give(Command command) {
        return give(newId(), command);
    }

    /** As {@link #give(Command)}, for a command whose id was needed before, to name what it makes. */
    public Given give(String commandId, Command command) {
        boolean needsServer = features.typeOf(command).mode() == Mode.NEEDS_SERVER;
        if (needsServer && !loop.state().online()) {
            return new Given.NeedsServer();
        }
        Decision decision = replica.give(commandId, personId, command, clock.instant());
        if (decision instanceof Decision.Rejected rejected) {
            return new Given.Refused(inWords(rejected.reason()));
        }
        if (!needsServer) {
            loop.wake();
            return new Given.Done();
        }
        return ask(commandId);
    }

    /** Finds what is on this machine. */
    public DeskSearch search() {
        return search;
    }

    /**
     * Finds what the person may read, wherever it is; only the server knows.
     *
     * @throws ServerException if it does not answer
     */
    public Answer searchEverywhere(Question question) throws ServerException {
        return client.search(question, Answer.class);
    }

    /** Whether the last exchange with the server succeeded. */
    public boolean isOnline() {
        return loop.state().online();
    }

    /** The documents kept here, and those that wait for their way up. */
    public Documents documents() {
        return documents;
    }

    /**
     * Opens a document, from here or from the server.
     *
     * @throws IOException if it is neither here nor to be had from the server now; the message says which
     */
    public InputStream document(BlobAddress address) throws IOException {
        try {
            return documents.fetch(address, client.blobs());
        } catch (ServerException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Fetches a document so that it can be opened without a network; nothing to do where it is here. */
    public void bring(BlobAddress address) throws IOException, ServerException {
        documents.bring(address, client.blobs());
    }

    /** What the person takes along on this desktop. */
    public Along along() throws IOException {
        return along.read();
    }

    /** Changes what is taken along; the choice survives a power cut. */
    public void takeAlong(UnaryOperator<Along> how) throws IOException {
        along.change(how);
    }

    /** Everything that happened to one thing, with the evidence; only the server knows it. */
    public History history(String subject) throws ServerException {
        return client.history(subject);
    }

    /** Who may see a file and why; only the server knows. @param at a past moment; empty for now */
    public AccessList access(String fileId, Optional<Instant> at) throws ServerException {
        return client.access(fileId, at);
    }

    /**
     * Fetches the proof package of a file; only the server makes one.
     *
     * @throws IOException if the server cannot be reached or does not give it; the message says why
     */
    public void proof(String fileId, Path target) throws IOException {
        try {
            client.proof(fileId, target);
        } catch (ServerException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** A new command id. */
    public String newId() {
        return Ids.next(clock.millis());
    }

    /** Empties the rows and loads them afresh; what waits is kept and sent again. */
    void startOver() {
        replica.startOver();
        loop.tryAgain();
    }

    /** Exchanges with the server now instead of at the next occasion. */
    public void wake() {
        loop.wake();
    }

    /** Compares this machine's clock with the server's. */
    ClockWatch clockWatch() {
        return new ClockWatch(() -> client.health().time(), clock);
    }

    public void onSync(Consumer<SyncState> listener) {
        loop.onState(listener);
    }

    Replica replica() {
        return replica;
    }

    /** A person signs out while a screen still loads: what fails on the closed rows then is no bug and no news. */
    private <T> T whileOpen(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            if (closed.get()) {
                var overtaken = new CancellationException("The desk was closed meanwhile.");
                overtaken.initCause(e);
                throw overtaken;
            }
            throw e;
        }
    }

    private Given ask(String commandId) {
        try {
            sync.exchange();
        } catch (LinkException e) {
            if (replica.takeBack(commandId)) {
                return new Given.NeedsServer();
            }
        }
        Optional<Pending> pending = replica.find(commandId);
        if (pending.isEmpty() || pending.get().state() == Pending.State.ACCEPTED) {
            return new Given.Done();
        }
        if (pending.get().state() == Pending.State.REFUSED) {
            // The person is told here and now, so it need not wait under "Needs attention" as well.
            replica.discard(commandId);
            return new Given.Refused(inWords(pending.get().reason().orElseThrow()));
        }
        return new Given.Unanswered();
    }

    /** Many changes in a row (a first load) become one announcement. */
    private void announce(Executor ui) {
        if (announced.compareAndSet(false, true)) {
            ui.execute(() -> {
                announced.set(false);
                changes.set(changes.get() + 1);
            });
        }
    }

    @Override
    public void close() {
        closed.set(true);
        ears.close();
        loop.close();
        client.close();
        search.close();
        documents.close();
        replica.close();
    }
}
