package city.kontor.directory;

import static city.kontor.directory.City.CONFIRM;
import static city.kontor.directory.City.NOON;
import static city.kontor.directory.City.ORDER;
import static city.kontor.directory.City.TODAY;
import static city.kontor.directory.City.assignment;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.directory.DirectoryCommand.AddPerson;
import city.kontor.directory.DirectoryCommand.AssignRole;
import city.kontor.directory.DirectoryCommand.DeactivatePerson;
import city.kontor.directory.DirectoryCommand.EndSubstitution;
import city.kontor.directory.DirectoryCommand.SetSubstitution;
import city.kontor.directory.DirectoryCommand.WithdrawRole;
import city.kontor.kernel.Actor;
import city.kontor.kernel.Grant;
import city.kontor.kernel.Scope;
import city.kontor.testbed.Engine;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DirectoryActorsTest {
    private static final Scope TIEFBAU = Scope.department("tiefbau");
    private static final Scope KASSE = Scope.department("kasse");

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void resolvesRightsScopesAndLimits(Engine engine) {
        try (City city = new City(engine, directory).settled()) {
            city.accepted("ada", assignment("h", "heidi", "head", TIEFBAU, Optional.of(5_000_00L)));
            Actor heidi = actor(city, "heidi", NOON);
            assertThat(heidi.grants())
                    .containsExactlyInAnyOrder(
                            new Grant(CONFIRM, TIEFBAU, Optional.of(5_000_00L), Optional.empty()),
                            new Grant(ORDER, TIEFBAU, Optional.of(5_000_00L), Optional.empty()));
            assertThat(heidi.may(ORDER, KASSE)).isFalse();
            city.accepted("ada", new WithdrawRole("h", "heidi"));
            assertThat(actor(city, "heidi", NOON).grants()).isEmpty();
            assertThat(city.actor("nobody", NOON)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSubstituteGetsTheLowerLimitWhileTheSubstitutionRuns(Engine engine) {
        try (City city = new City(engine, directory).settled()) {
            city.accepted("ada", assignment("h", "heidi", "head", TIEFBAU, Optional.of(5_000_00L)));
            city.accepted("ada", assignment("k", "karl", "head", KASSE, Optional.of(1_000_00L)));
            city.accepted("heidi", absence("s", "heidi", "karl", Optional.empty()));
            Grant lent = actor(city, "karl", NOON).grant(ORDER, TIEFBAU).orElseThrow();
            assertThat(lent.limitCents()).contains(1_000_00L);
            assertThat(lent.insteadOf()).contains("heidi");
            city.accepted("heidi", absence("s2", "heidi", "kira", Optional.empty()));
            assertThat(actor(city, "kira", NOON)
                            .grant(ORDER, TIEFBAU)
                            .orElseThrow()
                            .limitCents())
                    .contains(5_000_00L);
            city.accepted("heidi", new EndSubstitution("s", "heidi"));
            assertThat(actor(city, "karl", NOON).may(ORDER, TIEFBAU)).isFalse();
        }
    }

    @Test
    void daysBeginAndEndAtMidnightInGermany() {
        try (City city = new City(Engine.SQLITE, directory).settled()) {
            city.accepted(
                    "ada", new AssignRole("h", "heidi", "head", TIEFBAU, Optional.empty(), TODAY, Optional.of(TODAY)));
            assertThat(mayOrder(city, "2026-11-22T22:59:59Z")).isFalse();
            assertThat(mayOrder(city, "2026-11-22T23:00:00Z")).isTrue();
            assertThat(mayOrder(city, "2026-11-23T22:59:59Z")).isTrue();
            assertThat(mayOrder(city, "2026-11-23T23:00:00Z")).isFalse();
        }
    }

    @Test
    void whatIsLentIsNotPassedOn() {
        try (City city = new City(Engine.SQLITE, directory).settled()) {
            city.accepted("ada", assignment("h", "heidi", "head", TIEFBAU, Optional.empty()));
            // Karl stands in for Heidi first and goes away himself afterwards, which cannot be forbidden.
            city.accepted("heidi", absence("s1", "heidi", "karl", Optional.empty()));
            city.accepted("karl", absence("s2", "karl", "kira", Optional.empty()));
            assertThat(actor(city, "karl", NOON).may(ORDER, TIEFBAU)).isTrue();
            assertThat(actor(city, "kira", NOON).may(ORDER, TIEFBAU)).isFalse();
        }
    }

    @Test
    void whoHasLeftLendsNothing() {
        try (City city = new City(Engine.SQLITE, directory).settled()) {
            city.accepted("ada", assignment("h", "heidi", "head", TIEFBAU, Optional.empty()));
            city.accepted("heidi", absence("s1", "heidi", "karl", Optional.empty()));
            city.accepted("ada", new DeactivatePerson("heidi"));
            assertThat(actor(city, "karl", NOON).grants()).isEmpty();
        }
    }

    @Test
    void aSubstitutionInOneDepartmentLendsNothingElsewhere() {
        try (City city = new City(Engine.SQLITE, directory).settled()) {
            city.accepted("ada", assignment("h", "heidi", "head", Scope.CITY, Optional.empty()));
            city.accepted("heidi", absence("s1", "heidi", "karl", Optional.of(KASSE)));
            Actor karl = actor(city, "karl", NOON);
            assertThat(karl.may(ORDER, KASSE)).isTrue();
            assertThat(karl.may(ORDER, TIEFBAU)).isFalse();
        }
    }

    /** Whatever roles, limits and substitutions there are: standing in never lets anybody spend more in a scope than alone. */
    @Test
    void aSubstitutionNeverRaisesALimit() {
        long seed = Long.getLong("kontor.seed", System.nanoTime());
        System.out.println("aSubstitutionNeverRaisesALimit: -Dkontor.seed=" + seed);
        var random = new Random(seed);
        try (City city = new City(Engine.SQLITE, directory).settled()) {
            for (int history = 0; history < 100; history++) {
                checkRandomHistory(city, random, "h" + history + "-");
            }
        }
    }

    private static void checkRandomHistory(City city, Random random, String prefix) {
        List<String> people =
                Stream.of("heidi", "karl", "kira").map(name -> prefix + name).toList();
        List<Scope> scopes = List.of(Scope.CITY, TIEFBAU, KASSE);
        people.forEach(id -> city.accepted("ada", new AddPerson(id, id, "xx", Optional.empty())));
        for (int i = 0; i < 6; i++) {
            Optional<Long> limit = random.nextInt(4) == 0 ? Optional.empty() : Optional.of((long) random.nextInt(1000));
            String role = pick(random, List.of("head", "clerk"));
            city.accepted("ada", assignment(prefix + i, pick(random, people), role, pick(random, scopes), limit));
        }
        List<Actor> alone =
                people.stream().map(person -> actor(city, person, NOON)).toList();
        for (int i = 0; i < 4; i++) {
            String absent = pick(random, people);
            Optional<Scope> where = random.nextBoolean() ? Optional.empty() : Optional.of(pick(random, scopes));
            city.give(absent, absence(prefix + "s" + i, absent, pick(random, people), where));
        }
        for (Actor before : alone) {
            Actor after = actor(city, before.personId(), NOON);
            for (Scope scope : scopes) {
                before.grant(ORDER, scope)
                        .ifPresent(own -> assertThat(limit(after.grant(ORDER, scope)))
                                .as("%s in %s: %s", before.personId(), scope, after.grants())
                                .isEqualTo(limit(Optional.of(own))));
            }
            after.grants().stream()
                    .filter(grant -> grant.insteadOf().isPresent())
                    .forEach(lent -> {
                        Actor absent = alone.get(people.indexOf(lent.insteadOf().orElseThrow()));
                        assertThat(limit(Optional.of(lent)))
                                .isLessThanOrEqualTo(limit(absent.grant(lent.right(), lent.scope())));
                    });
        }
    }

    private static long limit(Optional<Grant> grant) {
        return grant.orElseThrow().limitCents().orElse(Long.MAX_VALUE);
    }

    private static <T> T pick(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static boolean mayOrder(City city, String instant) {
        return actor(city, "heidi", Instant.parse(instant)).may(ORDER, TIEFBAU);
    }

    private static Actor actor(City city, String personId, Instant at) {
        return city.actor(personId, at).orElseThrow();
    }

    private static SetSubstitution absence(String id, String absent, String substitute, Optional<Scope> where) {
        return new SetSubstitution(id, absent, substitute, where, TODAY, TODAY.plusDays(13), "Urlaub");
    }
}
