package city.kontor.replica;

import static city.kontor.replica.Office.A;
import static city.kontor.replica.Office.B;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.kontor.kernel.Command;
import city.kontor.kernel.Decision;
import city.kontor.store.RowPage;
import city.kontor.testbed.Engine;
import city.kontor.testbed.notes.NoteCommand.EditNote;
import city.kontor.testbed.notes.NoteCommand.EraseNote;
import city.kontor.testbed.notes.NoteCommand.MoveNote;
import city.kontor.testbed.notes.NoteCommand.WriteNote;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReplicaContractTest {
    @TempDir
    Path directory;

    private int commands;

    @ParameterizedTest
    @EnumSource
    void showsTheEffectAtOnceAndTheOfficialNumberAfterTheExchange(Engine engine) throws Exception {
        try (var office = new Office(engine, directory)) {
            Office.Desk anna = office.desk("anna@a", A);
            give(office, anna, new WriteNote(A, "n1", "hello"));
            assertThat(anna.notes()).containsExactly("[n1, a, null, hello, anna@a, 0]");
            assertThat(anna.replica.waiting()).isEqualTo(1);
            anna.sync.exchange();
            assertThat(anna.notes()).containsExactly("[n1, a, 1, hello, anna@a, 0]");
            assertThat(anna.replica.waiting()).isZero();
            assertThat(anna.replica.pending()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesAtOnceWhatTheRulesRefuse(Engine engine) {
        try (var office = new Office(engine, directory)) {
            Office.Desk anna = office.desk("anna@a", A);
            assertThat(give(office, anna, new EditNote(A, "none", 0, "x"))).isInstanceOf(Decision.Rejected.class);
            assertThat(give(office, anna, new WriteNote(B, "n1", "x"))).isInstanceOf(Decision.Rejected.class);
            assertThat(anna.replica.waiting()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatTheServerRefusesNeedsAttentionWithItsInput(Engine engine) throws Exception {
        try (var office = new Office(engine, directory)) {
            Office.Desk anna = office.desk("anna@a", A);
            Office.Desk bert = office.desk("bert@a", A);
            give(office, anna, new WriteNote(A, "n1", "first"));
            anna.sync.exchange();
            bert.sync.exchange();
            give(office, anna, new EditNote(A, "n1", 0, "by anna"));
            give(office, bert, new EditNote(A, "n1", 0, "by bert"));
            give(office, bert, new EditNote(A, "n1", 1, "by bert again"));
            assertThat(bert.notes()).containsExactly("[n1, a, 1, by bert again, bert@a, 2]");
            anna.sync.exchange();
            bert.sync.exchange();
            assertThat(bert.replica.needsAttention()).singleElement().satisfies(pending -> {
                assertThat(pending.reason().orElseThrow().key()).isEqualTo("notes.editedMeanwhile");
                assertThat(new String(pending.submission().payload(), StandardCharsets.UTF_8))
                        .contains("by bert");
            });
            assertThat(bert.notes()).isEqualTo(office.notes(Set.of(A)));
            bert.replica.discard(
                    bert.replica.needsAttention().getFirst().submission().commandId());
            assertThat(bert.replica.needsAttention()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLostAnswerIsAskedForAgainAndChangesNothingTwice(Engine engine) throws Exception {
        try (var office = new Office(engine, directory)) {
            Office.Desk anna = office.desk("anna@a", A);
            anna.sync.exchange();
            give(office, anna, new WriteNote(A, "n1", "x"));
            anna.loseAnswers = true;
            assertThatThrownBy(anna.sync::exchange).isInstanceOf(LinkException.class);
            String id = anna.replica.pending().getFirst().submission().commandId();
            assertThat(anna.replica.takeBack(id)).isFalse();
            anna.loseAnswers = false;
            anna.sync.exchange();
            assertThat(anna.notes()).containsExactly("[n1, a, 1, x, anna@a, 0]");
            assertThat(anna.replica.pending()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCommandThatWasNeverSentCanBeTakenBack(Engine engine) {
        try (var office = new Office(engine, directory)) {
            Office.Desk anna = office.desk("anna@a", A);
            give(office, anna, new WriteNote(A, "n1", "x"));
            String id = anna.replica.pending().getFirst().submission().commandId();
            assertThat(anna.replica.takeBack(id)).isTrue();
            assertThat(anna.notes()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNewScopeIsLoadedAndARevokedOneForgotten(Engine engine) throws Exception {
        try (var office = new Office(engine, directory)) {
            Office.Desk chief = office.desk("chief@city", A, B);
            Office.Desk anna = office.desk("anna@a+b", A);
            for (int i = 0; i < 20; i++) {
                give(office, chief, new WriteNote(i % 2 == 0 ? A : B, "n" + i, "x"));
            }
            chief.sync.exchange();
            anna.sync.exchange();
            assertThat(anna.notes()).isEqualTo(office.notes(Set.of(A)));
            office.granted.put(anna.personId, Set.of(A, B));
            anna.sync.exchange();
            assertThat(anna.notes()).isEqualTo(office.notes(Set.of(A, B)));
            office.granted.put(anna.personId, Set.of(B));
            give(office, chief, new MoveNote(A, "n0", B));
            chief.sync.exchange();
            anna.sync.exchange();
            assertThat(anna.notes()).isEqualTo(office.notes(Set.of(B))).hasSize(11);
            assertThat(anna.replica.scopes()).containsExactly(B);
        }
    }

    @ParameterizedTest
    @EnumSource
    void loadsByStreamWhatASnapshotWouldHold(Engine engine) throws Exception {
        try (var office = new Office(engine, directory)) {
            Office.Desk chief = office.desk("chief@city", A, B);
            for (int i = 0; i < 50; i++) {
                give(office, chief, new WriteNote(A, "n" + i, "x"));
            }
            chief.sync.exchange();
            Office.Desk anna = office.desk("anna@a", A);
            anna.page = 7;
            anna.replica.follow(A);
            anna.sync.exchange();
            assertThat(anna.notes()).isEqualTo(office.notes(Set.of(A))).hasSize(50);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPageMayEndBetweenADepartureAndTheArrivalElsewhere(Engine engine) throws Exception {
        try (var office = new Office(engine, directory)) {
            Office.Desk chief = office.desk("chief@city", A, B);
            Office.Desk anna = office.desk("anna@a+b", A, B);
            anna.page = 1;
            for (int i = 0; i < 5; i++) {
                give(office, chief, new WriteNote(A, "n" + i, "x"));
            }
            chief.sync.exchange();
            anna.sync.exchange();
            for (int i = 0; i < 5; i++) {
                give(office, chief, new MoveNote(A, "n" + i, B));
            }
            chief.sync.exchange();
            anna.sync.exchange();
            assertThat(anna.notes()).isEqualTo(office.notes(Set.of(B))).hasSize(5);
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesColumnsByNameFromANewerServer(Engine engine) {
        try (var office = new Office(engine, directory)) {
            Office.Desk anna = office.desk("anna@a", A);
            anna.replica.follow(A);
            List<Object[]> rows = new ArrayList<>();
            rows.add(new Object[] {"new", "hello", "anna", 3L, "n1", "a", 7L});
            var newer = new RowPage.TableRows(
                    "note", List.of("colour", "text", "author", "edits", "id", "scope", "rv"), rows);
            anna.replica.apply(new RowPage(Set.of(A), List.of(newer), List.of(), 7, true, List.of()), office.tick());
            assertThat(anna.notes()).containsExactly("[n1, a, null, hello, anna, 3]");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aServerOnlyCommandShowsNoEffectBeforeTheServerSpoke(Engine engine) throws Exception {
        try (var office = new Office(engine, directory)) {
            Office.Desk anna = office.desk("anna@a", A);
            give(office, anna, new WriteNote(A, "n1", "x"));
            give(office, anna, new EraseNote(A, "n1"));
            assertThat(anna.notes()).hasSize(1);
            anna.sync.exchange();
            assertThat(anna.notes()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRestoredServerIsNoticedAndNothingIsOverwritten(Engine engine) throws Exception {
        try (var office = new Office(engine, directory)) {
            Office.Desk anna = office.desk("anna@a", A);
            anna.sync.exchange();
            give(office, anna, new WriteNote(A, "n1", "x"));
            give(office, anna, new WriteNote(A, "n2", "y"));
            anna.sync.exchange();
            List<String> before = anna.notes();
            office.server.change(dsl -> {
                dsl.execute("DELETE FROM journal WHERE seq = 2");
                dsl.execute("UPDATE scope_head SET seq = 1, hash = (SELECT hash FROM journal WHERE seq = 1)");
                dsl.execute("DELETE FROM note WHERE id = 'n2'");
            });
            assertThatThrownBy(anna.sync::exchange)
                    .isInstanceOfSatisfying(
                            LinkException.class, e -> assertThat(e.kind()).isEqualTo(LinkException.Kind.DIVERGED));
            assertThat(anna.notes()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDoubtIsShownWhileTheServerHasNotSpoken(Engine engine) throws Exception {
        try (var office = new Office(engine, directory)) {
            Office.Desk anna = office.desk("anna@a", A);
            Office.Desk bert = office.desk("bert@a", A);
            give(office, anna, new WriteNote(A, "n1", "x"));
            anna.sync.exchange();
            bert.sync.exchange();
            give(office, bert, new EditNote(A, "n1", 0, "by bert"));
            give(office, anna, new EditNote(A, "n1", 0, "by anna"));
            anna.sync.exchange();
            // Only the pull gets through: the edit is still waiting, but its preview does not fit any more.
            bert.replica.apply(bert.pull(bert.replica.cursor(), bert.replica.scopes(), List.of()), office.tick());
            assertThat(bert.notes()).containsExactly("[n1, a, 1, by anna, anna@a, 1]");
            assertThat(bert.replica.pending().getFirst().reason().orElseThrow().key())
                    .isEqualTo("notes.editedMeanwhile");
        }
    }

    private Decision give(Office office, Office.Desk desk, Command command) {
        return desk.replica.give("c" + commands++, desk.personId, command, office.tick());
    }
}
