package city.kontor.server;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.journal.Verifier;
import city.kontor.kernel.Ids;
import city.kontor.store.Durability;
import city.kontor.store.Outcome;
import city.kontor.store.SqliteDatabase;
import city.kontor.store.Submission;
import city.kontor.testbed.notes.NoteCommand.WriteNote;
import city.kontor.wire.ServerClient;
import city.kontor.wire.ServerException;
import city.kontor.wire.Timeouts;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server is killed under load at random points, again and again, and each time nothing that it acknowledged is lost,
 * doubled or out of order. Halves run beside each other, so that one starts while the other dies.
 */
class CrashTest {
    private static final int KILLS = Integer.getInteger("kontor.kills", 50);
    private static final int CLERKS = 2;

    @TempDir
    Path directory;

    @Test
    void noKillLosesWhatWasAcknowledged() throws Exception {
        long seed = Long.getLong("kontor.seed", System.nanoTime());
        System.out.println("Crash test: " + KILLS + " kills, seed " + seed);
        ServerImage image = ServerImage.archived(directory.resolve("image"));
        try (var halves = Executors.newFixedThreadPool(2)) {
            var first = halves.submit(() -> run(image, directory.resolve("one"), new Random(seed), (KILLS + 1) / 2));
            var second = halves.submit(() -> run(image, directory.resolve("two"), new Random(~seed), KILLS / 2));
            System.out.println("Acknowledged " + (first.get() + second.get()) + " commands over " + KILLS + " kills");
        }
    }

    private static int run(ServerImage image, Path data, Random random, int kills) throws Exception {
        Town.found(Town.config(data));
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        var unanswered = new ConcurrentLinkedDeque<List<Submission>>();
        String token = "";
        for (int kill = 1; kill <= kills; kill++) {
            try (ServerProcess server = ServerProcess.start(image, data)) {
                if (token.isEmpty()) {
                    token = signIn(server.port);
                }
                int before = acknowledged.size();
                underLoad(server, token, random, acknowledged, unanswered);
                assertThat(acknowledged.size())
                        .as("progress before kill %d", kill)
                        .isGreaterThan(before);
            }
            check(data, acknowledged);
        }
        return acknowledged.size();
    }

    /** Clerks push until the server dies under them; what stays unanswered they push again to the next one. */
    private static void underLoad(
            ServerProcess server,
            String token,
            Random random,
            Set<String> acknowledged,
            ConcurrentLinkedDeque<List<Submission>> unanswered)
            throws Exception {
        int target = acknowledged.size() + 1 + random.nextInt(60);
        long moreMicros = random.nextInt(20_000);
        var dying = new AtomicInteger();
        try (var clerks = Executors.newFixedThreadPool(CLERKS)) {
            var ends = new ArrayList<Future<?>>();
            for (int clerk = 0; clerk < CLERKS; clerk++) {
                var dice = new Random(random.nextLong());
                ends.add(clerks.submit(() -> {
                    push(server, token, dice, acknowledged, unanswered, dying);
                    return null;
                }));
            }
            while (acknowledged.size() < target && dying.get() == 0) {
                Thread.onSpinWait();
                TimeUnit.MICROSECONDS.sleep(200);
            }
            TimeUnit.MICROSECONDS.sleep(moreMicros);
            server.kill();
            for (Future<?> end : ends) {
                end.get();
            }
        }
    }

    private static void push(
            ServerProcess server,
            String token,
            Random dice,
            Set<String> acknowledged,
            ConcurrentLinkedDeque<List<Submission>> unanswered,
            AtomicInteger dying)
            throws Exception {
        try (ServerClient client = client(server.port)) {
            client.resume(token);
            while (true) {
                List<Submission> next = Optional.ofNullable(unanswered.poll()).orElseGet(() -> batch(dice));
                try {
                    for (Outcome outcome : client.push(next)) {
                        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
                        acknowledged.add(outcome.commandId());
                    }
                } catch (ServerException e) {
                    unanswered.push(next);
                    dying.incrementAndGet();
                    return;
                }
            }
        }
    }

    private static List<Submission> batch(Random dice) {
        var batch = new ArrayList<Submission>();
        int size = 1 + dice.nextInt(8);
        for (int i = 0; i < size; i++) {
            String note = Ids.next(System.currentTimeMillis());
            batch.add(Town.submission(
                    new WriteNote(dice.nextBoolean() ? Town.A : Town.B, note, "x".repeat(200)), "rita"));
        }
        return batch;
    }

    private static void check(Path data, Set<String> acknowledged) {
        try (var database = new SqliteDatabase(data.resolve("kontor.db"), Durability.FULL)) {
            assertThat(Verifier.verify(database).broken()).isEmpty();
            database.read(dsl -> {
                List<String> judged =
                        dsl.fetch("SELECT command_id FROM outcome").map(row -> row.get(0, String.class));
                assertThat(new HashSet<>(judged)).hasSameSizeAs(judged).containsAll(acknowledged);
                List<String> written = dsl.fetch("SELECT command_id FROM journal WHERE type = 'NoteWritten'")
                        .map(row -> row.get(0, String.class));
                assertThat(new HashSet<>(written)).hasSameSizeAs(written).containsAll(acknowledged);
                for (String scope : List.of("dept.a", "dept.b")) {
                    List<Long> numbers = dsl.fetch("SELECT number FROM note WHERE scope = ? ORDER BY number", scope)
                            .map(row -> row.get(0, Long.class));
                    assertThat(numbers)
                            .containsExactlyElementsOf(LongStream.rangeClosed(1, numbers.size())
                                    .boxed()
                                    .toList());
                }
                assertThat(dsl.fetchSingle("PRAGMA quick_check").get(0, String.class))
                        .isEqualTo("ok");
                return true;
            });
        }
    }

    private static String signIn(int port) throws Exception {
        try (ServerClient client = client(port)) {
            return client.signIn("rita", Town.password("rita")).token();
        }
    }

    private static ServerClient client(int port) throws Exception {
        var timeouts = new Timeouts(
                Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(30));
        return new ServerClient(URI.create("http://127.0.0.1:" + port), "crash", Optional.empty(), timeouts);
    }
}
