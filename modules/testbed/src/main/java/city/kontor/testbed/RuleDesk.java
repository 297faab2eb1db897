package city.kontor.testbed;

import city.kontor.kernel.Actor;
import city.kontor.kernel.Command;
import city.kontor.kernel.Decision;
import city.kontor.kernel.Event;
import city.kontor.kernel.Grant;
import city.kontor.kernel.Right;
import city.kontor.kernel.Scope;
import city.kontor.kernel.Stamp;
import city.kontor.store.Codec;
import city.kontor.store.Database;
import city.kontor.store.Durability;
import city.kontor.store.Feature;
import city.kontor.store.FeatureRows;
import city.kontor.store.FeatureSet;
import city.kontor.store.Migrator;
import city.kontor.store.RowTable;
import city.kontor.store.SqliteDatabase;
import city.kontor.store.UnitOfWork;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.DSLContext;

/**
 * One feature with a real database: commands go in, verdicts come out, rows can be looked at. Commands and events travel
 * through the codec on their way, as they do in the program.
 */
public final class RuleDesk implements AutoCloseable {
    private final Database database;
    private final Codec codec;
    private final FeatureSet features;
    private final Map<String, RowTable<?>> tables;
    private final List<Event> lastEvents = new ArrayList<>();
    private Instant now;
    private int commands;

    /** @param directory for the database's files, empty */
    public RuleDesk(Engine engine, Path directory, Feature<?, ?> feature, Codec codec, Instant start) {
        // No power fails in these tests, and their many small commits would wait for the disk most of the time.
        database = engine == Engine.SQLITE
                ? new SqliteDatabase(directory.resolve("desk.db"), Durability.NORMAL)
                : engine.open(directory);
        this.codec = codec;
        features = new FeatureSet(List.of(feature));
        tables = FeatureRows.of(features);
        now = start;
        Migrator.migrate(database, features.migrations());
    }

    /** Somebody with these rights in the whole city. */
    public static Actor actor(String name, List<Right> rights) {
        return new Actor(
                name,
                name,
                rights.stream()
                        .map(right -> new Grant(right, Scope.CITY, Optional.empty(), Optional.empty()))
                        .toList());
    }

    /** The verdict as the server gives it, with its effect. */
    public Decision give(Actor actor, Command command) {
        return give(actor, command, false);
    }

    /** The verdict as a desktop shows it before the server has answered, with its effect. */
    public Decision preview(Actor actor, Command command) {
        return give(actor, command, true);
    }

    /** The verdict alone; nothing changes. */
    public Decision judge(Actor actor, Command command) {
        var stamp = new Stamp("judged", actor.personId(), now, false);
        return database.write(dsl -> {
            var rows = new UnitOfWork(dsl, tables, (context, changes) -> {});
            rows.begin();
            return decide(rows, actor, command, stamp);
        });
    }

    /** Gives a command that must be accepted. */
    public void done(Actor actor, Command command) {
        if (give(actor, command) instanceof Decision.Rejected(var reason)) {
            throw new AssertionError(actor.name() + " was refused " + command + ": " + reason);
        }
    }

    /** Gives a command that must be refused, and tells the key of the reason. */
    public String refused(Actor actor, Command command) {
        return switch (give(actor, command)) {
            case Decision.Rejected rejected -> rejected.reason().key();
            case Decision.Accepted accepted -> throw new AssertionError(command + " led to " + accepted.events());
        };
    }

    /** What the last command led to. */
    public List<Event> lastEvents() {
        return List.copyOf(lastEvents);
    }

    public <T> T read(Function<DSLContext, T> question) {
        return database.read(question);
    }

    public Instant now() {
        return now;
    }

    /** Lets days pass. */
    public void sleep(int days) {
        now = now.plus(Duration.ofDays(days));
    }

    private Decision give(Actor actor, Command given, boolean provisional) {
        now = now.plus(Duration.ofMinutes(1));
        var stamp = new Stamp("c" + ++commands, actor.personId(), now, provisional);
        Command command = throughCodec(given);
        lastEvents.clear();
        return database.write(dsl -> {
            var rows = new UnitOfWork(dsl, tables, (context, changes) -> {});
            rows.begin();
            Decision decision = decide(rows, actor, command, stamp);
            if (decision instanceof Decision.Accepted accepted) {
                accepted.events().forEach(event -> features.apply(rows, throughCodec(event), stamp));
                lastEvents.addAll(accepted.events());
            }
            rows.keep();
            rows.flush();
            return decision;
        });
    }

    private Decision decide(UnitOfWork rows, Actor actor, Command command, Stamp stamp) {
        return features.typeOf(command)
                .right()
                .filter(right -> !actor.may(right, command.scope()))
                .map(right -> Decision.reject("right.missing", right.key()))
                .orElseGet(() -> features.decide(rows, command, actor, stamp));
    }

    private <T> T throughCodec(T message) {
        @SuppressWarnings("unchecked")
        var type = (Class<T>) message.getClass();
        T read = codec.read(codec.write(message), type);
        if (!read.equals(message)) {
            throw new AssertionError(message + " came back as " + read);
        }
        return read;
    }

    @Override
    public void close() {
        database.close();
    }
}
