package city.kontor.server;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.blobs.BlobAddress;
import city.kontor.blobs.DiskBlobStore;
import city.kontor.efile.Appraisal;
import city.kontor.efile.ArchiveCommand;
import city.kontor.efile.CaseCommand;
import city.kontor.efile.Erasure;
import city.kontor.efile.FileCommand;
import city.kontor.efile.Grave;
import city.kontor.efile.Verdict;
import city.kontor.efile.store.ArchiveQueries;
import city.kontor.kernel.Command;
import city.kontor.kernel.OfficeDay;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A destroyed file leaves a tombstone and not one byte, on the server and on desktops, and also after a restore. */
class DestructionTest {
    private static final List<String> WORDS = List.of("Zwiebelturm", "Pumpernickel", "Vanillekipferl", "Quarkstrudel");

    @TempDir
    private Path directory;

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Clock.systemUTC().instant().minus(Duration.ofDays(800)));

    private Instant now() {
        return Objects.requireNonNull(now.get());
    }

    @Test
    void leavesATombstoneAndNothingElse() throws Exception {
        Config config = Town.config(directory.resolve("server"), "backup.keep-days", "30");
        FileTown.found(config, this::now);
        try (KontorServer server = new KontorServer(config, FileTown.SUITE, Town.CHEAP, this::now)) {
            try (var bert = desktop("bert", server);
                    var anna = desktop("anna", server)) {
                bert.exchange();
                anna.exchange();
                assertThat(traces()).isNotEmpty();
                // Bert's input waits for a network and comes too late.
                bert.give(new CaseCommand.PutParticipant(
                        FileTown.A, "f", "c", FileTown.participant("late", "Quarkstrudel")));
                done(anna, new CaseCommand.CloseCase(FileTown.A, "f", "c"), new FileCommand.CloseFile(FileTown.A, "f"));
                assertThat(main(config, "backup", directory.resolve("backups").toString()))
                        .contains("Sicherung fertig");
                now.set(Clock.systemUTC().instant());
                List.of(anna, bert).forEach(DestructionTest::signIn);

                done(
                        anna,
                        new ArchiveCommand.OfferFiles(FileTown.A, "o", "Aussonderung", "Stadtarchiv", List.of("f")),
                        new ArchiveCommand.Appraise(
                                FileTown.A,
                                "o",
                                List.of(new Verdict("f", Optional.empty(), Appraisal.DESTROY)),
                                "Schreiben"),
                        new ArchiveCommand.ProposeDestruction(FileTown.A, "o", List.of("f"), ""));
                bert.exchange();
                assertThat(bert.replica.needsAttention()).hasSize(1);
                done(bert, new ArchiveCommand.DestroyFiles(FileTown.A, "o", List.of("f")));
                until(bert, () -> grave(bert).flatMap(Grave::erasure).isPresent());
                anna.exchange();

                Erasure erasure = grave(anna).flatMap(Grave::erasure).orElseThrow();
                assertThat(erasure.documents()).isEqualTo(1);
                assertThat(erasure.payloads()).isGreaterThan(5);
                assertThat(erasure.backupsUntil())
                        .isEqualTo(OfficeDay.at(erasure.at()).plusDays(30));
                assertThat(bert.replica.needsAttention()).isEmpty();
                assertThat(anna.replica.scrub() && bert.replica.scrub()).isTrue();
                goneEverywhere();
                assertThat(directory.resolve("server/snapshots")).isDirectoryNotContaining("glob:**dept.a-*");
                try (var blobs = new DiskBlobStore(directory.resolve("server/blobs"), Clock.systemUTC())) {
                    assertThat(blobs.exists(BlobAddress.of(FileTown.OWN))).isFalse();
                    assertThat(blobs.exists(BlobAddress.of(FileTown.SHARED))).isTrue();
                }
                assertThat(main(config, "verify")).contains("unversehrt");
            }
        }
    }

    @Test
    void destroysAgainWhatABackupBroughtBack() throws Exception {
        Config config = Town.config(directory.resolve("server"));
        FileTown.found(config, this::now);
        String backups = directory.resolve("backups").toString();
        try (KontorServer server = new KontorServer(config, FileTown.SUITE, Town.CHEAP, this::now)) {
            try (var anna = desktop("anna", server)) {
                anna.exchange();
                done(anna, new CaseCommand.CloseCase(FileTown.A, "f", "c"), new FileCommand.CloseFile(FileTown.A, "f"));
                main(config, "backup", backups);
                now.set(Clock.systemUTC().instant());
                signIn(anna);
                done(
                        anna,
                        new ArchiveCommand.OfferFiles(FileTown.A, "o", "Aussonderung", "Stadtarchiv", List.of("f")),
                        new ArchiveCommand.Appraise(
                                FileTown.A,
                                "o",
                                List.of(new Verdict("f", Optional.empty(), Appraisal.DESTROY)),
                                "Schreiben"),
                        new ArchiveCommand.ProposeDestruction(FileTown.A, "o", List.of("f"), ""));
            }
            try (var bert = desktop("bert", server)) {
                bert.exchange();
                done(bert, new ArchiveCommand.DestroyFiles(FileTown.A, "o", List.of("f")));
                until(bert, () -> grave(bert).flatMap(Grave::erasure).isPresent());
            }
            assertThat(main(config, "restore", backups)).contains("Wiederhergestellt");
            try (var carl = desktop("carl", server)) {
                until(carl, () -> grave(carl).flatMap(Grave::erasure).isPresent());
                assertThat(carl.replica.<Boolean>read(dsl -> new ArchiveQueries(dsl).exists("f")))
                        .isFalse();
                assertThat(grave(carl).orElseThrow().tombstone().destroyed().personId())
                        .isEqualTo("bert");
            }
        }
        assertThat(main(config, "verify")).contains("unversehrt");
    }

    private Desktop desktop(String person, KontorServer server) throws Exception {
        return new Desktop(directory.resolve("desks"), person, server.port(), FileTown.SUITE);
    }

    private static void signIn(Desktop desktop) {
        try {
            desktop.client.signIn(desktop.person, Town.password(desktop.person));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Gives commands one after the other; each must be accepted by the server. */
    private static void done(Desktop desktop, Command... commands) throws Exception {
        for (Command command : commands) {
            int refused = desktop.replica.needsAttention().size();
            desktop.give(command);
            desktop.exchange();
            assertThat(desktop.replica.needsAttention()).as("%s", command).hasSizeLessThanOrEqualTo(refused);
        }
    }

    private static Optional<Grave> grave(Desktop desktop) {
        return desktop.replica.read(dsl -> new ArchiveQueries(dsl).grave("f"));
    }

    private static void until(Desktop desktop, BooleanSupplier condition) throws Exception {
        Instant end = Instant.now().plusSeconds(30);
        do {
            desktop.exchange();
        } while (!condition.getAsBoolean() && Instant.now().isBefore(end));
        assertThat(condition.getAsBoolean()).isTrue();
    }

    /** The search index follows the rows within seconds; everything else is gone already. */
    private void goneEverywhere() throws Exception {
        Instant end = Instant.now().plusSeconds(30);
        List<String> left = traces();
        assertThat(left).allMatch(trace -> trace.contains(" in server/search/"));
        while (!left.isEmpty() && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
            left = traces();
        }
        assertThat(left).isEmpty();
    }

    /** Every file of server and desktops in which one of the words stands, in either form of the letters. */
    private List<String> traces() throws IOException {
        var traces = new ArrayList<String>();
        for (Path root : List.of(directory.resolve("server"), directory.resolve("desks"))) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String text = read(file);
                    WORDS.stream()
                            .filter(word -> text.contains(word) || text.contains(word.toLowerCase(Locale.ROOT)))
                            .forEach(word -> traces.add(word + " in " + directory.relativize(file)));
                }
            }
        }
        return traces;
    }

    /** What stands in a file; nothing where the search index has put others in its place meanwhile. */
    private static String read(Path file) throws IOException {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            return "";
        }
    }

    private static String main(Config config, String... words) {
        var out = new ByteArrayOutputStream();
        var all = new ArrayList<>(List.of(words));
        all.add("--data=" + config.data());
        ServerMain.run(all.toArray(String[]::new), FileTown.SUITE, new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
