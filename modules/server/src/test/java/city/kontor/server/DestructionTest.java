package city.kontor.server;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.blobs.BlobAddress;
import city.kontor.blobs.DiskBlobStore;
import city.kontor.directory.DepartmentKind;
import city.kontor.directory.DirectoryActors;
import city.kontor.directory.DirectoryCommand;
import city.kontor.efile.Appraisal;
import city.kontor.efile.ArchiveCommand;
import city.kontor.efile.CaseCommand;
import city.kontor.efile.Content;
import city.kontor.efile.Direction;
import city.kontor.efile.DocumentCommand;
import city.kontor.efile.EfileRights;
import city.kontor.efile.Erasure;
import city.kontor.efile.FileCommand;
import city.kontor.efile.Grave;
import city.kontor.efile.Participant;
import city.kontor.efile.PlanCommand;
import city.kontor.efile.PlanEntry;
import city.kontor.efile.Verdict;
import city.kontor.efile.store.ArchiveQueries;
import city.kontor.kernel.Command;
import city.kontor.kernel.Ids;
import city.kontor.kernel.OfficeDay;
import city.kontor.kernel.Scope;
import city.kontor.server.core.Core;
import city.kontor.server.core.CoreHolder;
import city.kontor.server.core.Seat;
import city.kontor.server.core.Wakes;
import city.kontor.store.Outcome;
import city.kontor.store.Submission;
import city.kontor.suite.Suite;
import city.kontor.wire.JsonCodec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
    private static final Suite SUITE = Suite.standard();
    private static final Scope A = Scope.department("a");
    private static final List<String> WORDS = List.of("Zwiebelturm", "Pumpernickel", "Vanillekipferl", "Quarkstrudel");
    private static final byte[] OWN = "Gutachten Vanillekipferl".getBytes(StandardCharsets.UTF_8);
    private static final byte[] SHARED = "Satzung der Stadt".getBytes(StandardCharsets.UTF_8);

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
        found(config);
        try (KontorServer server = new KontorServer(config, SUITE, Town.CHEAP, this::now)) {
            try (var bert = desktop("bert", server);
                    var anna = desktop("anna", server)) {
                bert.exchange();
                anna.exchange();
                assertThat(traces()).isNotEmpty();
                // Bert's input waits for a network and comes too late.
                bert.give(new CaseCommand.PutParticipant(A, "f", "c", participant("late", "Quarkstrudel")));
                done(anna, new CaseCommand.CloseCase(A, "f", "c"), new FileCommand.CloseFile(A, "f"));
                assertThat(main(config, "backup", directory.resolve("backups").toString()))
                        .contains("Sicherung fertig");
                now.set(Clock.systemUTC().instant());
                List.of(anna, bert).forEach(DestructionTest::signIn);

                done(
                        anna,
                        new ArchiveCommand.OfferFiles(A, "o", "Aussonderung", "Stadtarchiv", List.of("f")),
                        new ArchiveCommand.Appraise(
                                A, "o", List.of(new Verdict("f", Optional.empty(), Appraisal.DESTROY)), "Schreiben"),
                        new ArchiveCommand.ProposeDestruction(A, "o", List.of("f"), ""));
                bert.exchange();
                assertThat(bert.replica.needsAttention()).hasSize(1);
                done(bert, new ArchiveCommand.DestroyFiles(A, "o", List.of("f")));
                until(bert, () -> grave(bert).flatMap(Grave::erasure).isPresent());
                anna.exchange();

                Erasure erasure = grave(anna).flatMap(Grave::erasure).orElseThrow();
                assertThat(erasure.documents()).isEqualTo(1);
                assertThat(erasure.payloads()).isGreaterThan(5);
                assertThat(erasure.backupsUntil())
                        .isEqualTo(OfficeDay.at(erasure.at()).plusDays(30));
                assertThat(bert.replica.needsAttention()).isEmpty();
                assertThat(anna.replica.scrub() && bert.replica.scrub()).isTrue();
                assertThat(traces()).isEmpty();
                assertThat(directory.resolve("server/snapshots")).isDirectoryNotContaining("glob:**dept.a-*");
                try (var blobs = new DiskBlobStore(directory.resolve("server/blobs"), Clock.systemUTC())) {
                    assertThat(blobs.exists(BlobAddress.of(OWN))).isFalse();
                    assertThat(blobs.exists(BlobAddress.of(SHARED))).isTrue();
                }
                assertThat(main(config, "verify")).contains("unversehrt");
            }
        }
    }

    @Test
    void destroysAgainWhatABackupBroughtBack() throws Exception {
        Config config = Town.config(directory.resolve("server"));
        found(config);
        String backups = directory.resolve("backups").toString();
        try (KontorServer server = new KontorServer(config, SUITE, Town.CHEAP, this::now)) {
            try (var anna = desktop("anna", server)) {
                anna.exchange();
                done(anna, new CaseCommand.CloseCase(A, "f", "c"), new FileCommand.CloseFile(A, "f"));
                main(config, "backup", backups);
                now.set(Clock.systemUTC().instant());
                signIn(anna);
                done(
                        anna,
                        new ArchiveCommand.OfferFiles(A, "o", "Aussonderung", "Stadtarchiv", List.of("f")),
                        new ArchiveCommand.Appraise(
                                A, "o", List.of(new Verdict("f", Optional.empty(), Appraisal.DESTROY)), "Schreiben"),
                        new ArchiveCommand.ProposeDestruction(A, "o", List.of("f"), ""));
            }
            try (var bert = desktop("bert", server)) {
                bert.exchange();
                done(bert, new ArchiveCommand.DestroyFiles(A, "o", List.of("f")));
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

    private void found(Config config) throws Exception {
        Files.createDirectories(config.data());
        String own;
        String shared;
        try (var blobs = new DiskBlobStore(config.data().resolve("blobs"), this::now)) {
            own = blobs.put(OWN).hex();
            shared = blobs.put(SHARED).hex();
        }
        try (Seat seat = KontorServer.seat(config);
                var wakes = new Wakes();
                var cores = new CoreHolder(
                        new Core.Surroundings(config, SUITE, Town.CHEAP, new JsonCodec(), this::now, seat, wakes))) {
            var plan = new PlanEntry(
                    "p",
                    Optional.empty(),
                    "6",
                    "Bau",
                    "",
                    Optional.of(0),
                    Optional.of(Appraisal.APPRAISE),
                    Optional.empty(),
                    true);
            submit(
                    cores,
                    DirectoryActors.SETUP,
                    new DirectoryCommand.AddDepartment("a", "Amt A", DepartmentKind.OFFICE));
            submit(
                    cores,
                    DirectoryActors.SETUP,
                    new DirectoryCommand.DefineRole("reg", "Registratur", "Registry", EfileRights.all()));
            for (String person : List.of("anna", "bert", "carl")) {
                submit(
                        cores,
                        DirectoryActors.SETUP,
                        new DirectoryCommand.AddPerson(person, person, person.substring(0, 2), Optional.empty()));
                submit(cores, DirectoryActors.SETUP, Town.role("r-" + person, person, "reg", Scope.CITY));
                cores.use(core -> core.accounts().give(person, person, Town.password(person), false, now()));
            }
            submit(cores, "anna", new PlanCommand.PutEntry(Scope.CITY, plan));
            for (String file : List.of("f", "g")) {
                submit(
                        cores,
                        "anna",
                        new FileCommand.OpenFile(A, file, "p", file.equals("f") ? "Zwiebelturm" : "Satzungen"));
            }
            submit(cores, "anna", new CaseCommand.OpenCase(A, "f", "c", "Sanierung"));
            submit(cores, "anna", new CaseCommand.OpenCase(A, "g", "cg", "Satzung"));
            submit(cores, "anna", new CaseCommand.PutParticipant(A, "f", "c", participant("q", "Pumpernickel")));
            submit(cores, "anna", filed("f", "c", "d1", own, OWN.length));
            submit(cores, "anna", filed("f", "c", "d2", shared, SHARED.length));
            submit(cores, "anna", filed("g", "cg", "d3", shared, SHARED.length));
        }
    }

    private static Command filed(String file, String one, String id, String sha256, int bytes) {
        return new DocumentCommand.FileDocument(
                A, file, one, id, "Anlage", Direction.INTERNAL, "", new Content(sha256, "a.txt", "text/plain", bytes));
    }

    private static Participant participant(String id, String name) {
        return new Participant(id, name, "Anliegerin", "", "", "", "", "");
    }

    private void submit(CoreHolder cores, String person, Command command) {
        Outcome outcome = cores.use(core -> core.writer()
                        .judge()
                        .orElseThrow()
                        .submit(new Submission(
                                Ids.next(now().toEpochMilli()),
                                SUITE.features().typeOf(command).name(),
                                new JsonCodec().write(command),
                                person,
                                now())))
                .join();
        assertThat(outcome).as("%s", command).isInstanceOf(Outcome.Accepted.class);
    }

    private Desktop desktop(String person, KontorServer server) throws Exception {
        return new Desktop(directory.resolve("desks"), person, server.port(), SUITE);
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

    /** Every file of server and desktops in which one of the words stands, in either form of the letters. */
    private List<String> traces() throws IOException {
        var traces = new ArrayList<String>();
        for (Path root : List.of(directory.resolve("server"), directory.resolve("desks"))) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                    WORDS.stream()
                            .filter(word -> text.contains(word) || text.contains(word.toLowerCase(Locale.ROOT)))
                            .forEach(word -> traces.add(word + " in " + directory.relativize(file)));
                }
            }
        }
        return traces;
    }

    private static String main(Config config, String... words) {
        var out = new ByteArrayOutputStream();
        var all = new ArrayList<>(List.of(words));
        all.add("--data=" + config.data());
        ServerMain.run(all.toArray(String[]::new), SUITE, new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
