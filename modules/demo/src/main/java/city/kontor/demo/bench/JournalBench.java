package city.kontor.demo.bench;

import city.kontor.journal.Journal;
import city.kontor.journal.Judge;
import city.kontor.journal.Lease;
import city.kontor.journal.RowFeed;
import city.kontor.kernel.Figure;
import city.kontor.kernel.Scope;
import city.kontor.store.Database;
import city.kontor.store.Durability;
import city.kontor.store.FeatureSet;
import city.kontor.store.Outcome;
import city.kontor.store.PostgresDatabase;
import city.kontor.store.RowPage;
import city.kontor.store.SqliteDatabase;
import city.kontor.store.Submission;
import city.kontor.testbed.Engine;
import city.kontor.testbed.notes.NoteCommand.WriteNote;
import city.kontor.testbed.notes.NoteFeature;
import city.kontor.wire.JsonCodec;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import javax.sql.DataSource;

/** What a judged, chained and answered command costs beside a bare insert on the same disk. */
final class JournalBench {
    private static final Scope SCOPE = new Scope("a");
    private static final int ROUNDS = 5;
    private static final int CALLERS = 32;

    private final FeatureSet features = new FeatureSet(List.of(new NoteFeature()));
    private final JsonCodec codec = new JsonCodec();
    private final Path directory;
    private int commands;

    JournalBench(Path directory) {
        this.directory = directory;
    }

    List<Figure> run() throws Exception {
        var figures = new ArrayList<Figure>();
        sqlite(figures);
        postgres(figures);
        return figures;
    }

    private void sqlite(List<Figure> figures) throws Exception {
        try (var bare = new SqliteDatabase(directory.resolve("bare.db"), Durability.FULL);
                var database = new SqliteDatabase(directory.resolve("journal.db"), Durability.FULL)) {
            bare.change(dsl -> dsl.execute("CREATE TABLE bare (id INTEGER PRIMARY KEY AUTOINCREMENT, payload BLOB)"));
            try (Judge judge = judge(database)) {
                byte[] payload = submission().payload();
                // Bare and judged rounds alternate, so that a noisy minute of the machine meets both.
                Pair one = pairs(100, count -> bareOneByOne(bare, payload, count), count -> judged(judge, count, 1));
                figures.add(one.ratio("journal: one command at a time / bare one-row transaction", ">= 0.40"));
                figures.add(one.rate("journal: commands a second, one at a time"));
                Pair group =
                        pairs(5_000, count -> bareBatches(bare, payload, count), count -> judged(judge, count, 1_000));
                figures.add(group.ratio("journal: groups of 1000 / bare batch insert", ">= 0.35"));
                figures.add(group.rate("journal: commands a second, groups of 1000"));
            }
        }
    }

    private void postgres(List<Figure> figures) throws Exception {
        DataSource bare = Engine.emptyPostgres(true);
        try (var connection = bare.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE bare (id BIGSERIAL PRIMARY KEY, payload BYTEA)");
        }
        try (var database = new PostgresDatabase(Engine.emptyPostgres(true));
                Judge judge = judge(database)) {
            byte[] payload = submission().payload();
            try (var follower = new Follower(database, features)) {
                Pair pair = pairs(
                        3_200,
                        count -> bareCallers(bare, payload, count),
                        count -> callers(CALLERS, () -> judged(judge, count / CALLERS, 1)));
                figures.add(pair.ratio("journal: PostgreSQL, 32 callers / bare bigserial inserts", ">= 1.20"));
                figures.add(pair.rate("journal: PostgreSQL commands a second, 32 callers"));
                figures.add(new Figure("journal: changes a PostgreSQL reader missed", follower.missed(), "rows", "0"));
            }
        }
    }

    private Judge judge(Database database) {
        Journal.prepare(database, features);
        return new Judge(database, features, NoteFeature.ACTORS, codec, InstantSource.system(), Lease.take(database));
    }

    private synchronized Submission submission() {
        int number = commands++;
        var command = new WriteNote(SCOPE, "note-" + number, "A note of ordinary length, number " + number);
        return new Submission("command-" + number, "WriteNote", codec.write(command), "anna@a", Instant.now());
    }

    private void judged(Judge judge, int count, int together) {
        for (int done = 0; done < count; done += together) {
            List<CompletableFuture<Outcome>> answers = new ArrayList<>(together);
            for (int i = 0; i < together; i++) {
                answers.add(judge.submit(submission()));
            }
            answers.forEach(CompletableFuture::join);
        }
    }

    private static void bareOneByOne(SqliteDatabase bare, byte[] payload, int count) {
        for (int i = 0; i < count; i++) {
            bare.change(dsl -> dsl.connection(connection -> insert(connection, payload, 1)));
        }
    }

    private static void bareBatches(SqliteDatabase bare, byte[] payload, int count) {
        for (int i = 0; i < count; i += 1_000) {
            bare.change(dsl -> dsl.connection(connection -> insert(connection, payload, 1_000)));
        }
    }

    private static void bareCallers(DataSource source, byte[] payload, int count) {
        callers(CALLERS, () -> {
            try (Connection connection = source.getConnection()) {
                for (int i = 0; i < count / CALLERS; i++) {
                    insert(connection, payload, 1);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static void insert(Connection connection, byte[] payload, int rows) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO bare (payload) VALUES (?)")) {
            for (int i = 0; i < rows; i++) {
                insert.setBytes(1, payload);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Runs the same work on many threads at once. */
    private static void callers(int threads, Runnable work) {
        var running = new ArrayList<CompletableFuture<Void>>();
        for (int t = 0; t < threads; t++) {
            var done = new CompletableFuture<Void>();
            running.add(done);
            Thread.ofPlatform().start(() -> {
                try {
                    work.run();
                    done.complete(null);
                } catch (RuntimeException e) {
                    done.completeExceptionally(e);
                }
            });
        }
        running.forEach(CompletableFuture::join);
    }

    private static Pair pairs(int count, IntConsumer bare, IntConsumer kontor) {
        bare.accept(count);
        kontor.accept(count);
        var pair = new Pair();
        for (int round = 0; round < ROUNDS; round++) {
            pair.add(seconds(() -> bare.accept(count)), seconds(() -> kontor.accept(count)), count);
        }
        return pair;
    }

    static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    /** Times of the bare thing and of Kontor, taken alternately; the median of each counts. */
    static final class Pair {
        private final List<Double> bare = new ArrayList<>();
        private final List<Double> kontor = new ArrayList<>();
        private int count;

        void add(double bareSeconds, double kontorSeconds, int things) {
            bare.add(bareSeconds);
            kontor.add(kontorSeconds);
            count = things;
        }

        /** Kontor's rate in units of the bare rate. */
        Figure ratio(String name, String target) {
            return new Figure(name, median(bare) / median(kontor), "ratio", target);
        }

        Figure rate(String name) {
            return new Figure(name, count / median(kontor), "1/s", "");
        }

        static double median(List<Double> values) {
            return values.stream().sorted().toList().get(values.size() / 2);
        }
    }

    /** A reader that follows the cursor while others write, and counts what it never saw. */
    private static final class Follower implements AutoCloseable {
        private final Database database;
        private final RowFeed feed;
        private final Set<Object> seen = new HashSet<>();
        private final AtomicBoolean stop = new AtomicBoolean();
        private final Thread thread;
        private long cursor;

        Follower(Database database, FeatureSet features) {
            this.database = database;
            feed = new RowFeed(features);
            thread = Thread.ofPlatform().start(() -> {
                while (!stop.get()) {
                    follow();
                }
            });
        }

        private void follow() {
            RowPage page = database.read(dsl -> feed.page(dsl, Set.of(SCOPE), Set.of(SCOPE), cursor, 1_000));
            cursor = page.cursor();
            page.rows().stream()
                    .filter(rows -> rows.table().equals("note"))
                    .forEach(rows -> rows.values().forEach(values -> seen.add(values[0])));
        }

        long missed() {
            close();
            long before;
            do {
                before = cursor;
                follow();
            } while (cursor != before);
            return database.read(
                            dsl -> dsl.fetchSingle("SELECT count(*) FROM note").get(0, Long.class))
                    - seen.size();
        }

        @Override
        public void close() {
            stop.set(true);
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
