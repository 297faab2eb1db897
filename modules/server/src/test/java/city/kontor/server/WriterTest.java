package city.kontor.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.kontor.replica.LinkException;
import city.kontor.testbed.Engine;
import city.kontor.testbed.notes.NoteCommand.WriteNote;
import city.kontor.wire.Protocol;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** Of several servers over the same data one writes. */
class WriterTest {
    @TempDir
    Path directory;

    @Test
    void aSecondServerOnTheSameDirectoryRefusesToStart() throws Exception {
        Config config = Town.config(directory);
        Town.found(config);
        try (KontorServer first = Town.start(config)) {
            assertThatThrownBy(() -> Town.start(config).close())
                    .isInstanceOf(SettingsException.class)
                    .hasMessageContaining("Another server is already working")
                    .hasMessageContaining(directory.toString());
            assertThat(first.port()).isPositive();
        }
        Town.start(config).close();
    }

    @Test
    void onPostgresTheOtherServerReadsAndTakesOverWhenTheWriterIsGone() throws Exception {
        var database = (PGSimpleDataSource) Engine.emptyPostgres(false);
        Config one = postgres(database, directory.resolve("one"));
        Config two = postgres(database, directory.resolve("two"));
        Town.found(one);
        KontorServer writer = Town.start(one);
        try (KontorServer reader = Town.start(two);
                Desktop anna = new Desktop(directory.resolve("w"), "anna", writer.port());
                Desktop carl = new Desktop(directory.resolve("r"), "carl", reader.port());
                Calls calls = new Calls(reader.port())) {
            anna.exchange();
            anna.give(new WriteNote(Town.A, "n1", "vom Schreiber"));
            anna.exchange();
            carl.exchange();
            assertThat(carl.notes()).containsExactly("vom Schreiber");
            assertThat(calls.get(Protocol.HEALTH).headers().firstValue("Kontor-Writer"))
                    .hasValue("?0");
            carl.give(new WriteNote(Town.A, "n2", "vom Leser"));
            assertThatThrownBy(carl::exchange)
                    .isInstanceOfSatisfying(
                            LinkException.class, e -> assertThat(e.kind()).isEqualTo(LinkException.Kind.UNREACHABLE));
            writer.close();
            Instant end = Instant.now().plus(Duration.ofSeconds(20));
            while (!isWriter(calls) && Instant.now().isBefore(end)) {
                Thread.onSpinWait();
            }
            carl.exchange();
            assertThat(carl.notes()).containsExactly("vom Leser", "vom Schreiber");
            assertThat(carl.replica.waiting()).isZero();
        } finally {
            writer.close();
        }
    }

    private static boolean isWriter(Calls calls) throws Exception {
        return calls.get(Protocol.HEALTH)
                .headers()
                .firstValue("Kontor-Writer")
                .filter("?1"::equals)
                .isPresent();
    }

    static Config postgres(PGSimpleDataSource database, Path data) {
        return Town.config(
                data,
                "database.url",
                Objects.requireNonNull(database.getUrl()),
                "database.user",
                "postgres",
                "database.password",
                "postgres");
    }
}
