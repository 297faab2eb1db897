package city.kontor.replica;

import city.kontor.journal.Journal;
import city.kontor.journal.Judge;
import city.kontor.journal.Lease;
import city.kontor.journal.RowFeed;
import city.kontor.journal.Snapshots;
import city.kontor.kernel.Scope;
import city.kontor.store.Database;
import city.kontor.store.Durability;
import city.kontor.store.FeatureSet;
import city.kontor.store.Head;
import city.kontor.store.Outcome;
import city.kontor.store.RowPage;
import city.kontor.store.SqliteDatabase;
import city.kontor.store.Submission;
import city.kontor.testbed.Engine;
import city.kontor.testbed.notes.NoteFeature;
import city.kontor.wire.JsonCodec;
import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A whole office in one program: the real journal, real replicas, and a network that can be cut. */
final class Office implements AutoCloseable {
    static final Scope A = new Scope("a");
    static final Scope B = new Scope("b");
    static final JsonCodec CODEC = new JsonCodec();

    final FeatureSet features = new FeatureSet(List.of(new NoteFeature()));
    final Database server;
    final Map<String, Set<Scope>> granted = new HashMap<>();
    private final Judge judge;
    private final Path directory;
    private final List<Desk> desks = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-23T08:00:00Z");

    Office(Engine engine, Path directory) {
        this(engine.open(directory), directory);
    }

    Office(Database server, Path directory) {
        this.directory = directory;
        this.server = server;
        Journal.prepare(server, features);
        InstantSource clock = () -> now;
        judge = new Judge(server, features, NoteFeature.ACTORS, CODEC, clock, Lease.take(server));
    }

    Instant tick() {
        now = now.plusMillis(1);
        return now;
    }

    Desk desk(String personId, Scope... scopes) {
        granted.put(personId, Set.of(scopes));
        var desk = new Desk(personId);
        desks.add(desk);
        return desk;
    }

    /** One clerk's desktop with its own, cuttable line to the server. */
    final class Desk implements ServerLink {
        final String personId;
        final Replica replica;
        final Sync sync;
        boolean cut;
        boolean loseAnswers;
        int page = 1000;

        Desk(String personId) {
            this.personId = personId;
            Path file = directory.resolve(personId.replace('@', '-').replace('+', '-') + desks.size() + ".db");
            replica = new Replica(new SqliteDatabase(file, Durability.OFF), features, NoteFeature.ACTORS, CODEC);
            sync = new Sync(replica, this, directory, Office.this::tick);
        }

        @Override
        public List<Outcome> push(List<Submission> submissions) throws LinkException {
            check();
            List<Outcome> outcomes = submissions.stream().map(judge::submit).toList().stream()
                    .map(answer -> answer.join())
                    .toList();
            if (loseAnswers) {
                throw new LinkException(LinkException.Kind.UNREACHABLE, "The answer was lost.");
            }
            return outcomes;
        }

        @Override
        public RowPage pull(long cursor, Set<Scope> held, List<Head> heads) throws LinkException {
            check();
            for (Head head : heads) {
                if (!server.read(dsl -> Journal.contains(dsl, head))) {
                    throw new LinkException(LinkException.Kind.DIVERGED, "The server does not know " + head);
                }
            }
            Set<Scope> may = granted.getOrDefault(personId, Set.of());
            return server.read(dsl -> new RowFeed(features).page(dsl, may, held, cursor, page));
        }

        @Override
        public Snapshot snapshot(Scope scope, Path target) throws LinkException {
            check();
            Path file = target.resolve("snapshot-" + System.nanoTime());
            Path plain = target.resolve(file.getFileName() + ".plain");
            long cursor = new Snapshots(server, features).write(scope, file);
            try (var in = new ZstdInputStream(Files.newInputStream(file))) {
                Files.copy(in, plain);
                Files.delete(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new Snapshot(plain, cursor);
        }

        private void check() throws LinkException {
            if (cut) {
                throw new LinkException(LinkException.Kind.UNREACHABLE, "The line is cut.");
            }
        }

        /** The rows a person sees, as comparable text. */
        List<String> notes() {
            return replica.read(dsl -> dsl.fetch("SELECT id, scope, number, text, author, edits FROM note ORDER BY id")
                    .map(row -> row.intoList().toString()));
        }
    }

    /** The rows of the given scopes on the server, in the same form. */
    List<String> notes(Set<Scope> scopes) {
        var ids = new TreeSet<String>();
        scopes.forEach(scope -> ids.add(scope.id()));
        return server.read(dsl ->
                dsl.fetch("SELECT id, scope, number, text, author, edits FROM note ORDER BY id").stream()
                        .filter(row -> ids.contains(row.get(1, String.class)))
                        .map(row -> row.intoList().toString())
                        .toList());
    }

    @Override
    public void close() {
        desks.forEach(desk -> desk.replica.close());
        judge.close();
        server.close();
    }
}
