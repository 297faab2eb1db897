package city.kontor.demo.bench;

import static city.kontor.efile.jooq.Tables.EFILE_DOCUMENT;

import city.kontor.blobs.BlobAddress;
import city.kontor.blobs.BlobStore;
import city.kontor.blobs.DiskBlobStore;
import city.kontor.efile.search.EfileSource;
import city.kontor.efile.search.EfileSource.Touched;
import city.kontor.efile.search.Kind;
import city.kontor.efile.store.EfileQueries;
import city.kontor.journal.Journal;
import city.kontor.journal.RowFeed;
import city.kontor.journal.Snapshots;
import city.kontor.kernel.Figure;
import city.kontor.replica.Replica;
import city.kontor.search.Indexer;
import city.kontor.search.Question;
import city.kontor.search.SearchIndex;
import city.kontor.search.text.Bounds;
import city.kontor.search.text.DocumentText;
import city.kontor.store.Durability;
import city.kontor.store.SqliteDatabase;
import city.kontor.suite.Suite;
import city.kontor.wire.JsonCodec;
import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/** What looking for something and opening it costs in a city of many documents. */
final class EfileBench {
    private static final int ASKED = 300;
    private static final int WARM = 60;
    private static final int HITS = 8;
    private static final double MEGABYTE = 1e6;

    private final Path directory;
    private final GreatCity city;
    private final String size;
    private final List<Figure> figures = new ArrayList<>();

    EfileBench(Path directory, int documents) {
        this.directory = directory;
        city = new GreatCity(documents);
        size = String.format(Locale.ROOT, "%,d documents", documents);
    }

    /** The rows and documents of the city, as a server has them. */
    private record Place(SqliteDatabase database, BlobStore blobs, GreatCity city) implements EfileSource.Place {
        @Override
        public <T> T read(Function<DSLContext, T> query) {
            return database.read(query);
        }

        @Override
        public Set<String> scopes() {
            var scopes = new TreeSet<String>();
            for (int i = 0; i < GreatCity.DEPARTMENTS; i++) {
                scopes.add(GreatCity.scope(i).id());
            }
            return scopes;
        }

        @Override
        public long clock() {
            return database.read(RowFeed::clock);
        }

        @Override
        public List<Touched> touched() {
            return List.of();
        }

        @Override
        public Optional<InputStream> open(String sha256) throws IOException {
            Optional<InputStream> text = city.textOf(sha256);
            BlobAddress address = new BlobAddress(sha256);
            return text.isPresent() || !blobs.exists(address) ? text : Optional.of(blobs.open(address));
        }
    }

    List<Figure> run() throws IOException {
        Suite suite = Suite.standard();
        try (var database = new SqliteDatabase(directory.resolve("city.db"), Durability.NORMAL);
                var blobs = new DiskBlobStore(directory.resolve("blobs"), InstantSource.system());
                var index = new SearchIndex(directory.resolve("index"))) {
            Journal.prepare(database, suite.features());
            report("made", Rounds.seconds(() -> city.settle(database, blobs)), "s", "");
            var place = new Place(database, blobs, city);
            index(index, place);
            search(index, place.scopes());
            change(index, place);
            rows(database);
            firstSync(suite, database);
        }
        return figures;
    }

    private void index(SearchIndex index, Place place) throws IOException {
        var indexer = new Indexer(
                index, new EfileSource(place), new DocumentText(Bounds.STANDARD), progress -> {}, () -> false);
        double metadata = Rounds.seconds(indexer::follow);
        int things = index.size();
        report("things a second indexed by their metadata", things / metadata, "1/s", ">= 5000");
        report("index of the metadata", bytes() / MEGABYTE, "MB", "");
        report("index a thing", bytes() / (double) things, "bytes", "<= 1000");
        double texts = Rounds.seconds(() -> {
            while (indexer.readTexts()) {
                // Until every text that is here was read.
            }
        });
        report("texts a second read and indexed", city.documents() / 20.0 / texts, "1/s", ">= 200");
        report("index with the texts", bytes() / MEGABYTE, "MB", "");
    }

    private long bytes() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("index"))) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private void search(SearchIndex index, Set<String> scopes) {
        CityWords words = city.words();
        asked(
                "search, word being typed",
                "<= 50",
                i -> {
                    String title = words.file(i * 31);
                    return title.substring(0, 3 + i % (title.length() - 3));
                },
                index,
                scopes);
        asked("search, first two letters", "<= 50", i -> words.place(i).substring(0, 2), index, scopes);
        asked(
                "search, part of a word",
                "<= 50",
                i -> {
                    String place = words.place(i * 13);
                    return place.substring(2, Math.min(place.length(), 6 + i % 4));
                },
                index,
                scopes);
        asked(
                "search, reference number",
                "<= 50",
                i -> {
                    String number = city.number(i * 17 % city.files());
                    return i % 2 == 0 ? number : number.substring(0, number.length() - i % 3);
                },
                index,
                scopes);
        asked(
                "search, full text with snippets",
                "<= 100",
                i -> i % 3 == 0
                        ? "Haus " + words.name(i)
                        : i % 3 == 1 ? "Wasserleitungen prüfen" : words.place(i) + " Kosten",
                index,
                scopes);
    }

    /** As the screen asks: the best of each kind. */
    private void asked(
            String name, String limit, Function<Integer, String> typed, SearchIndex index, Set<String> scopes) {
        timed(name, limit, i -> {
            Question question = Question.of(typed.apply(i), HITS);
            for (Kind kind : Kind.values()) {
                index.answer(question.kind(kind.key()), scopes);
            }
        });
    }

    private void change(SearchIndex index, Place place) {
        var indexer = new Indexer(
                index, new EfileSource(place), new DocumentText(Bounds.STANDARD), progress -> {}, () -> false);
        double seconds = Rounds.seconds(() -> {
            place.database().change(dsl -> {
                dsl.execute("UPDATE row_clock SET value = value + 1");
                dsl.execute("UPDATE efile_document SET title = 'Zitronenfalter', rv = (SELECT value FROM row_clock)"
                        + " WHERE id = 'document-00000007'");
            });
            indexer.follow();
        });
        if (index.answer(Question.of("zitronenf", 1), place.scopes()).hits().isEmpty()) {
            throw new IllegalStateException("The change was not followed");
        }
        report("a changed document can be found after", seconds * 1_000, "ms", "<= 2000");
    }

    private void rows(SqliteDatabase database) {
        int files = city.files();
        timed(
                "opening a file",
                "<= 100",
                i -> database.read(dsl -> {
                    var queries = new EfileQueries(dsl);
                    String file = GreatCity.fileId(i * 37 % files);
                    queries.file(file);
                    queries.cases(file);
                    queries.documentsOf(file);
                    queries.participantsOf(file);
                    queries.links(file);
                    queries.paperParts(file);
                    return queries.routesOf(file);
                }));
        timed("files touched last", "<= 100", i -> database.read(dsl -> new EfileQueries(dsl).recent(300)));
        timed(
                "files of a position of the plan",
                "<= 100",
                i -> database.read(dsl -> new EfileQueries(dsl).files("entry-" + i % 60, 300)));
        timed(
                "my work",
                "<= 100",
                i -> database.read(dsl ->
                        new EfileQueries(dsl).waitingFor(List.of(GreatCity.person(i)), LocalDate.of(2027, 1, 1), 300)));
    }

    private void firstSync(Suite suite, SqliteDatabase database) {
        Path compressed = directory.resolve("snapshot.zst");
        Path plain = directory.resolve("snapshot.db");
        try (var replica = new Replica(
                new SqliteDatabase(directory.resolve("replica.db"), Durability.FULL),
                suite.features(),
                suite.actors(),
                new JsonCodec())) {
            double seconds = Rounds.seconds(() -> {
                long cursor = new Snapshots(database, suite.features()).write(GreatCity.scope(3), compressed);
                try (var in = new ZstdInputStream(Files.newInputStream(compressed))) {
                    Files.copy(in, plain);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                replica.load(plain, GreatCity.scope(3), cursor);
            });
            int loaded = replica.read(dsl -> dsl.fetchCount(EFILE_DOCUMENT));
            report(
                    String.format(Locale.ROOT, "first sync of a department with %,d of them", loaded),
                    seconds,
                    "s",
                    "<= 30");
        }
    }

    private void timed(String name, String limit, IntConsumer work) {
        for (int i = 0; i < WARM; i++) {
            work.accept(i + ASKED);
        }
        var millis = new double[ASKED];
        for (int i = 0; i < ASKED; i++) {
            int round = i;
            millis[i] = Rounds.seconds(() -> work.accept(round)) * 1_000;
        }
        java.util.Arrays.sort(millis);
        report(name + ", p50", millis[ASKED / 2], "ms", limit);
        report(name + ", p95", millis[ASKED * 95 / 100], "ms", limit);
    }

    private void report(String name, double value, String unit, String target) {
        figures.add(new Figure("efile, " + size + ": " + name, value, unit, target));
    }
}
