package city.kontor.journal;

import static city.kontor.testbed.notes.jooq.Tables.NOTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.kontor.kernel.Command;
import city.kontor.kernel.Reason;
import city.kontor.kernel.Scope;
import city.kontor.store.ActorSource;
import city.kontor.store.Database;
import city.kontor.store.FeatureSet;
import city.kontor.store.Head;
import city.kontor.store.Outcome;
import city.kontor.store.RowPage;
import city.kontor.store.Submission;
import city.kontor.testbed.Engine;
import city.kontor.testbed.notes.NoteCommand.BreakNote;
import city.kontor.testbed.notes.NoteCommand.EditNote;
import city.kontor.testbed.notes.NoteCommand.EraseNote;
import city.kontor.testbed.notes.NoteCommand.MoveNote;
import city.kontor.testbed.notes.NoteCommand.WriteNote;
import city.kontor.testbed.notes.NoteFeature;
import city.kontor.wire.JsonCodec;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JudgeContractTest {
    private static final Scope A = new Scope("a");
    private static final Scope B = new Scope("b");
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    @TempDir
    Path directory;

    private final FeatureSet features = new FeatureSet(List.of(new NoteFeature()));
    private final JsonCodec codec = new JsonCodec();

    @ParameterizedTest
    @EnumSource
    void judgesChainsAndNumbersWithoutGaps(Engine engine) {
        run(engine, (database, judge) -> {
            List<CompletableFuture<Outcome>> answers = new ArrayList<>();
            for (int i = 0; i < 700; i++) {
                answers.add(judge.submit(submission("c" + i, "anna@a", new WriteNote(A, "n" + i, "text " + i))));
            }
            assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isInstanceOf(Outcome.Accepted.class));
            Verifier.Report report = Verifier.verify(database);
            assertThat(report.broken()).isEmpty();
            assertThat(report.entries()).isEqualTo(700);
            List<Long> numbers = database.read(
                    dsl -> dsl.fetch("SELECT number FROM note ORDER BY number").map(row -> row.get(0, Long.class)));
            assertThat(numbers)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 700).boxed().toList());
        });
    }

    @ParameterizedTest
    @EnumSource
    void theSameCommandTwiceHasOneEffectAndOneAnswer(Engine engine) {
        run(engine, (database, judge) -> {
            Submission once = submission("c1", "anna@a", new WriteNote(A, "n1", "x"));
            CompletableFuture<Outcome> first = judge.submit(once);
            CompletableFuture<Outcome> second = judge.submit(once);
            assertThat(second.join()).isEqualTo(first.join());
            assertThat(judge.submit(once).join()).isEqualTo(first.join());
            Submission refused = submission("c2", "anna@a", new WriteNote(A, "n1", "again"));
            assertThat(judge.submit(refused).join())
                    .isEqualTo(judge.submit(refused).join());
            assertThat(Verifier.verify(database).entries()).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @EnumSource
    void refusesWithoutTheRightAndWhatItCannotRead(Engine engine) {
        run(engine, (database, judge) -> {
            assertThat(refusal(judge, submission("c1", "bert@b", new WriteNote(A, "n1", "x")))
                            .key())
                    .isEqualTo("kontor.noRight");
            assertThat(refusal(judge, new Submission("c2", "Nonsense", new byte[0], "anna@a", NOW))
                            .key())
                    .isEqualTo("kontor.unknownCommand");
            assertThat(refusal(judge, new Submission("c3", "WriteNote", bytes("{\"scope\":3"), "anna@a", NOW))
                            .key())
                    .isEqualTo("kontor.unreadableCommand");
            assertThat(Verifier.verify(database).entries()).isZero();
        });
    }

    @ParameterizedTest
    @EnumSource
    void aBrokenCommandIsRefusedAndItsNeighboursStand(Engine engine) {
        run(engine, (database, judge) -> {
            var answers = new ArrayList<CompletableFuture<Outcome>>();
            answers.add(judge.submit(submission("c1", "anna@a", new WriteNote(A, "n1", "x"))));
            answers.add(judge.submit(submission("c2", "anna@a", new BreakNote(A, "n1"))));
            answers.add(judge.submit(submission("c3", "anna@a", new EditNote(A, "n1", 0, "y"))));
            assertThat(answers.get(0).join()).isInstanceOf(Outcome.Accepted.class);
            assertThat(answers.get(1).join())
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.reason().key()).isEqualTo("kontor.broken"));
            assertThat(answers.get(2).join()).isInstanceOf(Outcome.Accepted.class);
            assertThat(Verifier.verify(database).broken()).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void feedsChangesByOneCursorAndTellsWhatLeftAScope(Engine engine) {
        run(engine, (database, judge) -> {
            for (int i = 0; i < 10; i++) {
                judge.submit(submission("w" + i, "clerk@a", new WriteNote(A, "n" + i, "x")))
                        .join();
            }
            var feed = new RowFeed(features);
            RowPage first = page(database, feed, Set.of(A), 0, 4);
            assertThat(first.complete()).isFalse();
            assertThat(first.size()).isEqualTo(4);
            RowPage rest = page(database, feed, Set.of(A), first.cursor(), 100);
            assertThat(rest.complete()).isTrue();
            judge.submit(submission("m", "clerk@a", new MoveNote(A, "n3", B))).join();
            judge.submit(submission("e", "clerk@a", new EraseNote(A, "n4"))).join();
            RowPage after = page(database, feed, Set.of(A), rest.cursor(), 100);
            assertThat(after.rows()).isEmpty();
            assertThat(after.gone()).extracting(RowPage.Gone::id).containsExactly("n3", "n4");
            assertThat(page(database, feed, Set.of(B), rest.cursor(), 100)
                            .rows()
                            .getFirst()
                            .values())
                    .hasSize(1);
            assertThat(page(database, feed, Set.of(A), after.cursor(), 100).size())
                    .isZero();
        });
    }

    @ParameterizedTest
    @EnumSource
    void namesTheFirstBrokenLink(Engine engine) throws Exception {
        var keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        run(engine, (database, judge) -> {
            for (int i = 1; i <= 5; i++) {
                judge.submit(submission("w" + i, "anna@a", new WriteNote(A, "n" + i, "x")))
                        .join();
            }
            Seals.seal(database, keys, LocalDate.of(2026, 11, 23), NOW);
            assertThat(Verifier.verify(database).seals()).isEqualTo(1);
            database.change(dsl -> dsl.execute("UPDATE journal SET salt = NULL, payload = NULL WHERE seq = 2"));
            Verifier.Report erased = Verifier.verify(database);
            assertThat(erased.broken()).isEmpty();
            assertThat(erased.erased()).isEqualTo(1);
            database.change(dsl -> dsl.execute("UPDATE journal SET actor = 'eve' WHERE seq = 4"));
            assertThat(Verifier.verify(database).broken().orElseThrow().seq()).isEqualTo(4);
            database.change(dsl -> dsl.execute("UPDATE journal SET actor = 'anna@a' WHERE seq = 4"));
            database.change(dsl -> dsl.execute("UPDATE journal SET payload = salt WHERE seq = 3"));
            assertThat(Verifier.verify(database).broken().orElseThrow().why().key())
                    .isEqualTo("journal.payload");
            database.change(dsl -> dsl.execute("DELETE FROM journal WHERE seq = 3"));
            assertThat(Verifier.verify(database).broken().orElseThrow().why().key())
                    .isEqualTo("journal.missing");
        });
    }

    @ParameterizedTest
    @EnumSource
    void aRewrittenChainIsFoundByItsSeal(Engine engine) throws Exception {
        var keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        run(engine, (database, judge) -> {
            judge.submit(submission("w1", "anna@a", new WriteNote(A, "n1", "x")))
                    .join();
            Seals.seal(database, keys, LocalDate.of(2026, 11, 23), NOW);
            database.change(dsl -> {
                dsl.execute("DELETE FROM journal");
                dsl.execute("DELETE FROM scope_head");
            });
            Verifier.Report report = Verifier.verify(database);
            assertThat(report.broken().orElseThrow().isSeal()).isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource
    void knowsItsHeadsAndNoOthers(Engine engine) {
        run(engine, (database, judge) -> {
            judge.submit(submission("w1", "anna@a", new WriteNote(A, "n1", "x")))
                    .join();
            judge.submit(submission("w2", "anna@a", new WriteNote(A, "n2", "x")))
                    .join();
            Head head = database.read(dsl -> Journal.heads(dsl, Set.of(A))).getFirst();
            assertThat(head.seq()).isEqualTo(2);
            assertThat(contains(database, head)).isTrue();
            assertThat(contains(database, new Head(A, 1, head.hash()))).isFalse();
            assertThat(contains(database, new Head(A, 3, head.hash()))).isFalse();
        });
    }

    @ParameterizedTest
    @EnumSource
    void aWriterThatWasReplacedStops(Engine engine) {
        run(engine, (database, judge) -> {
            judge.submit(submission("w1", "anna@a", new WriteNote(A, "n1", "x")))
                    .join();
            Lease.take(database);
            Submission late = submission("w2", "anna@a", new WriteNote(A, "n2", "x"));
            assertThatThrownBy(() -> judge.submit(late).join()).hasCauseInstanceOf(LeaseLostException.class);
            assertThat(Verifier.verify(database).entries()).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @EnumSource
    void laterCommandsOfAGroupSeeWhatEarlierOnesDid(Engine engine) {
        run(engine, (database, judge) -> {
            judge.submit(submission("w0", "anna@a", new WriteNote(A, "old", "x")))
                    .join();
            List<Outcome> outcomes = judge.submit(List.of(
                            submission("c1", "anna@a", new EditNote(A, "old", 0, "y")),
                            submission("c2", "anna@a", new EditNote(A, "old", 0, "late")),
                            submission("c3", "anna@a", new WriteNote(A, "new", "x")),
                            submission("c4", "anna@a", new EditNote(A, "new", 0, "y")),
                            submission("c1", "anna@a", new EditNote(A, "old", 0, "y"))))
                    .join();
            assertThat(outcomes.get(1))
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.reason().key()).isEqualTo("notes.editedMeanwhile"));
            assertThat(List.of(outcomes.get(0), outcomes.get(2), outcomes.get(3)))
                    .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.Accepted.class));
            assertThat(outcomes.get(4)).isEqualTo(outcomes.get(0));
            assertThat(Verifier.verify(database).entries()).isEqualTo(4);
        });
    }

    @ParameterizedTest
    @EnumSource
    void whatWasAnsweredBeforeIsNotLookedAtAgain(Engine engine) {
        var asked = new AtomicInteger();
        ActorSource counting = (rows, person, at) -> {
            asked.incrementAndGet();
            return NoteFeature.ACTORS.actor(rows, person, at);
        };
        run(engine, counting, (database, judge) -> {
            Submission once = submission("c1", "anna@a", new WriteNote(A, "n1", "x"));
            judge.submit(once).join();
            int before = asked.get();
            judge.submit(once).join();
            assertThat(asked).hasValue(before);
        });
    }

    @ParameterizedTest
    @EnumSource
    void rightsThatACommandTakesAwayAreGoneForTheNextOfItsGroup(Engine engine) {
        ActorSource untilBanned = (rows, person, at) ->
                rows.find(NOTE, "ban").isPresent() ? Optional.empty() : NoteFeature.ACTORS.actor(rows, person, at);
        run(engine, untilBanned, (database, judge) -> {
            List<Outcome> outcomes = judge.submit(List.of(
                            submission("c1", "anna@a", new WriteNote(A, "n1", "x")),
                            submission("c2", "anna@a", new WriteNote(A, "ban", "x")),
                            submission("c3", "anna@a", new WriteNote(A, "n3", "x"))))
                    .join();
            assertThat(outcomes.subList(0, 2))
                    .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.Accepted.class));
            assertThat(outcomes.get(2))
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.reason().key()).isEqualTo("kontor.unknownPerson"));
        });
    }

    @ParameterizedTest
    @EnumSource
    void aGroupThatCouldNotBeWrittenLeavesNoTrace(Engine engine) {
        run(engine, (database, judge) -> {
            judge.submit(submission("w1", "anna@a", new WriteNote(A, "n1", "x")))
                    .join();
            database.change(dsl -> dsl.execute("ALTER TABLE scope_head RENAME TO taken_away"));
            Submission second = submission("w2", "anna@a", new WriteNote(A, "n2", "x"));
            assertThatThrownBy(() -> judge.submit(second).join()).hasStackTraceContaining("scope_head");
            database.change(dsl -> dsl.execute("ALTER TABLE taken_away RENAME TO scope_head"));
            assertThat(judge.submit(second).join()).isInstanceOf(Outcome.Accepted.class);
            Verifier.Report report = Verifier.verify(database);
            assertThat(report.broken()).isEmpty();
            assertThat(report.entries()).isEqualTo(2);
        });
    }

    private static RowPage page(Database database, RowFeed feed, Set<Scope> scopes, long after, int most) {
        return database.read(dsl -> feed.page(dsl, scopes, scopes, after, most));
    }

    private static Reason refusal(Judge judge, Submission submission) {
        return ((Outcome.Refused) judge.submit(submission).join()).reason();
    }

    private static boolean contains(Database database, Head head) {
        return database.read(dsl -> Journal.contains(dsl, head));
    }

    private interface Trial {
        void run(Database database, Judge judge);
    }

    private void run(Engine engine, Trial trial) {
        run(engine, NoteFeature.ACTORS, trial);
    }

    private void run(Engine engine, ActorSource actors, Trial trial) {
        try (Database database = engine.open(directory)) {
            Journal.prepare(database, features);
            try (Judge judge =
                    new Judge(database, features, actors, codec, InstantSource.fixed(NOW), Lease.take(database))) {
                trial.run(database, judge);
            }
        }
    }

    private Submission submission(String id, String person, Command command) {
        return new Submission(
                id, command.getClass().getSimpleName(), codec.write(command), person, NOW.minusSeconds(60));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
