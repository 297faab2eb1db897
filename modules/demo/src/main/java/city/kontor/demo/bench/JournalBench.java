package city.kontor.demo.bench;

import city.kontor.kernel.Figure;
import city.kontor.store.Durability;
import city.kontor.store.FeatureSet;
import city.kontor.store.PostgresDatabase;
import city.kontor.store.SqliteDatabase;
import city.kontor.testbed.Engine;
import city.kontor.testbed.notes.NoteFeature;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a judged, chained and answered command costs beside {@link BareInserts}: one bare row of a journal entry's size for
 * each command.
 *
 * <p>On SQLite both sides write one file each on the same disk, with {@code synchronous=FULL}: each transaction of one or
 * of a thousand waits for the disk once. On PostgreSQL ({@code fsync=on}) 32 callers wait for their answers; bare, each
 * has a connection and commits row by row, which the server flushes together as far as it can. There a reader follows
 * the changes meanwhile, and what it missed is counted.
 *
 * <p>{@link SameRows} tells how much of the distance is owed to the rows themselves. Processor time is this program's
 * own, so that it says something on a busy machine too; of PostgreSQL's processes it says nothing.
 */
final class JournalBench {
    private static final int WARM = 4;
    private static final int ROUNDS = 5;
    private static final int GROUP = 1_000;
    private static final int CALLERS = 32;

    private final FeatureSet features = new FeatureSet(List.of(new NoteFeature()));
    private final Path directory;

    JournalBench(Path directory) {
        this.directory = directory;
    }

    List<Figure> run() throws SQLException {
        var figures = new ArrayList<Figure>();
        sqlite(figures);
        postgres(figures);
        return figures;
    }

    private void sqlite(List<Figure> figures) {
        try (var bareDatabase = new SqliteDatabase(directory.resolve("bare.db"), Durability.FULL);
                var sameDatabase = new SqliteDatabase(directory.resolve("same.db"), Durability.FULL);
                var database = new SqliteDatabase(directory.resolve("journal.db"), Durability.FULL);
                var judged = new JudgedCommands(database, features)) {
            BareInserts.prepare(bareDatabase);
            var bare = new BareInserts(judged.entryBytes());
            Rounds groups = Rounds.alternate(
                    WARM, ROUNDS, 5 * GROUP, bare.transactions(bareDatabase, GROUP), judged.groups(GROUP));
            SameRows.prepare(sameDatabase, features);
            Rounds same = Rounds.alternate(
                    WARM, ROUNDS, 5 * GROUP, new SameRows().transactions(sameDatabase, GROUP), judged.groups(GROUP));
            Rounds one = Rounds.alternate(WARM, ROUNDS, 100, bare.transactions(bareDatabase, 1), judged.groups(1));
            figures.add(one.ratio("journal: one command at a time / bare one-row transaction", ">= 0.40"));
            figures.add(groups.ratio("journal: groups of 1000 / bare batch insert", ">= 0.35"));
            figures.add(same.ratio("journal: groups of 1000 / the same rows inserted without judging", ""));
            figures.add(one.rate("journal: commands a second, one at a time"));
            figures.add(one.bareRate("journal: bare one-row transactions a second"));
            figures.add(groups.rate("journal: commands a second, groups of 1000"));
            figures.add(groups.bareRate("journal: bare rows a second, transactions of 1000"));
            figures.add(one.processor("journal: processor time a command, one at a time"));
            figures.add(one.bareProcessor("journal: processor time a bare one-row transaction"));
            figures.add(groups.processor("journal: processor time a command, groups of 1000"));
            figures.add(groups.bareProcessor("journal: processor time a bare row, transactions of 1000"));
            figures.add(same.bareProcessor("journal: processor time for the same rows without judging"));
        }
    }

    private void postgres(List<Figure> figures) throws SQLException {
        try (var database = new PostgresDatabase(Engine.emptyPostgres(true));
                var judged = new JudgedCommands(database, features);
                var follower = new Follower(database, features, JudgedCommands.SCOPE);
                var bare = new BareCallers(Engine.emptyPostgres(true), CALLERS, judged.entryBytes())) {
            judged.onCommit(follower::wake);
            Rounds rounds = Rounds.alternate(WARM, ROUNDS, 50 * CALLERS, bare.side(), judged.callers(CALLERS));
            figures.add(rounds.ratio("journal: PostgreSQL, 32 callers / bare bigserial inserts", ">= 1.20"));
            figures.add(rounds.rate("journal: PostgreSQL commands a second, 32 callers"));
            figures.add(rounds.bareRate("journal: bare PostgreSQL rows a second, 32 callers"));
            figures.add(new Figure("journal: changes a PostgreSQL reader missed", follower.missed(), "rows", "0"));
        }
    }
}
