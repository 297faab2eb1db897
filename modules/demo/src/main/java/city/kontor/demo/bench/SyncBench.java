package city.kontor.demo.bench;

import city.kontor.journal.Journal;
import city.kontor.journal.RowFeed;
import city.kontor.journal.Snapshots;
import city.kontor.kernel.Figure;
import city.kontor.kernel.Scope;
import city.kontor.replica.Replica;
import city.kontor.store.Durability;
import city.kontor.store.FeatureSet;
import city.kontor.store.RowPage;
import city.kontor.store.SqliteDatabase;
import city.kontor.testbed.notes.NoteFeature;
import city.kontor.wire.JsonCodec;
import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a desktop's first load costs beside a copy within SQLite, and by snapshot beside by stream. */
final class SyncBench {
    private static final Scope SCOPE = new Scope("a");
    private static final int ROWS = 200_000;
    private static final int ROUNDS = 3;

    private final FeatureSet features = new FeatureSet(List.of(new NoteFeature()));
    private final Path directory;

    SyncBench(Path directory) {
        this.directory = directory;
    }

    List<Figure> run() {
        var apply = new Rounds(ROWS);
        var load = new Rounds(ROWS);
        try (var server = new SqliteDatabase(directory.resolve("rows.db"), Durability.NORMAL)) {
            Journal.prepare(server, features);
            fill(server);
            List<RowPage> pages = pages(server);
            for (int round = 0; round <= ROUNDS; round++) {
                double local = insertSelect(server, round);
                double applied = apply(pages, round);
                double streamed = stream(server, round);
                double snapshot = snapshot(server, round);
                if (round > 0) {
                    apply.add(local, applied);
                    load.add(snapshot, streamed);
                }
            }
        }
        return List.of(
                apply.ratio("sync: rows applied by a pull / local INSERT ... SELECT", ">= 0.20"),
                apply.rate("sync: rows a second applied by a pull"),
                load.ratio("sync: first load by snapshot / by stream, time", "<= 0.25"));
    }

    private void fill(SqliteDatabase server) {
        server.change(dsl -> {
            dsl.execute("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " + ROWS + ")"
                    + " INSERT INTO note (id, scope, rv, number, text, author, edits)"
                    + " SELECT printf('note-%09d', i), 'a', i, i, 'A note of ordinary length, number ' || i, 'anna', 0"
                    + " FROM n");
            dsl.execute("UPDATE row_clock SET value = " + ROWS);
        });
    }

    private double insertSelect(SqliteDatabase server, int round) {
        try (var copy = new SqliteDatabase(directory.resolve("copy" + round + ".db"), Durability.NORMAL)) {
            new Replica(copy, features, NoteFeature.ACTORS, new JsonCodec()).cursor();
            return Rounds.seconds(() -> copy.attached(
                    server.file(), "server", dsl -> dsl.execute("INSERT INTO note SELECT * FROM server.note")));
        }
    }

    private List<RowPage> pages(SqliteDatabase server) {
        var pages = new ArrayList<RowPage>();
        long cursor = 0;
        do {
            long after = cursor;
            pages.add(server.read(dsl -> new RowFeed(features).page(dsl, Set.of(SCOPE), Set.of(SCOPE), after, 5_000)));
            cursor = pages.getLast().cursor();
        } while (!pages.getLast().complete());
        return pages;
    }

    private double apply(List<RowPage> pages, int round) {
        try (Replica replica = replica("apply" + round)) {
            replica.follow(SCOPE);
            return Rounds.seconds(() -> pages.forEach(page -> replica.apply(page, Instant.EPOCH)));
        }
    }

    private double stream(SqliteDatabase server, int round) {
        try (Replica replica = replica("stream" + round)) {
            replica.follow(SCOPE);
            return Rounds.seconds(() -> pages(server).forEach(page -> replica.apply(page, Instant.EPOCH)));
        }
    }

    private double snapshot(SqliteDatabase server, int round) {
        Path compressed = directory.resolve("snapshot" + round + ".zst");
        Path plain = directory.resolve("snapshot" + round + ".plain");
        try (Replica replica = replica("load" + round)) {
            return Rounds.seconds(() -> {
                long cursor = new Snapshots(server, features).write(SCOPE, compressed);
                try (var in = new ZstdInputStream(Files.newInputStream(compressed))) {
                    Files.copy(in, plain);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                replica.load(plain, SCOPE, cursor);
            });
        }
    }

    private Replica replica(String name) {
        var database = new SqliteDatabase(directory.resolve(name + ".db"), Durability.NORMAL);
        return new Replica(database, features, NoteFeature.ACTORS, new JsonCodec());
    }
}
