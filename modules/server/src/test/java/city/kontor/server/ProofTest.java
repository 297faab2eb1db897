package city.kontor.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.kontor.wire.ServerRefused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A proof package holds by itself, and every changed byte of it is found. */
class ProofTest {
    /** How many places of the package are damaged, one after the other. */
    private static final int PLACES = 120;

    @TempDir
    private Path directory;

    @Test
    void holdsWithoutTheServerAndNamesTheChangedByte() throws Exception {
        Path file = made();
        assertThat(check(file)).contains("Das Paket ist unversehrt", "2 Dokumente", "Zwiebelturm");
        byte[] sound = Files.readAllBytes(file);

        int document = place(sound, FileTown.OWN);
        assertThat(changed(sound, document + 3)).contains("documents/0001-v1-a.txt: Byte 3 wurde verändert");
        int told = place(sound, "Pumpernickel".getBytes(StandardCharsets.UTF_8));
        assertThat(changed(sound, told)).contains("wurde verändert", "NICHT unversehrt");
        for (String part : new String[] {"journal.json", "manifest.json", "inhalt.html"}) {
            int header = place(sound, part.getBytes(StandardCharsets.UTF_8));
            int at = header + part.length() + 10;
            assertThat(changed(sound, at)).contains(part + ": Byte 10 wurde verändert");
        }
        for (int i = 0; i < PLACES; i++) {
            int at = (int) ((long) sound.length * i / PLACES);
            assertThat(changed(sound, at)).as("byte %d of %d", at, sound.length).contains("NICHT unversehrt");
        }
    }

    @Test
    void refusesWhatWasAddedCutOrSignedBySomebodyElse() throws Exception {
        Path file = made();
        byte[] sound = Files.readAllBytes(file);
        assertThat(damaged(Arrays.copyOf(sound, sound.length + 1))).contains("NICHT unversehrt");
        assertThat(damaged(Arrays.copyOf(sound, sound.length - 30))).contains("NICHT unversehrt");
        assertThat(damaged(new byte[0])).contains("NICHT unversehrt");

        byte[] other = KeyPairGenerator.getInstance("Ed25519")
                .generateKeyPair()
                .getPublic()
                .getEncoded();
        Path key = Files.writeString(
                directory.resolve("other.pem"),
                "-----BEGIN PUBLIC KEY-----\n" + Base64.getEncoder().encodeToString(other)
                        + "\n-----END PUBLIC KEY-----\n");
        assertThat(run(1, file.toString(), "--key", key.toString())).contains("mit einem anderen Schlüssel");
        Path own = directory.resolve("own.pem");
        try (var zip = new ZipFile(file.toFile());
                var in = zip.getInputStream(zip.getEntry("key.pem"))) {
            Files.write(own, in.readAllBytes());
        }
        assertThat(run(0, file.toString(), "--key", own.toString())).contains("mit dem verlangten Schlüssel");
        assertThat(run(2, directory.resolve("nothing.zip").toString())).contains("lässt sich nicht lesen");
        assertThat(run(2)).contains("verify-package");
    }

    @Test
    void isMadeOnlyForThoseWhoMayReadTheFileAndItsHistory() throws Exception {
        Config config = Town.config(directory.resolve("server"));
        FileTown.found(config, Clock.systemUTC());
        try (var server = new KontorServer(config, FileTown.SUITE, Town.CHEAP, Clock.systemUTC());
                var dora = new Desktop(directory.resolve("desks"), "dora", server.port(), FileTown.SUITE)) {
            assertThatThrownBy(() -> dora.client.proof("f", directory.resolve("no.zip")))
                    .isInstanceOf(ServerRefused.class);
            assertThatThrownBy(() -> dora.client.proof("unknown", directory.resolve("no.zip")))
                    .isInstanceOf(ServerRefused.class);
        }
    }

    private Path made() throws Exception {
        Config config = Town.config(directory.resolve("server"));
        FileTown.found(config, Clock.systemUTC());
        Path file = directory.resolve("f.zip");
        try (var server = new KontorServer(config, FileTown.SUITE, Town.CHEAP, Clock.systemUTC());
                var anna = new Desktop(directory.resolve("desks"), "anna", server.port(), FileTown.SUITE)) {
            anna.client.proof("f", file);
        }
        return file;
    }

    private String check(Path file) {
        return run(0, file.toString());
    }

    private String changed(byte[] sound, int at) throws IOException {
        byte[] bytes = sound.clone();
        bytes[at] ^= 0x20;
        return damaged(bytes);
    }

    private String damaged(byte[] bytes) throws IOException {
        return run(1, Files.write(directory.resolve("damaged.zip"), bytes).toString());
    }

    private static String run(int expected, String... arguments) {
        var out = new ByteArrayOutputStream();
        int code = VerifyPackage.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8));
        String said = out.toString(StandardCharsets.UTF_8);
        assertThat(code).as(said).isEqualTo(expected);
        return said;
    }

    private static int place(byte[] bytes, byte[] wanted) {
        for (int i = 0; i + wanted.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        throw new AssertionError("Not in the package");
    }
}
