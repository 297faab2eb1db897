package city.kontor.journal;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.kernel.Scope;
import city.kontor.store.Durability;
import city.kontor.store.FeatureSet;
import city.kontor.store.Outcome;
import city.kontor.store.SqliteDatabase;
import city.kontor.store.Submission;
import city.kontor.testbed.notes.NoteCommand.WriteNote;
import city.kontor.testbed.notes.NoteFeature;
import city.kontor.wire.JsonCodec;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody who asked waits for ever, however the judge comes to its end. */
class JudgeEndTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int CALLERS = 4;
    private static final int ROUNDS = 40;

    @TempDir
    Path directory;

    private final FeatureSet features = new FeatureSet(List.of(new NoteFeature()));
    private final JsonCodec codec = new JsonCodec();
    private final AtomicInteger number = new AtomicInteger();
    private SqliteDatabase database;

    @BeforeEach
    void open() {
        database = new SqliteDatabase(directory.resolve("test.db"), Durability.NORMAL);
        Journal.prepare(database, features);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whateverIsHandedInWhileItClosesIsAnsweredOrFails() throws InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            Judge judge = judge();
            var closed = new AtomicBoolean();
            var started = new CountDownLatch(CALLERS);
            var answers = new CopyOnWriteArrayList<CompletableFuture<Outcome>>();
            var callers = new ArrayList<Thread>();
            for (int i = 0; i < CALLERS; i++) {
                callers.add(Thread.ofPlatform().start(() -> {
                    started.countDown();
                    while (!closed.get()) {
                        answers.add(judge.submit(command()));
                        if (answers.size() > CALLERS) {
                            answers.removeIf(CompletableFuture::isDone);
                        }
                    }
                }));
            }
            started.await();
            judge.close();
            closed.set(true);
            for (Thread caller : callers) {
                caller.join();
            }
            assertThat(answers)
                    .as("round " + round)
                    .allSatisfy(answer -> assertThat(answer).isDone());
        }
    }

    @Test
    void whatWaitsWhenItClosesIsJudged() {
        List<CompletableFuture<Outcome>> answers;
        try (Judge judge = judge()) {
            answers = List.of(judge.submit(command()), judge.submit(command()), judge.submit(command()));
        }
        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer).isCompletedWithValueMatching(Outcome.Accepted.class::isInstance));
        assertThat(Verifier.verify(database).entries()).isEqualTo(3);
    }

    @Test
    void aListenerThatBreaksDoesNotStopIt() {
        try (Judge judge = judge()) {
            judge.onCommit(cursor -> {
                throw new AssertionError("on purpose");
            });
            judge.submit(command()).join();
            assertThat(judge.submit(command())).succeedsWithin(PATIENCE);
        }
    }

    private Judge judge() {
        return new Judge(database, features, NoteFeature.ACTORS, codec, InstantSource.fixed(NOW), Lease.take(database));
    }

    private Submission command() {
        String id = "c" + number.incrementAndGet();
        return new Submission(id, "WriteNote", codec.write(new WriteNote(new Scope("a"), id, "x")), "anna@a", NOW);
    }
}
