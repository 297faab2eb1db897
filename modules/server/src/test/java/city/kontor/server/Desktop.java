package city.kontor.server;

import city.kontor.kernel.Command;
import city.kontor.kernel.Decision;
import city.kontor.kernel.Ids;
import city.kontor.replica.LinkException;
import city.kontor.replica.Replica;
import city.kontor.replica.Sync;
import city.kontor.store.Durability;
import city.kontor.store.SqliteDatabase;
import city.kontor.suite.Suite;
import city.kontor.suite.link.HttpLink;
import city.kontor.wire.JsonCodec;
import city.kontor.wire.ServerClient;
import city.kontor.wire.Timeouts;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** A desktop as far as the server sees one: a replica, its exchange and a real client. */
final class Desktop implements AutoCloseable {
    final String person;
    final ServerClient client;
    final Replica replica;
    final Sync sync;
    private final InstantSource clock;

    Desktop(Path directory, String person, int port) throws Exception {
        this(directory, person, port, Town.SUITE);
    }

    Desktop(Path directory, String person, int port, Suite suite) throws Exception {
        this(directory, person, port, suite, Clock.systemUTC());
    }

    Desktop(Path directory, String person, int port, Suite suite, InstantSource clock) throws Exception {
        this.person = person;
        this.clock = clock;
        Path own = Files.createDirectories(directory.resolve("desktop-" + person));
        client = new ServerClient(
                URI.create("http://127.0.0.1:" + port), "device-" + person, Optional.empty(), Timeouts.STANDARD);
        client.signIn(person, Town.password(person));
        replica = new Replica(
                new SqliteDatabase(own.resolve("replica.db"), Durability.NORMAL),
                suite.features(),
                suite.actors(),
                new JsonCodec());
        sync = new Sync(replica, new HttpLink(client), own, clock);
    }

    /** Gives a command on this desktop; returns its id. */
    String give(Command command) {
        String id = Ids.next(System.currentTimeMillis());
        Decision decision = replica.give(id, person, command, clock.instant());
        if (decision instanceof Decision.Rejected rejected) {
            throw new AssertionError(command + " was refused here: " + rejected.reason());
        }
        return id;
    }

    void exchange() throws LinkException {
        sync.exchange();
    }

    /** The texts of all notes that can be seen here, sorted. */
    List<String> notes() {
        return replica.read(
                dsl -> dsl.fetch("SELECT text FROM note ORDER BY text").map(row -> row.get(0, String.class)));
    }

    @Override
    public void close() {
        replica.close();
        client.close();
    }
}
