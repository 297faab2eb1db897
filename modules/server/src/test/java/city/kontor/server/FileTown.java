package city.kontor.server;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.blobs.DiskBlobStore;
import city.kontor.directory.DepartmentKind;
import city.kontor.directory.DirectoryActors;
import city.kontor.directory.DirectoryCommand;
import city.kontor.directory.DirectoryFeature;
import city.kontor.efile.Appraisal;
import city.kontor.efile.CaseCommand;
import city.kontor.efile.Content;
import city.kontor.efile.Direction;
import city.kontor.efile.DocumentCommand;
import city.kontor.efile.EfileRights;
import city.kontor.efile.FileCommand;
import city.kontor.efile.Participant;
import city.kontor.efile.PlanCommand;
import city.kontor.efile.PlanEntry;
import city.kontor.kernel.Command;
import city.kontor.kernel.Ids;
import city.kontor.kernel.Scope;
import city.kontor.server.core.Core;
import city.kontor.server.core.CoreHolder;
import city.kontor.server.core.Seat;
import city.kontor.server.core.Wakes;
import city.kontor.store.Outcome;
import city.kontor.store.Submission;
import city.kontor.suite.Suite;
import city.kontor.wire.JsonCodec;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * A town with two files: "f" with a document of its own, and one whose bytes lie in "g" as well. Anna, bert and carl may do everything,
 * erik and fina work in the department, dora may do nothing, and adam
 * administers.
 */
final class FileTown {
    static final Suite SUITE = Suite.standard();
    static final Scope A = Scope.department("a");
    static final byte[] OWN = "Gutachten Vanillekipferl".getBytes(StandardCharsets.UTF_8);
    static final byte[] SHARED = "Satzung der Stadt".getBytes(StandardCharsets.UTF_8);

    private FileTown() {}

    static void found(Config config, InstantSource clock) throws Exception {
        Files.createDirectories(config.data());
        String own;
        String shared;
        try (var blobs = new DiskBlobStore(config.data().resolve("blobs"), clock)) {
            own = blobs.put(OWN).hex();
            shared = blobs.put(SHARED).hex();
        }
        try (Seat seat = KontorServer.seat(config);
                var wakes = new Wakes();
                var cores = new CoreHolder(
                        new Core.Surroundings(config, SUITE, Town.CHEAP, new JsonCodec(), clock, seat, wakes))) {
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
                    clock,
                    DirectoryActors.SETUP,
                    new DirectoryCommand.AddDepartment("a", "Amt A", DepartmentKind.OFFICE));
            submit(
                    cores,
                    clock,
                    DirectoryActors.SETUP,
                    new DirectoryCommand.DefineRole("reg", "Registratur", "Registry", EfileRights.all()));
            for (String person : List.of("anna", "bert", "carl")) {
                submit(
                        cores,
                        clock,
                        DirectoryActors.SETUP,
                        new DirectoryCommand.AddPerson(person, person, person.substring(0, 2), Optional.empty()));
                submit(cores, clock, DirectoryActors.SETUP, Town.role("r-" + person, person, "reg", Scope.CITY));
                cores.use(core -> core.accounts().give(person, person, Town.password(person), false, clock.instant()));
            }
            submit(
                    cores,
                    clock,
                    DirectoryActors.SETUP,
                    new DirectoryCommand.AddPerson("dora", "dora", "do", Optional.empty()));
            cores.use(core -> core.accounts().give("dora", "dora", Town.password("dora"), false, clock.instant()));
            submit(
                    cores,
                    clock,
                    DirectoryActors.SETUP,
                    new DirectoryCommand.DefineRole(
                            "clerk", "Sachbearbeitung", "Clerk", List.of(EfileRights.READ, EfileRights.WORK)));
            for (String person : List.of("erik", "fina")) {
                submit(
                        cores,
                        clock,
                        DirectoryActors.SETUP,
                        new DirectoryCommand.AddPerson(person, person, person.substring(0, 2), Optional.empty()));
                submit(cores, clock, DirectoryActors.SETUP, Town.role("r-" + person, person, "clerk", A));
                cores.use(core -> core.accounts().give(person, person, Town.password(person), false, clock.instant()));
            }
            submit(
                    cores,
                    clock,
                    DirectoryActors.SETUP,
                    new DirectoryCommand.DefineRole(
                            "admin", "Administration", "Administration", List.of(DirectoryFeature.MANAGE)));
            submit(
                    cores,
                    clock,
                    DirectoryActors.SETUP,
                    new DirectoryCommand.AddPerson("adam", "adam", "ad", Optional.empty()));
            cores.use(core -> core.accounts().give("adam", "adam", Town.password("adam"), false, clock.instant()));
            submit(cores, clock, DirectoryActors.SETUP, Town.role("r-adam", "adam", "admin", Scope.CITY));
            submit(cores, clock, "anna", new PlanCommand.PutEntry(Scope.CITY, plan));
            for (String file : List.of("f", "g")) {
                submit(
                        cores,
                        clock,
                        "anna",
                        new FileCommand.OpenFile(A, file, "p", file.equals("f") ? "Zwiebelturm" : "Satzungen"));
            }
            submit(cores, clock, "anna", new CaseCommand.OpenCase(A, "f", "c", "Sanierung"));
            submit(cores, clock, "anna", new CaseCommand.OpenCase(A, "g", "cg", "Satzung"));
            submit(cores, clock, "anna", new CaseCommand.PutParticipant(A, "f", "c", participant("q", "Pumpernickel")));
            submit(cores, clock, "anna", filed("f", "c", "d1", own, OWN.length));
            submit(cores, clock, "anna", filed("f", "c", "d2", shared, SHARED.length));
            submit(cores, clock, "anna", filed("g", "cg", "d3", shared, SHARED.length));
        }
    }

    static Command filed(String file, String one, String id, String sha256, int bytes) {
        return new DocumentCommand.FileDocument(
                A, file, one, id, "Anlage", Direction.INTERNAL, "", new Content(sha256, "a.txt", "text/plain", bytes));
    }

    static Participant participant(String id, String name) {
        return new Participant(id, name, "Anliegerin", "", "", "", "", "");
    }

    private static void submit(CoreHolder cores, InstantSource clock, String person, Command command) {
        Outcome outcome = cores.use(core -> core.writer()
                        .judge()
                        .orElseThrow()
                        .submit(new Submission(
                                Ids.next(clock.instant().toEpochMilli()),
                                SUITE.features().typeOf(command).name(),
                                new JsonCodec().write(command),
                                person,
                                clock.instant())))
                .join();
        assertThat(outcome).as("%s", command).isInstanceOf(Outcome.Accepted.class);
    }
}
