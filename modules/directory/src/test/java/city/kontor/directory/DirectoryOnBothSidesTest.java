package city.kontor.directory;

import static city.kontor.directory.City.CONFIRM;
import static city.kontor.directory.City.NOON;
import static city.kontor.directory.City.ORDER;
import static city.kontor.directory.City.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.directory.DirectoryCommand.AddDepartment;
import city.kontor.directory.DirectoryCommand.AddPerson;
import city.kontor.directory.DirectoryCommand.DefineRole;
import city.kontor.directory.DirectoryCommand.SetSubstitution;
import city.kontor.directory.DirectoryCommand.WithdrawRole;
import city.kontor.journal.Journal;
import city.kontor.journal.Judge;
import city.kontor.journal.Lease;
import city.kontor.journal.RowFeed;
import city.kontor.kernel.Actor;
import city.kontor.kernel.Command;
import city.kontor.kernel.CommandType;
import city.kontor.kernel.Decision;
import city.kontor.kernel.EventType;
import city.kontor.kernel.Scope;
import city.kontor.replica.Replica;
import city.kontor.store.Database;
import city.kontor.store.Durability;
import city.kontor.store.FeatureRows;
import city.kontor.store.FeatureSet;
import city.kontor.store.Outcome;
import city.kontor.store.RowPage;
import city.kontor.store.SqliteDatabase;
import city.kontor.store.Submission;
import city.kontor.store.UnitOfWork;
import city.kontor.testbed.Engine;
import city.kontor.testbed.RecordSamples;
import city.kontor.wire.JsonCodec;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The directory through the real journal on the server and the real replica on a desktop. */
class DirectoryOnBothSidesTest {
    private static final JsonCodec CODEC = new JsonCodec();

    private final FeatureSet features = new FeatureSet(List.of(new DirectoryFeature(List.of(ORDER, CONFIRM))));
    private final DirectoryActors actors = new DirectoryActors();
    private int commands;

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void aDesktopKnowsTheSameRightsAsTheServer(Engine engine) {
        try (Database server = engine.open(directory)) {
            Journal.prepare(server, features);
            try (var judge = new Judge(server, features, actors, CODEC, () -> NOON, Lease.take(server));
                    var desktop = new Replica(
                            new SqliteDatabase(directory.resolve("desktop.db"), Durability.NORMAL),
                            features,
                            actors,
                            CODEC)) {
                assertThat(judge(judge, city())).allMatch(Outcome.Accepted.class::isInstance);
                desktop.follow(Scope.CITY);
                desktop.apply(page(server, 0), NOON);
                for (String person : List.of("ada", "heidi", "karl")) {
                    Actor onServer = onServer(server, person).orElseThrow();
                    assertThat(desktop.actor(person, NOON)).contains(onServer);
                    assertThat(onServer.grants()).isNotEmpty();
                }
                assertThat(onServer(server, "karl").orElseThrow().grant(ORDER, Scope.department("tiefbau")))
                        .hasValueSatisfying(
                                grant -> assertThat(grant.insteadOf()).contains("heidi"));
                judge(judge, List.of(submission("ada", new WithdrawRole("a-heidi", "heidi"))));
                desktop.apply(page(server, desktop.cursor()), NOON);
                assertThat(desktop.actor("karl", NOON).orElseThrow().grants()).isEmpty();
            }
        }
    }

    @Test
    void aSubstituteNamedOfflineIsPreviewedAtOnce() {
        try (Database server = Engine.SQLITE.open(directory)) {
            Journal.prepare(server, features);
            try (var judge = new Judge(server, features, actors, CODEC, () -> NOON, Lease.take(server));
                    var desktop = new Replica(
                            new SqliteDatabase(directory.resolve("desktop.db"), Durability.NORMAL),
                            features,
                            actors,
                            CODEC)) {
                judge(judge, city());
                desktop.follow(Scope.CITY);
                desktop.apply(page(server, 0), NOON);
                var absence = new SetSubstitution(
                        "s2", "heidi", "ada", Optional.empty(), TODAY, TODAY.plusDays(1), "Fortbildung");
                assertThat(desktop.give("c-offline", "heidi", absence, NOON)).isInstanceOf(Decision.Accepted.class);
                assertThat(desktop.actor("ada", NOON).orElseThrow().may(ORDER, Scope.department("tiefbau")))
                        .isTrue();
            }
        }
    }

    @Test
    void everyCommandAndEventSurvivesJson() {
        long seed = Long.getLong("kontor.seed", System.nanoTime());
        System.out.println("everyCommandAndEventSurvivesJson: -Dkontor.seed=" + seed);
        var samples = new RecordSamples(seed);
        var types = new ArrayList<Class<?>>();
        for (var feature : features.features()) {
            feature.commands().stream().map(CommandType::type).forEach(types::add);
            feature.events().stream().map(EventType::type).forEach(types::add);
        }
        for (Class<?> type : types) {
            for (int i = 0; i < 50; i++) {
                Object sample = samples.of(type);
                assertThat((Object) CODEC.read(CODEC.write(sample), type)).isEqualTo(sample);
            }
        }
    }

    /** Given in one go, so that the journal judges them in groups: each needs what the ones before changed. */
    private List<Submission> city() {
        return List.of(
                submission(DirectoryActors.SETUP, new AddDepartment("tiefbau", "Tiefbauamt", DepartmentKind.OFFICE)),
                submission(
                        DirectoryActors.SETUP,
                        new DefineRole("admin", "Administration", "Admin", List.of(DirectoryFeature.MANAGE))),
                submission(DirectoryActors.SETUP, new DefineRole("head", "Leitung", "Head", List.of(ORDER, CONFIRM))),
                submission(DirectoryActors.SETUP, new AddPerson("ada", "Ada", "a", Optional.empty())),
                submission(DirectoryActors.SETUP, new AddPerson("heidi", "Heidi", "h", Optional.of("h@city.example"))),
                submission(DirectoryActors.SETUP, new AddPerson("karl", "Karl", "k", Optional.empty())),
                submission(
                        DirectoryActors.SETUP, City.assignment("a-ada", "ada", "admin", Scope.CITY, Optional.empty())),
                submission(
                        "ada",
                        City.assignment(
                                "a-heidi", "heidi", "head", Scope.department("tiefbau"), Optional.of(500_000L))),
                submission(
                        "heidi",
                        new SetSubstitution(
                                "s1", "heidi", "karl", Optional.empty(), TODAY, TODAY.plusDays(13), "Urlaub")));
    }

    private Submission submission(String personId, Command command) {
        String type = features.typeOf(command).name();
        return new Submission("c" + ++commands, type, CODEC.write(command), personId, Instant.EPOCH);
    }

    private static List<Outcome> judge(Judge judge, List<Submission> submissions) {
        return submissions.stream().map(judge::submit).toList().stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private Optional<Actor> onServer(Database server, String personId) {
        return server.read(dsl ->
                actors.actor(new UnitOfWork(dsl, FeatureRows.of(features), (context, changes) -> {}), personId, NOON));
    }

    private RowPage page(Database server, long cursor) {
        Set<Scope> scopes = Set.of(Scope.CITY);
        return server.read(dsl -> new RowFeed(features).page(dsl, scopes, scopes, cursor, 1000));
    }
}
