package city.kontor.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.kontor.blobs.BlobAddress;
import city.kontor.replica.LinkException;
import city.kontor.testbed.Engine;
import city.kontor.testbed.notes.NoteCommand.WriteNote;
import city.kontor.wire.Protocol;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Backups of a working server, and the way back. */
class BackupTest {
    @TempDir
    Path directory;

    private Config config(Engine engine) {
        return engine == Engine.SQLITE
                ? Town.config(directory.resolve("server"))
                : WriterTest.postgres((PGSimpleDataSource) Engine.emptyPostgres(false), directory.resolve("server"));
    }

    @ParameterizedTest
    @EnumSource
    void aRunningServerGoesBackAndDesktopsNotice(Engine engine) throws Exception {
        Config config = config(engine);
        Town.found(config);
        byte[] document = "ein Dokument".getBytes(StandardCharsets.UTF_8);
        BlobAddress address = BlobAddress.of(document);
        try (KontorServer server = Town.start(config);
                Desktop anna = new Desktop(directory, "anna", server.port());
                Desktop bert = new Desktop(directory, "bert", server.port());
                Calls calls = new Calls(server.port())) {
            anna.client.blobs().upload(address.hex(), Files.write(directory.resolve("doc"), document));
            anna.exchange();
            bert.exchange();
            anna.give(new WriteNote(Town.A, "n1", "vor der Sicherung"));
            anna.exchange();
            assertThat(main(config, "backup", backups())).contains("Sicherung fertig", "1 Dokumente, davon 1 neu");
            assertThat(Files.exists(directory.resolve("backups/blobs/" + address.shard() + "/" + address.hex())))
                    .isTrue();
            anna.give(new WriteNote(Town.A, "n2", "danach"));
            anna.exchange();
            assertThat(anna.notes()).hasSize(2);

            assertThat(main(config, "restore", backups())).contains("Wiederhergestellt");

            // Anna holds rows of the lost time. Bert, who slept through it, does not and goes on.
            assertThatThrownBy(anna::exchange)
                    .isInstanceOfSatisfying(
                            LinkException.class, e -> assertThat(e.kind()).isEqualTo(LinkException.Kind.DIVERGED));
            bert.exchange();
            anna.give(new WriteNote(Town.A, "n4", "wartet noch"));
            anna.replica.startOver();
            assertThat(anna.replica.waiting()).isEqualTo(1);
            anna.exchange();
            assertThat(anna.notes()).containsExactly("vor der Sicherung", "wartet noch");
            assertThat(calls.as("anna").get(Protocol.BLOBS + address.hex()).body())
                    .isEqualTo(document);
            try (Desktop fresh = new Desktop(directory.resolve("fresh"), "carl", server.port())) {
                fresh.exchange();
                assertThat(fresh.notes()).containsExactly("vor der Sicherung", "wartet noch");
                fresh.give(new WriteNote(Town.A, "n3", "nach der Wiederherstellung"));
                fresh.exchange();
                assertThat(fresh.notes()).hasSize(3);
            }
        }
        assertThat(main(config, "verify")).contains("unversehrt");
    }

    @Test
    void aServerThatDoesNotRunIsBackedUpAndMovedToAnotherPlace() throws Exception {
        Config here = Town.config(directory.resolve("here"));
        Town.found(here);
        assertThat(main(here, "backup", backups())).contains("Sicherung fertig");
        Config there = Town.config(directory.resolve("there"));
        assertThat(main(there, "restore", backups())).contains("Wiederhergestellt");
        try (KontorServer server = Town.start(there);
                Desktop anna = new Desktop(directory, "anna", server.port())) {
            anna.exchange();
            assertThat(anna.replica.scopes()).hasSize(2);
        }
    }

    @Test
    void aDamagedBackupChangesNothing() throws Exception {
        Config config = Town.config(directory.resolve("server"));
        Town.found(config);
        main(config, "backup", backups());
        Path database;
        try (var found = Files.walk(directory.resolve("backups"))) {
            database =
                    found.filter(file -> file.endsWith("kontor.db")).findFirst().orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(database);
        bytes[bytes.length / 2] ^= 1;
        Files.write(database, bytes);
        assertThat(main(config, "restore", backups())).contains("Nichts wurde geändert");
        assertThat(main(config, "restore", directory.resolve("nirgends").toString()))
                .contains("keine vollständige Sicherung");
    }

    private String backups() {
        return directory.resolve("backups").toString();
    }

    static String main(Config config, String... words) {
        var arguments = new ArrayList<>(List.of(words));
        arguments.add("--data=" + config.data());
        config.postgres()
                .ifPresent(postgres -> arguments.addAll(List.of(
                        "--database.url=" + postgres.url(),
                        "--database.user=" + postgres.user(),
                        "--database.password=" + postgres.password())));
        var text = new ByteArrayOutputStream();
        ServerMain.run(
                arguments.toArray(String[]::new), Town.SUITE, new PrintStream(text, true, StandardCharsets.UTF_8));
        return text.toString(StandardCharsets.UTF_8);
    }
}
