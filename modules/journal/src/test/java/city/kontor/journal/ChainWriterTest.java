package city.kontor.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.kontor.kernel.Scope;
import city.kontor.store.Database;
import city.kontor.store.FeatureSet;
import city.kontor.store.Submission;
import city.kontor.testbed.Engine;
import city.kontor.testbed.notes.NoteEvent.NoteErased;
import city.kontor.testbed.notes.NoteFeature;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChainWriterTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Submission SUBMISSION = new Submission("c1", "EraseNote", new byte[0], "anna@a", NOW);

    @TempDir
    Path directory;

    private final ChainWriter chain = new ChainWriter();

    @ParameterizedTest
    @EnumSource
    void goesOnAfterTheHeadOnTheDisk(Engine engine) {
        with(engine, database -> {
            write(database, Set.of("a", "b"), "a", "b", "a");
            chain.forget();
            write(database, Set.of("a"), "a");
            Verifier.Report report = Verifier.verify(database);
            assertThat(report.broken()).isEmpty();
            assertThat(report.entries()).isEqualTo(4);
        });
    }

    @ParameterizedTest
    @EnumSource
    void goesOnWhereItWasAfterACommandThatBroke(Engine engine) {
        with(engine, database -> {
            write(database, Set.of("a", "b"), "a");
            database.change(dsl -> dsl.connection(connection -> {
                chain.begin(connection, Set.of("a", "b"));
                append("a");
                int mark = chain.mark();
                append("a");
                append("b");
                chain.reset(mark);
                append("b");
                append("a");
                chain.flush(connection);
            }));
            Verifier.Report report = Verifier.verify(database);
            assertThat(report.broken()).isEmpty();
            assertThat(report.entries()).isEqualTo(4);
        });
    }

    @ParameterizedTest
    @EnumSource
    void beginsNoChainWhoseHeadWasNotRead(Engine engine) {
        with(engine, database -> {
            write(database, Set.of("a"), "a");
            chain.forget();
            assertThatThrownBy(() -> write(database, Set.of("b"), "a")).hasStackTraceContaining("The head of a");
            assertThat(Verifier.verify(database).entries()).isEqualTo(1);
        });
    }

    private void write(Database database, Set<String> begun, String... scopes) {
        database.change(dsl -> dsl.connection(connection -> {
            chain.begin(connection, begun);
            for (String scope : scopes) {
                append(scope);
            }
            chain.flush(connection);
        }));
    }

    private void append(String scope) {
        chain.append(SUBMISSION, new Scope(scope), 0, new NoteErased("n1"), "NoteErased", new byte[] {1}, NOW);
    }

    private interface Trial {
        void run(Database database);
    }

    private void with(Engine engine, Trial trial) {
        try (Database database = engine.open(directory)) {
            Journal.prepare(database, new FeatureSet(List.of(new NoteFeature())));
            trial.run(database);
        }
    }
}
