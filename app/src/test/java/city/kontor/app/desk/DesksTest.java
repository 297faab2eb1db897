package city.kontor.app.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import city.kontor.app.kit.Faults;
import city.kontor.app.kit.Language;
import city.kontor.app.kit.Tasks;
import city.kontor.app.kit.Texts;
import city.kontor.app.session.SignIn;
import city.kontor.suite.Suite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in where there is no server. */
class DesksTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private Desks desks;

    @BeforeEach
    void open() {
        desks = new Desks(
                folder,
                Suite.standard(),
                desk -> (words, limit) -> List.of(),
                () -> Texts.of(Language.GERMAN),
                InstantSource.system(),
                new Tasks(Runnable::run, Runnable::run, new Faults()));
    }

    @AfterEach
    void close() {
        desks.close();
    }

    @Test
    void tellsAStrangerFromAWrongPassword() throws IOException {
        new KnownPeople(folder).remember("anna", "richtig", "anna.1");
        assertThat(desks.signIn(request("bernd", "richtig"))).isInstanceOf(SignIn.Result.OfflineUnknown.class);
        assertThat(desks.signIn(request("anna", "falsch"))).isInstanceOf(SignIn.Result.Refused.class);
        assertThat(new KnownPeople(folder).ask("anna", "richtig")).isEqualTo(new KnownPeople.Answer.Known("anna.1"));
    }

    @Test
    void aDeskThatCannotBeOpenedLeavesNothingOpen() throws Exception {
        Path open = Path.of("/proc/self/fd");
        assumeTrue(Files.isDirectory(open), "only Linux tells which files a program has open");
        new KnownPeople(folder).remember("anna", "richtig", "anna.1");
        Path home = Files.createDirectories(folder.resolve("desks").resolve("anna.1"));
        new DeskKey(home).open(new byte[32], "richtig");
        Files.writeString(home.resolve("documents"), "a file where the documents' folder belongs");
        Set<Thread> before = selectors();

        assertThatThrownBy(() -> desks.signIn(request("anna", "richtig"))).isInstanceOf(IOException.class);

        assertThat(home.resolve("replica.db")).exists();
        try (Stream<Path> files = Files.list(open)) {
            assertThat(files.map(DesksTest::target)).noneMatch(file -> file.startsWith(home));
        }
        Set<Thread> after = selectors();
        after.removeAll(before);
        for (Thread selector : after) {
            assertThat(selector.join(PATIENCE)).as("the client is closed").isTrue();
        }
        assertThatThrownBy(desks::current).isInstanceOf(IllegalStateException.class);
    }

    private static SignIn.Request request(String login, String password) {
        return new SignIn.Request("http://127.0.0.1:1", login, password, Optional.empty());
    }

    /** The threads of the JDK's HTTP clients; each client has one. */
    private static Set<Thread> selectors() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("HttpClient-"))
                .collect(Collectors.toSet());
    }

    private static Path target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor);
        } catch (IOException e) {
            // It was closed in between.
            return descriptor;
        }
    }
}
