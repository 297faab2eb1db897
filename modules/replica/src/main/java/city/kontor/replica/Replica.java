package city.kontor.replica;

import city.kontor.kernel.Actor;
import city.kontor.kernel.Command;
import city.kontor.kernel.Decision;
import city.kontor.kernel.Event;
import city.kontor.kernel.Mode;
import city.kontor.kernel.Reason;
import city.kontor.kernel.Scope;
import city.kontor.kernel.Stamp;
import city.kontor.store.ActorSource;
import city.kontor.store.Codec;
import city.kontor.store.FeatureRows;
import city.kontor.store.FeatureSet;
import city.kontor.store.Head;
import city.kontor.store.Migrations;
import city.kontor.store.Migrator;
import city.kontor.store.Outcome;
import city.kontor.store.RowPage;
import city.kontor.store.RowTable;
import city.kontor.store.SqliteDatabase;
import city.kontor.store.Submission;
import city.kontor.store.UnitOfWork;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;

/**
 * The rows of one person's scopes on this desktop. Waiting commands are applied to them as a preview; each change from
 * the server first takes the preview back, then patches the confirmed rows, then applies what still waits: all in one
 * transaction, so that a screen never sees a state in between.
 */
public final class Replica implements AutoCloseable {
    private final SqliteDatabase database;
    private final FeatureSet features;
    private final ActorSource actors;
    private final Codec codec;
    private final Map<String, RowTable<?>> tables;
    private final Outbox outbox;
    private final UndoLog undo;
    private final Patch patch;
    private volatile Consumer<String> leaving = sha256 -> {};
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public Replica(SqliteDatabase database, FeatureSet features, ActorSource actors, Codec codec) {
        this.database = database;
        this.features = features;
        this.actors = actors;
        this.codec = codec;
        tables = FeatureRows.of(features);
        outbox = new Outbox(codec);
        undo = new UndoLog(tables);
        patch = new Patch(tables);
        var modules = new ArrayList<Migrations>();
        modules.add(new Migrations("replica", Replica.class, List.of("001_replica", "002_left")));
        modules.addAll(features.migrations());
        Migrator.migrate(database, modules);
    }

    /** Runs a query on what the person sees: confirmed rows with the preview on top. */
    public <T> T read(Function<DSLContext, T> query) {
        return database.read(query);
    }

    /** Called after every change of rows or outbox, on the thread that made it. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Who acts, as far as this desktop's rows know. */
    public Optional<Actor> actor(String personId, Instant now) {
        return database.write(dsl -> actors.actor(new UnitOfWork(dsl, tables, undo), personId, now));
    }

    /** What the rules would say now, without doing anything. */
    public Decision preview(String commandId, String personId, Command command, Instant now) {
        return database.write(dsl -> decide(new UnitOfWork(dsl, tables, undo), commandId, personId, command, now));
    }

    /**
     * Gives a command: the rules decide with what this desktop knows; an accepted one waits in the outbox, on the disk
     * before this returns, and shows its effect at once if it may be given offline.
     *
     * @param commandId made by {@link city.kontor.kernel.Ids}
     */
    public Decision give(String commandId, String personId, Command command, Instant now) {
        Decision decision = database.write(dsl -> {
            var rows = new UnitOfWork(dsl, tables, undo);
            Decision verdict = decide(rows, commandId, personId, command, now);
            if (verdict instanceof Decision.Accepted accepted) {
                String type = features.typeOf(command).name();
                outbox.add(dsl, new Submission(commandId, type, codec.write(command), personId, now), command);
                if (features.typeOf(command).mode() == Mode.OFFLINE) {
                    show(rows, accepted.events(), new Stamp(commandId, personId, now, true));
                }
            }
            return verdict;
        });
        changed();
        return decision;
    }

    /** The next commands for the server, in their order, noted as sent before they leave. */
    public List<Submission> takeForSending(int most) {
        return database.write(dsl -> {
            List<Pending> next = outbox.toSend(dsl, most);
            outbox.sent(dsl, next);
            return next.stream().map(Pending::submission).toList();
        });
    }

    /** Takes the server's answers. What was refused loses its preview and waits for a person. */
    public void settle(List<Outcome> outcomes) {
        database.change(dsl -> {
            outcomes.forEach(outcome -> outbox.settle(dsl, outcome));
            outbox.confirm(dsl, cursor(dsl));
            if (outcomes.stream().anyMatch(Outcome.Refused.class::isInstance)) {
                undo.rewind(dsl);
                replay(dsl);
            }
            forgetDestroyed(dsl);
        });
        changed();
    }

    private void forgetDestroyed(DSLContext dsl) {
        features.destroyed().forEach(destroyed -> outbox.forgetDestroyed(dsl, destroyed));
    }

    /** @param listener deletes a document that was named by rows which left this desktop, and by no other row */
    public void onLeave(Consumer<String> listener) {
        leaving = listener;
    }

    /**
     * Called when all changes are here. What left this desktop, because it was removed or because its scope is no longer
     * this person's, goes for good: its documents, and the deleted rows in the database's own files. What fails is tried
     * again the next time.
     */
    public void caughtUp() {
        if (database.read(dsl -> State.get(dsl, State.LEFT)).isEmpty()) {
            return;
        }
        List<String> documents = database.read(
                dsl -> dsl.fetch("SELECT sha256 FROM left_document").map(row -> row.get(0, String.class)));
        for (String sha256 : documents) {
            if (!database.<Boolean>read(dsl -> features.isNamed(dsl, sha256))) {
                leaving.accept(sha256);
            }
        }
        database.change(dsl -> {
            documents.forEach(sha256 -> dsl.execute("DELETE FROM left_document WHERE sha256 = ?", sha256));
            State.remove(dsl, State.LEFT);
        });
        if (!database.scrub()) {
            database.change(dsl -> State.put(dsl, State.LEFT, "1"));
        }
    }

    /** Makes sure that nothing of what was deleted can be read from the disk; false if it has to be tried again. */
    public boolean scrub() {
        return database.scrub();
    }

    /** Takes a page of changed rows. */
    public void apply(RowPage page, Instant now) {
        database.changeRelaxed(dsl -> {
            undo.rewind(dsl);
            patch.apply(dsl, page);
            outbox.confirm(dsl, page.cursor());
            State.put(dsl, State.CURSOR, Long.toString(page.cursor()));
            if (page.complete()) {
                State.put(dsl, State.PULLED_AT, Long.toString(now.toEpochMilli()));
                State.heads(dsl, page.heads());
            }
            replay(dsl);
            forgetDestroyed(dsl);
        });
        changed();
    }

    /**
     * Takes a whole scope from a snapshot file, which is much faster than pages for a first load.
     *
     * @param file an uncompressed SQLite file with the features' tables
     * @param scope whose rows it holds
     * @param cursor the server's row clock when the file was made
     */
    public void load(Path file, Scope scope, long cursor) {
        database.attached(file, "snapshot", dsl -> {
            undo.rewind(dsl);
            patch.forget(dsl, scope);
            for (RowTable<?> table : tables.values()) {
                String columns = String.join(", ", table.columns());
                dsl.execute("INSERT OR REPLACE INTO main." + table.name() + " (" + columns + ") SELECT " + columns
                        + " FROM snapshot." + table.name());
            }
            State.addScope(dsl, scope);
            State.put(
                    dsl, State.CURSOR, Long.toString(scopes(dsl).size() > 1 ? Math.min(cursor(dsl), cursor) : cursor));
            replay(dsl);
        });
        changed();
    }

    /** Takes a scope by the stream of changes instead of a snapshot: the next pull begins at the very first change. */
    public void follow(Scope scope) {
        database.change(dsl -> {
            State.addScope(dsl, scope);
            State.put(dsl, State.CURSOR, "0");
        });
    }

    /**
     * Forgets all rows and loads them anew with the next exchange: what a person decides on a desktop that knows more
     * than a restored server. No command is lost: what waits goes on waiting, and what was accepted but has not come
     * back is sent again under its id.
     */
    public void startOver() {
        database.change(dsl -> {
            undo.rewind(dsl);
            for (Scope scope : State.scopes(dsl)) {
                patch.forget(dsl, scope);
                State.removeScope(dsl, scope);
            }
            outbox.sendAcceptedAgain(dsl);
            State.put(dsl, State.CURSOR, "0");
            State.remove(dsl, State.PULLED_AT);
            replay(dsl);
        });
        changed();
    }

    /** The rows that waiting commands have changed. @param row makes of a table's name and an id what is wanted */
    public <T> List<T> touched(BiFunction<String, String, T> row) {
        return database.read(dsl -> dsl.fetch("SELECT table_name, row_id FROM undo")
                .map(one -> row.apply(one.get(0, String.class), one.get(1, String.class))));
    }

    /** The cursor of the next pull; 0 before the first. */
    public long cursor() {
        return database.read(Replica::cursor);
    }

    /** The scopes whose rows are here. */
    public Set<Scope> scopes() {
        return database.read(Replica::scopes);
    }

    /** The ends of the chains as the server last told them. */
    public List<Head> heads() {
        return database.read(State::heads);
    }

    /** When the last pull was complete; empty before the first. */
    public Optional<Instant> pulledAt() {
        return database.read(dsl -> State.get(dsl, State.PULLED_AT))
                .map(millis -> Instant.ofEpochMilli(Long.parseLong(millis)));
    }

    /** How many commands the server has not answered yet. */
    public int waiting() {
        return database.read(dsl -> outbox.count(dsl, "state IN ('WAITING', 'SENT')"));
    }

    /** Whether this command still waits for its answer. */
    public Optional<Pending> find(String commandId) {
        return database.read(dsl -> outbox.find(dsl, commandId));
    }

    /** Everything given and not yet confirmed, oldest first. */
    public List<Pending> pending() {
        return database.read(outbox::optimistic);
    }

    /** What the server refused, oldest first: the person's input with the reason. */
    public List<Pending> needsAttention() {
        return database.read(outbox::refused);
    }

    /** Forgets a refused command, because the person discarded it or gave it anew. */
    public void discard(String commandId) {
        database.change(dsl -> outbox.find(dsl, commandId)
                .filter(pending -> pending.state() == Pending.State.REFUSED)
                .ifPresent(pending -> outbox.remove(dsl, commandId)));
        changed();
    }

    /**
     * Takes back a command that was never sent.
     *
     * @return false if it may have reached the server, so that only a new command can undo it
     */
    public boolean takeBack(String commandId) {
        boolean taken = database.write(dsl -> {
            boolean waiting = outbox.find(dsl, commandId)
                    .map(pending -> pending.state() == Pending.State.WAITING)
                    .orElse(false);
            if (waiting) {
                outbox.remove(dsl, commandId);
                undo.rewind(dsl);
                replay(dsl);
            }
            return waiting;
        });
        changed();
        return taken;
    }

    @Override
    public void close() {
        database.close();
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    private Decision decide(UnitOfWork rows, String commandId, String personId, Command command, Instant now) {
        rows.begin();
        Optional<Actor> actor = actors.actor(rows, personId, now);
        return actor.isEmpty()
                ? Decision.reject("kontor.unknownPerson", personId)
                : features.decide(rows, command, actor.get(), new Stamp(commandId, personId, now, true));
    }

    private void show(UnitOfWork rows, List<Event> events, Stamp stamp) {
        events.forEach(event -> features.apply(rows, event, stamp));
        rows.keep();
        rows.flush();
    }

    private void replay(DSLContext dsl) {
        var rows = new UnitOfWork(dsl, tables, undo);
        for (Pending pending : outbox.optimistic(dsl)) {
            Submission submission = pending.submission();
            var type = features.commandType(submission.type());
            if (type.isEmpty() || type.get().mode() == Mode.NEEDS_SERVER) {
                continue;
            }
            Command command = codec.read(submission.payload(), type.get().type());
            Decision decision =
                    decide(rows, submission.commandId(), submission.personId(), command, submission.issuedAt());
            Optional<Reason> doubt = Optional.empty();
            if (decision instanceof Decision.Accepted accepted) {
                show(
                        rows,
                        accepted.events(),
                        new Stamp(submission.commandId(), submission.personId(), submission.issuedAt(), true));
            } else if (decision instanceof Decision.Rejected rejected) {
                // The server is the judge: it may know more. Until it speaks, the person sees the doubt.
                rows.discard();
                doubt = Optional.of(rejected.reason());
            }
            if (!doubt.equals(pending.reason())) {
                outbox.doubt(dsl, submission.commandId(), doubt);
            }
        }
    }

    private static long cursor(DSLContext dsl) {
        return State.get(dsl, State.CURSOR).map(Long::parseLong).orElse(0L);
    }

    private static Set<Scope> scopes(DSLContext dsl) {
        return new TreeSet<>(State.scopes(dsl));
    }
}
