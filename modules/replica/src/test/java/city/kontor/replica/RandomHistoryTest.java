package city.kontor.replica;

import static city.kontor.replica.Office.A;
import static city.kontor.replica.Office.B;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.journal.Verifier;
import city.kontor.kernel.Command;
import city.kontor.kernel.Scope;
import city.kontor.store.Durability;
import city.kontor.store.SqliteDatabase;
import city.kontor.testbed.notes.NoteCommand.EditNote;
import city.kontor.testbed.notes.NoteCommand.EraseNote;
import city.kontor.testbed.notes.NoteCommand.MoveNote;
import city.kontor.testbed.notes.NoteCommand.WriteNote;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Thousands of short histories: two clerks act on the same few notes, their lines are cut, answers are lost, scopes are
 * revoked and granted again. However it went, in the end both see what the server has, every command was answered, and
 * the chain is whole. One office serves many histories, each with notes of its own, because opening databases would
 * take longer than the histories.
 */
class RandomHistoryTest {
    private static final int HISTORIES = Integer.getInteger("kontor.histories", 2000);
    private static final int STEPS = 14;

    @TempDir
    Path directory;

    @Test
    void everyHistoryEndsWithTheSameRowsEverywhere() throws Exception {
        long seed = Long.getLong("kontor.seed", System.nanoTime());
        System.out.println("RandomHistoryTest: " + HISTORIES + " histories, -Dkontor.seed=" + seed);
        var random = new Random(seed);
        int commands = 0;
        int refused = 0;
        try (var office = new Office(new SqliteDatabase(directory.resolve("server.db"), Durability.OFF), directory)) {
            Office.Desk anna = office.desk("anna@a+b", A, B);
            Office.Desk bert = office.desk("bert@a+b", A, B);
            List<Office.Desk> desks = List.of(anna, bert);
            for (int history = 0; history < HISTORIES; history++) {
                for (int step = 0; step < STEPS; step++) {
                    Office.Desk desk = desks.get(random.nextInt(2));
                    switch (random.nextInt(10)) {
                        case 0 -> desk.cut = !desk.cut;
                        case 1 -> desk.loseAnswers = !desk.loseAnswers;
                        case 2 -> office.granted.put(desk.personId, scopes(random));
                        case 3, 4 -> tryExchange(desk);
                        default ->
                            desk.replica.give(
                                    "c" + commands++,
                                    desk.personId,
                                    command(random, desk, "h" + history + "-" + random.nextInt(3)),
                                    office.tick());
                    }
                }
                for (Office.Desk desk : desks) {
                    desk.cut = false;
                    desk.loseAnswers = false;
                    desk.page = 1 + random.nextInt(50);
                    office.granted.put(desk.personId, Set.of(A, B));
                }
                for (Office.Desk desk : List.of(anna, bert, anna)) {
                    desk.sync.exchange();
                }
                for (Office.Desk desk : desks) {
                    assertThat(desk.replica.pending()).as("history %s", history).isEmpty();
                    refused += desk.replica.needsAttention().size();
                    desk.replica
                            .needsAttention()
                            .forEach(pending ->
                                    desk.replica.discard(pending.submission().commandId()));
                }
                if (history % 20 == 19 || history == HISTORIES - 1) {
                    List<String> truth = office.notes(Set.of(A, B));
                    assertThat(anna.notes()).as("history %s", history).isEqualTo(truth);
                    assertThat(bert.notes()).as("history %s", history).isEqualTo(truth);
                    // Old notes would make each comparison slower; what was compared may go.
                    clear(office, desks);
                }
            }
            assertThat(Verifier.verify(office.server).broken()).isEmpty();
        }
        assertThat(refused).as("conflicts really happened").isPositive();
    }

    private static void clear(Office office, List<Office.Desk> desks) throws LinkException {
        Office.Desk desk = desks.getFirst();
        List<List<Object>> notes = desk.replica.read(
                dsl -> new ArrayList<>(dsl.fetch("SELECT id, scope FROM note").map(row -> row.intoList())));
        for (List<Object> note : notes) {
            var scope = new Scope((String) note.get(1));
            desk.replica.give(
                    "clear-" + note.getFirst(),
                    desk.personId,
                    new EraseNote(scope, (String) note.getFirst()),
                    office.tick());
        }
        for (Office.Desk one : desks) {
            one.sync.exchange();
        }
    }

    private static void tryExchange(Office.Desk desk) {
        try {
            desk.sync.exchange();
        } catch (LinkException e) {
            assertThat(e.kind()).isEqualTo(LinkException.Kind.UNREACHABLE);
        }
    }

    private static Command command(Random random, Office.Desk desk, String note) {
        List<Object> seen = desk.replica
                .read(dsl -> dsl.fetchOptional("SELECT scope, edits FROM note WHERE id = ?", note))
                .map(row -> row.intoList())
                .orElse(List.of("a", 0));
        var scope = new Scope((String) seen.get(0));
        return switch (random.nextInt(6)) {
            case 0, 1 -> new WriteNote(random.nextBoolean() ? A : B, note, "w" + random.nextInt(100));
            case 2, 3 -> new EditNote(scope, note, ((Number) seen.get(1)).longValue(), "e" + random.nextInt(100));
            case 4 -> new MoveNote(scope, note, random.nextBoolean() ? A : B);
            default -> new EraseNote(scope, note);
        };
    }

    private static Set<Scope> scopes(Random random) {
        var scopes = new TreeSet<Scope>();
        if (random.nextBoolean()) {
            scopes.add(A);
        }
        if (random.nextBoolean()) {
            scopes.add(B);
        }
        return scopes;
    }
}
