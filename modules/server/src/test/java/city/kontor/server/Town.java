package city.kontor.server;

import city.kontor.directory.DepartmentKind;
import city.kontor.directory.DirectoryActors;
import city.kontor.directory.DirectoryCommand.AddDepartment;
import city.kontor.directory.DirectoryCommand.AddPerson;
import city.kontor.directory.DirectoryCommand.AssignRole;
import city.kontor.directory.DirectoryCommand.DefineRole;
import city.kontor.directory.DirectoryFeature;
import city.kontor.directory.accounts.Passwords;
import city.kontor.kernel.Command;
import city.kontor.kernel.Ids;
import city.kontor.kernel.Right;
import city.kontor.kernel.Scope;
import city.kontor.server.core.Core;
import city.kontor.server.core.CoreHolder;
import city.kontor.server.core.Seat;
import city.kontor.server.core.Wakes;
import city.kontor.store.Outcome;
import city.kontor.store.Submission;
import city.kontor.suite.Suite;
import city.kontor.testbed.notes.NoteFeature;
import city.kontor.wire.JsonCodec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A small town on a real server: the departments a and b, whose people write notes; ada administers, anna writes in a,
 * bert in b, carl in both, and rita everywhere.
 */
final class Town {
    static final Scope A = Scope.department("a");
    static final Scope B = Scope.department("b");
    static final Suite SUITE = new Suite(List.of(new NoteFeature()));
    static final Passwords.Cost CHEAP = new Passwords.Cost(64, 1);

    private Town() {}

    static String password(String person) {
        return "Ein langer Satz zum Anmelden, Nummer " + person.length();
    }

    static Config config(Path data, String... settings) {
        var values = new HashMap<String, String>();
        values.put("data", data.toString());
        values.put("port", "0");
        values.put("limits.sign-ins-per-minute", "10000");
        for (int i = 0; i < settings.length; i += 2) {
            values.put(settings[i], settings[i + 1]);
        }
        return Config.of(Settings.load(Optional.empty(), Map.of(), values));
    }

    /** Makes the town in the data of these settings, without a server. */
    static void found(Config config) throws Exception {
        Files.createDirectories(config.data());
        try (Seat seat = KontorServer.seat(config);
                Wakes wakes = new Wakes();
                var cores = new CoreHolder(
                        new Core.Surroundings(config, SUITE, CHEAP, new JsonCodec(), Clock.systemUTC(), seat, wakes))) {
            cores.use(core -> {
                settle(core);
                return true;
            });
        }
    }

    private static void settle(Core core) {
        Right write = NoteFeature.WRITE;
        var commands = new ArrayList<Command>();
        commands.add(new AddDepartment("a", "Amt A", DepartmentKind.OFFICE));
        commands.add(new AddDepartment("b", "Amt B", DepartmentKind.OFFICE));
        commands.add(new DefineRole("clerk", "Sachbearbeitung", "Clerk", List.of(write)));
        commands.add(new DefineRole("admin", "Administration", "Admin", List.of(DirectoryFeature.MANAGE)));
        for (String person : List.of("ada", "anna", "bert", "carl", "rita")) {
            commands.add(new AddPerson(person, person, person.substring(0, 2), Optional.empty()));
        }
        commands.add(role("anna-a", "anna", "clerk", A));
        commands.add(role("bert-b", "bert", "clerk", B));
        commands.add(role("carl-a", "carl", "clerk", A));
        commands.add(role("carl-b", "carl", "clerk", B));
        commands.add(role("rita", "rita", "clerk", Scope.CITY));
        commands.add(role("ada", "ada", "admin", Scope.CITY));
        for (Command command : commands) {
            Outcome outcome = core.writer()
                    .judge()
                    .orElseThrow()
                    .submit(submission(command, DirectoryActors.SETUP))
                    .join();
            if (outcome instanceof Outcome.Refused refused) {
                throw new AssertionError(command + " was refused: " + refused.reason());
            }
        }
        for (String person : List.of("ada", "anna", "bert", "carl", "rita")) {
            core.accounts()
                    .give(person, person, password(person), false, Instant.now())
                    .ifPresent(flaw -> {
                        throw new AssertionError(flaw);
                    });
        }
    }

    static AssignRole role(String id, String person, String role, Scope where) {
        return new AssignRole(id, person, role, where, Optional.empty(), LocalDate.of(2020, 1, 1), Optional.empty());
    }

    static Submission submission(Command command, String person) {
        Instant now = Instant.now();
        return new Submission(
                Ids.next(now.toEpochMilli()),
                SUITE.features().typeOf(command).name(),
                new JsonCodec().write(command),
                person,
                now);
    }

    static KontorServer start(Config config) {
        return new KontorServer(config, SUITE, CHEAP, Clock.systemUTC());
    }
}
