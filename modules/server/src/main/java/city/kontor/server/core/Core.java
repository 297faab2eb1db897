package city.kontor.server.core;

import city.kontor.directory.accounts.Accounts;
import city.kontor.directory.accounts.Passwords;
import city.kontor.journal.Journal;
import city.kontor.journal.Judge;
import city.kontor.journal.Lease;
import city.kontor.journal.RowFeed;
import city.kontor.server.Config;
import city.kontor.store.Codec;
import city.kontor.store.Database;
import city.kontor.store.Durability;
import city.kontor.store.Migrator;
import city.kontor.store.PostgresDatabase;
import city.kontor.store.SqliteDatabase;
import city.kontor.suite.Suite;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Everything that stands on the database. It is opened and closed as one, so that a restore can exchange it. */
public final class Core implements AutoCloseable {
    private final Database database;
    private final Accounts accounts;
    private final Writer writer;
    private final RowFeed feed;
    private final SnapshotCache snapshots;
    private final Proofs proofs;
    private final Optional<RowClockWatch> watch;

    /** What stays the same when the database is exchanged. */
    public record Surroundings(
            Config config,
            Suite suite,
            Passwords.Cost passwordCost,
            Codec codec,
            InstantSource clock,
            Seat seat,
            Wakes wakes) {
        public Path databaseFile() {
            return config.data().resolve("kontor.db");
        }
    }

    private Core(Surroundings around, Database database) {
        this.database = database;
        Suite suite = around.suite();
        accounts = new Accounts(database, new Passwords(around.passwordCost()));
        feed = new RowFeed(suite.features());
        snapshots = new SnapshotCache(
                database, suite.features(), around.config().data().resolve("snapshots"), around.clock());
        proofs = new Proofs(database, around.clock());
        writer = new Writer(around.seat(), () -> {
            Judge judge = new Judge(
                    database, suite.features(), suite.actors(), around.codec(), around.clock(), Lease.take(database));
            judge.onCommit(around.wakes()::announce);
            return judge;
        });
        around.wakes().announce(database.read(RowFeed::clock));
        watch = around.seat().isForLife() ? Optional.empty() : Optional.of(new RowClockWatch(database, around.wakes()));
    }

    /** Opens the database, makes or upgrades its tables and starts the judge if this server is the writer. */
    public static Core open(Surroundings around) {
        Database database = around.config()
                .postgres()
                .<Database>map(postgres -> new PostgresDatabase(postgres.url(), postgres.user(), postgres.password()))
                .orElseGet(() -> new SqliteDatabase(around.databaseFile(), Durability.FULL));
        try {
            around.seat().inTurn(() -> prepare(database, around.suite()));
            return new Core(around, database);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** Makes or upgrades all tables of a server's database. */
    public static void prepare(Database database, Suite suite) {
        Journal.prepare(database, suite.features());
        Migrator.migrate(database, List.of(Accounts.migrations(), LostCursors.migrations()));
    }

    public Database database() {
        return database;
    }

    public Accounts accounts() {
        return accounts;
    }

    public Writer writer() {
        return writer;
    }

    public RowFeed feed() {
        return feed;
    }

    public SnapshotCache snapshots() {
        return snapshots;
    }

    public Proofs proofs() {
        return proofs;
    }

    /** Judges what waits, then closes the database. */
    @Override
    public void close() {
        writer.close();
        watch.ifPresent(RowClockWatch::close);
        database.close();
    }
}
