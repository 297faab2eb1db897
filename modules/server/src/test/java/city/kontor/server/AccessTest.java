package city.kontor.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.kontor.directory.DirectoryCommand;
import city.kontor.efile.AccessGrant;
import city.kontor.efile.AccessLevel;
import city.kontor.efile.Grantee;
import city.kontor.efile.Restriction;
import city.kontor.efile.RestrictionCommand;
import city.kontor.kernel.Command;
import city.kontor.kernel.Ids;
import city.kontor.kernel.OfficeDay;
import city.kontor.kernel.Scope;
import city.kontor.store.Outcome;
import city.kontor.store.Submission;
import city.kontor.wire.AccessList;
import city.kontor.wire.JsonCodec;
import city.kontor.wire.ServerRefused;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may see a file and why, today and on every day before, is what the server decided at the time. */
class AccessTest {
    private static final Scope CLOSED = Restriction.scope("f");

    @TempDir
    private Path directory;

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Clock.systemUTC().instant().minus(Duration.ofDays(60)));

    private Instant now() {
        return Objects.requireNonNull(now.get());
    }

    @Test
    void tellsEachDayWhoCouldReadTheFile() throws Exception {
        Config config = Town.config(directory.resolve("server"));
        FileTown.found(config, this::now);
        try (KontorServer server = new KontorServer(config, FileTown.SUITE, Town.CHEAP, this::now);
                var anna = new Desktop(directory.resolve("desks"), "anna", server.port(), FileTown.SUITE, this::now);
                var adam = new Desktop(directory.resolve("desks"), "adam", server.port(), FileTown.SUITE, this::now);
                var erik = new Desktop(directory.resolve("desks"), "erik", server.port(), FileTown.SUITE, this::now);
                var fina = new Desktop(directory.resolve("desks"), "fina", server.port(), FileTown.SUITE, this::now)) {
            // What everybody could read at each moment, as the answer of that moment said.
            var matrix = new LinkedHashMap<Instant, List<String>>();
            List<Step> steps = List.of(
                    new Step(
                            adam,
                            new DirectoryCommand.AssignRole(
                                    "x",
                                    "fina",
                                    "clerk",
                                    FileTown.A,
                                    Optional.empty(),
                                    today(),
                                    Optional.of(today().plusDays(9)))),
                    new Step(adam, new DirectoryCommand.WithdrawRole("r-fina", "fina")),
                    new Step(
                            erik,
                            new DirectoryCommand.SetSubstitution(
                                    "s",
                                    "erik",
                                    "dora",
                                    Optional.empty(),
                                    today().plusDays(2),
                                    today().plusDays(6),
                                    "Urlaub")),
                    new Step(
                            anna,
                            new RestrictionCommand.RestrictFile(
                                    "f",
                                    "Personalsache",
                                    List.of(
                                            grant("g1", Grantee.person("erik"), 20),
                                            grant("g2", Grantee.role("clerk", FileTown.A), 14)))),
                    new Step(anna, new RestrictionCommand.RevokeAccess(CLOSED, "f", "g2", "nur die Ermittler")),
                    new Step(
                            anna,
                            new RestrictionCommand.GrantAccess(CLOSED, "f", grant("g3", Grantee.person("dora"), 12))),
                    new Step(adam, new DirectoryCommand.DeactivatePerson("bert")));
            matrix.put(now(), readers(ask(anna, Optional.empty())));
            for (Step step : steps) {
                now.set(now().plus(Duration.ofDays(1)));
                signIn(anna, adam, erik, fina);
                push(step.by(), step.command());
                matrix.put(now(), readers(ask(anna, Optional.empty())));
                now.set(now().plus(Duration.ofHours(5)));
                matrix.put(now(), readers(ask(anna, Optional.empty())));
            }
            for (int day = 0; day < 20; day++) {
                now.set(now().plus(Duration.ofDays(1)));
                signIn(anna);
                matrix.put(now(), readers(ask(anna, Optional.empty())));
            }

            now.set(now().plus(Duration.ofDays(1)));
            signIn(anna, fina);
            for (Map.Entry<Instant, List<String>> moment : matrix.entrySet()) {
                assertThat(readers(ask(anna, Optional.of(moment.getKey()))))
                        .as("on %s", moment.getKey())
                        .isEqualTo(moment.getValue());
            }
            assertThat(matrix.values().stream().distinct().count()).isGreaterThan(5);
            assertThat(ask(anna, Optional.of(Instant.parse("2020-01-01T00:00:00Z")))
                            .existed())
                    .isFalse();
            assertThatThrownBy(() -> fina.client.access("f", Optional.empty())).isInstanceOf(ServerRefused.class);
            assertThatThrownBy(() -> fina.client.access("nothing", Optional.empty()))
                    .isInstanceOf(ServerRefused.class);
        }
    }

    @Test
    void saysWhyAndWhyNot() throws Exception {
        Config config = Town.config(directory.resolve("server"));
        FileTown.found(config, this::now);
        try (KontorServer server = new KontorServer(config, FileTown.SUITE, Town.CHEAP, this::now);
                var anna = new Desktop(directory.resolve("desks"), "anna", server.port(), FileTown.SUITE, this::now);
                var erik = new Desktop(directory.resolve("desks"), "erik", server.port(), FileTown.SUITE, this::now)) {
            push(
                    erik,
                    new DirectoryCommand.SetSubstitution(
                            "s", "erik", "dora", Optional.empty(), today(), today().plusDays(6), "Urlaub"));
            AccessList open = ask(anna, Optional.empty());
            assertThat(kinds(open, "dora")).containsExactly("SUBSTITUTION", "ASSIGNMENT");
            assertThat(kinds(open, "fina")).containsExactly("ASSIGNMENT");

            push(
                    anna,
                    new RestrictionCommand.RestrictFile(
                            "f", "Personalsache", List.of(grant("g1", Grantee.person("erik"), 3))));
            AccessList closed = ask(anna, Optional.empty());
            assertThat(closed.restricted()).isTrue();
            assertThat(closed.department()).isEqualTo(FileTown.A.id());
            assertThat(kinds(closed, "erik")).containsExactly("NAMED");
            assertThat(kinds(closed, "bert")).containsExactly("WARDEN", "ASSIGNMENT");
            assertThat(denials(closed, "fina")).containsExactly("closed");
            assertThat(denials(closed, "dora")).containsExactly("standsIn", "closed");
            now.set(now().plus(Duration.ofDays(5)));
            signIn(anna);
            assertThat(denials(ask(anna, Optional.empty()), "erik")).containsExactly("grantOver", "closed");
        }
    }

    private record Step(Desktop by, Command command) {}

    private static AccessList ask(Desktop desktop, Optional<Instant> at) throws Exception {
        return desktop.client.access("f", at);
    }

    /** Everybody who reads it, with what they may do there. */
    private static List<String> readers(AccessList list) {
        return list.readers().stream()
                .map(reader -> reader.personId() + " "
                        + reader.ways().stream()
                                .flatMap(way -> way.rights().stream())
                                .distinct()
                                .sorted()
                                .toList())
                .toList();
    }

    private static List<String> kinds(AccessList list, String person) {
        return list.readers().stream()
                .filter(reader -> reader.personId().equals(person))
                .flatMap(reader -> reader.ways().getFirst().steps().stream())
                .map(AccessList.Step::kind)
                .toList();
    }

    private static List<String> denials(AccessList list, String person) {
        return list.outsiders().stream()
                .filter(one -> one.personId().equals(person))
                .flatMap(one -> one.reasons().stream())
                .map(AccessList.Denial::key)
                .toList();
    }

    private static void signIn(Desktop... desktops) throws Exception {
        for (Desktop one : desktops) {
            one.client.signIn(one.person, Town.password(one.person));
        }
    }

    private void push(Desktop desktop, Command command) throws Exception {
        var submission = new Submission(
                Ids.next(now().toEpochMilli()),
                FileTown.SUITE.features().typeOf(command).name(),
                new JsonCodec().write(command),
                desktop.person,
                now());
        assertThat(desktop.client.push(List.of(submission)))
                .as("%s", command)
                .singleElement()
                .isInstanceOf(Outcome.Accepted.class);
    }

    private LocalDate today() {
        return OfficeDay.at(now());
    }

    private AccessGrant grant(String id, Grantee grantee, int days) {
        return new AccessGrant(id, grantee, AccessLevel.READ, "Ermittlung", Optional.of(today().plusDays(days)));
    }
}
