package city.kontor.demo.bench;

import city.kontor.journal.Journal;
import city.kontor.journal.Judge;
import city.kontor.journal.Lease;
import city.kontor.kernel.Ids;
import city.kontor.kernel.Scope;
import city.kontor.store.Database;
import city.kontor.store.FeatureSet;
import city.kontor.store.Outcome;
import city.kontor.store.Submission;
import city.kontor.testbed.notes.NoteCommand.WriteNote;
import city.kontor.testbed.notes.NoteFeature;
import city.kontor.wire.JsonCodec;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Kontor's side: commands in the form in which they arrive, judged, chained and answered. Each writes a numbered note:
 * it looks for its own answer and its row, takes the next number, and leaves a row, an entry, an answer, the counter, the
 * chain's head and the row clock. The commands are made before the clock starts, reading them counts.
 */
final class JudgedCommands implements AutoCloseable {
    static final Scope SCOPE = new Scope("a");
    private static final String PERSON = "anna@a";

    private final JsonCodec codec = new JsonCodec();
    private final Database database;
    private final Judge judge;
    private int commands;

    JudgedCommands(Database database, FeatureSet features) {
        this.database = database;
        Journal.prepare(database, features);
        judge = new Judge(database, features, NoteFeature.ACTORS, codec, InstantSource.system(), Lease.take(database));
    }

    /** Called with the row clock after each group. */
    void onCommit(Runnable listener) {
        judge.onCommit(cursor -> listener.run());
    }

    /** How many bytes an entry of the journal has; judges a command to find out. */
    int entryBytes() {
        judge.submit(submissions(1)).join();
        return database.read(dsl -> dsl.fetchSingle("SELECT length(scope) + length(command_id) + length(subject)"
                        + " + length(type) + length(actor) + length(commitment) + length(hash) + length(salt)"
                        + " + length(payload) + 4 * 8 FROM journal")
                .get(0, Integer.class));
    }

    /** Groups that are handed in as a whole and judged in one transaction each, one after the other. */
    Rounds.Side groups(int size) {
        return count -> {
            List<List<Submission>> groups = IntStream.range(0, count / size)
                    .mapToObj(i -> submissions(size))
                    .toList();
            return () -> groups.forEach(group -> accepted(judge.submit(group).join()));
        };
    }

    /** Callers that each give one command and wait for its answer before the next. */
    Rounds.Side callers(int callers) {
        return count -> Callers.of(
                IntStream.range(0, callers)
                        .mapToObj(i -> submissions(count / callers))
                        .toList(),
                own -> own.forEach(one -> accepted(List.of(judge.submit(one).join()))));
    }

    private List<Submission> submissions(int count) {
        var submissions = new ArrayList<Submission>(count);
        for (int i = 0; i < count; i++) {
            Instant now = Instant.now();
            int number = commands++;
            String id = Ids.next(now.toEpochMilli());
            var command = new WriteNote(SCOPE, "note-" + number, "A note of ordinary length, number " + number);
            submissions.add(new Submission(id, "WriteNote", codec.write(command), PERSON, now));
        }
        return submissions;
    }

    private static void accepted(List<Outcome> outcomes) {
        outcomes.stream().filter(Outcome.Refused.class::isInstance).findFirst().ifPresent(refused -> {
            throw new IllegalStateException("The bench's command was refused: " + refused);
        });
    }

    @Override
    public void close() {
        judge.close();
    }
}
