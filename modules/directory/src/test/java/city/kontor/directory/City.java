package city.kontor.directory;

import city.kontor.directory.DirectoryCommand.AddDepartment;
import city.kontor.directory.DirectoryCommand.AddPerson;
import city.kontor.directory.DirectoryCommand.AssignRole;
import city.kontor.directory.DirectoryCommand.DefineRole;
import city.kontor.directory.accounts.Accounts;
import city.kontor.kernel.Actor;
import city.kontor.kernel.Decision;
import city.kontor.kernel.Right;
import city.kontor.kernel.Scope;
import city.kontor.kernel.Stamp;
import city.kontor.store.Database;
import city.kontor.store.FeatureSet;
import city.kontor.store.Migrator;
import city.kontor.store.RowTable;
import city.kontor.store.UnitOfWork;
import city.kontor.testbed.Engine;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Table;

/** A small city on a real database, in which commands are judged one by one as the server does. */
final class City implements AutoCloseable {
    static final Right ORDER = new Right("invoice.order");
    static final Right CONFIRM = new Right("invoice.confirm");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final Instant NOON = Instant.parse("2026-11-23T11:00:00Z");

    final Database database;
    final FeatureSet features = new FeatureSet(List.of(new DirectoryFeature(List.of(ORDER, CONFIRM))));
    final DirectoryActors actors = new DirectoryActors();
    private final Map<String, RowTable<?>> tables = new HashMap<>();
    private int commands;

    City(Engine engine, Path directory) {
        database = engine.open(directory);
        Migrator.migrate(database, features.migrations());
        Migrator.migrate(database, List.of(Accounts.migrations()));
        for (Table<?> table : features.tables()) {
            tables.put(table.getName(), new RowTable<>(table));
        }
    }

    /** Two departments, the roles admin, head and clerk, and the administrators ada and alan. */
    City settled() {
        accepted(DirectoryActors.SETUP, new AddDepartment("tiefbau", "Tiefbauamt", DepartmentKind.OFFICE));
        accepted(DirectoryActors.SETUP, new AddDepartment("kasse", "Stadtkasse", DepartmentKind.TREASURY));
        accepted(
                DirectoryActors.SETUP,
                new DefineRole("admin", "Administration", "Administration", List.of(DirectoryFeature.MANAGE)));
        accepted(DirectoryActors.SETUP, new DefineRole("head", "Amtsleitung", "Head", List.of(ORDER, CONFIRM)));
        accepted(DirectoryActors.SETUP, new DefineRole("clerk", "Sachbearbeitung", "Clerk", List.of(CONFIRM)));
        for (String person : List.of("ada", "alan", "heidi", "karl", "kira")) {
            accepted(DirectoryActors.SETUP, new AddPerson(person, person, person.substring(0, 2), Optional.empty()));
        }
        accepted(DirectoryActors.SETUP, assignment("a-ada", "ada", "admin", Scope.CITY, Optional.empty()));
        accepted("ada", assignment("a-alan", "alan", "admin", Scope.CITY, Optional.empty()));
        return this;
    }

    static AssignRole assignment(String id, String person, String role, Scope where, Optional<Long> limit) {
        return new AssignRole(id, person, role, where, limit, TODAY, Optional.empty());
    }

    Decision give(String personId, DirectoryCommand command) {
        return give(personId, command, NOON);
    }

    Decision give(String personId, DirectoryCommand command, Instant at) {
        return with(rows -> {
            Actor actor = actors.actor(rows, personId, at).orElseThrow();
            var stamp = new Stamp("c" + ++commands, personId, at, false);
            rows.begin();
            Decision decision = features.decide(rows, command, actor, stamp);
            if (decision instanceof Decision.Accepted accepted) {
                accepted.events().forEach(event -> features.apply(rows, event, stamp));
            }
            rows.keep();
            return decision;
        });
    }

    void accepted(String personId, DirectoryCommand command) {
        if (give(personId, command) instanceof Decision.Rejected rejected) {
            throw new AssertionError(command + " was refused: " + rejected.reason());
        }
    }

    /** The key of the reason; {@code accepted} where there was none. */
    String verdict(String personId, DirectoryCommand command) {
        return switch (give(personId, command)) {
            case Decision.Accepted accepted -> "accepted";
            case Decision.Rejected rejected -> rejected.reason().key();
        };
    }

    Optional<Actor> actor(String personId, Instant at) {
        return with(rows -> actors.actor(rows, personId, at));
    }

    <T> T with(Function<UnitOfWork, T> work) {
        return database.write(dsl -> {
            var rows = new UnitOfWork(dsl, tables, (context, changes) -> {});
            T result = work.apply(rows);
            rows.flush();
            return result;
        });
    }

    @Override
    public void close() {
        database.close();
    }
}
