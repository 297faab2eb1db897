package city.kontor.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.kontor.store.Durability;
import city.kontor.store.SqliteDatabase;
import city.kontor.testbed.notes.NoteCommand.WriteNote;
import city.kontor.wire.Protocol;
import city.kontor.wire.SignInRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program does on the command line. */
class ServerMainTest {
    @TempDir
    Path directory;

    @Test
    void verifyNamesTheFirstBrokenLink() throws Exception {
        Config config = Town.config(directory);
        Town.found(config);
        assertThat(BackupTest.main(config, "verify")).contains("1 Bereiche", "Das Journal ist unversehrt.");
        try (var database = new SqliteDatabase(directory.resolve("kontor.db"), Durability.FULL)) {
            database.change(
                    dsl -> dsl.execute("UPDATE journal SET actor = 'mallory' WHERE scope = 'city' AND seq = 5"));
        }
        assertThat(BackupTest.main(config, "verify"))
                .contains("GEBROCHEN: Bereich city, Eintrag 5: Der Eintrag oder seine Verbindung");
        assertThat(BackupTest.main(config, "verify", "--language=en"))
                .contains("BROKEN: scope city, entry 5: The entry");
    }

    @Test
    void theFirstAdministratorIsMadeOnceAndMustChooseAPassword() throws Exception {
        Config config = Town.config(directory);
        String made = BackupTest.main(config, "user", "add", "chefin", "Erika Beispiel");
        Matcher password = Pattern.compile("Einmalpasswort: (\\S+)").matcher(made);
        assertThat(password.find()).as(made).isTrue();
        assertThat(BackupTest.main(config, "user", "add", "zweite", "Zwei")).contains("fehlt Ihnen das Recht");
        try (KontorServer server = Town.start(config);
                Calls calls = new Calls(server.port())) {
            var answer = calls.post(Protocol.SESSION, new SignInRequest("chefin", password.group(1), "d"));
            assertThat(Calls.problem(answer).code()).isEqualTo(Protocol.MUST_CHANGE);
            assertThat(BackupTest.main(config, "user", "reset", "chefin")).contains("Einmalpasswort");
            assertThat(BackupTest.main(config, "user", "reset", "niemand")).contains("gibt es nicht");
        }
    }

    @Test
    void sigtermStopsWithinFiveSecondsAndLosesNothing() throws Exception {
        Config config = Town.config(directory);
        Town.found(config);
        try (ServerProcess server = ServerProcess.start(ServerImage.plain(), directory);
                Desktop anna = new Desktop(directory, "anna", server.port)) {
            anna.exchange();
            anna.give(new WriteNote(Town.A, "n1", "gerade noch"));
            anna.exchange();
            assertThat(server.stop()).isLessThan(5_000);
        }
        assertThat(directory.resolve("admin.json")).doesNotExist();
        assertThat(directory.resolve("kontor.db-wal")).doesNotExist();
        assertThat(BackupTest.main(config, "verify")).contains("unversehrt", "2 Bereiche", "1 Siegel");
    }

    @Test
    void aPortThatIsTakenIsNamedAndNothingIsLeftOpen() throws Exception {
        Config config = Town.config(directory.resolve("one"));
        try (KontorServer first = Town.start(config)) {
            Config second = Town.config(directory.resolve("two"), "port", Integer.toString(first.port()));
            assertThatThrownBy(() -> Town.start(second).close())
                    .isInstanceOf(SettingsException.class)
                    .hasMessageContaining(":" + first.port());
            assertThat(directory.resolve("two/admin.json")).doesNotExist();
        }
    }

    @Test
    void secretsAreForTheServersUserOnly() throws Exception {
        Config config = Town.config(directory);
        Town.found(config);
        try (KontorServer server = Town.start(config)) {
            assertThat(server.address()).startsWith("http://127.0.0.1:");
            for (String secret : List.of("seal-key.pem", "admin.json")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(secret))))
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void settingsComeFromFileEnvironmentAndCommandLineInThisOrder() throws Exception {
        Path file = Files.writeString(directory.resolve("kontor.properties"), "port=1\nhost=file\ndata=/file\n");
        Settings settings = Settings.load(
                Optional.of(file), Map.of("KONTOR_HOST", "environment", "KONTOR_PORT", "2"), Map.of("port", "3"));
        Config config = Config.of(settings);
        assertThat(config.port()).isEqualTo(3);
        assertThat(config.host()).isEqualTo("environment");
        assertThat(config.data()).isEqualTo(Path.of("/file"));
    }

    @Test
    void aMisspeltOrImpossibleSettingIsNamed() throws Exception {
        Path file = Files.writeString(directory.resolve("kontor.properties"), "prot=1\n");
        assertThatThrownBy(() -> Settings.load(Optional.of(file), Map.of(), Map.of()))
                .hasMessageContaining("prot")
                .hasMessageContaining("limits.blob-bytes");
        assertThatThrownBy(() -> Town.config(directory.resolve("x"), "port", "viele"))
                .hasMessageContaining("port is a number from 0 to 65535");
        assertThatThrownBy(() -> Town.config(directory.resolve("x"), "s3.bucket", "b"))
                .hasMessageContaining("s3.access-key");
    }
}
