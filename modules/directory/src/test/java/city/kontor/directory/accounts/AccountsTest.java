package city.kontor.directory.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.directory.DirectoryFeature;
import city.kontor.directory.accounts.Passwords.Cost;
import city.kontor.directory.accounts.SignIn.Inactive;
import city.kontor.directory.accounts.SignIn.Locked;
import city.kontor.directory.accounts.SignIn.MustChange;
import city.kontor.directory.accounts.SignIn.SignedIn;
import city.kontor.directory.accounts.SignIn.WrongPassword;
import city.kontor.kernel.Reason;
import city.kontor.store.Database;
import city.kontor.store.Migrator;
import city.kontor.testbed.Engine;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccountsTest {
    private static final Instant NOON = Instant.parse("2026-11-23T11:00:00Z");
    private static final String RIGHT = "drei Esel im Regen";
    private static final String WRONG = "drei Esel im Schnee";
    private static final Cost CHEAP = new Cost(64, 1);

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void signsInAndOutAgain(Engine engine) {
        with(engine, database -> {
            Accounts accounts = accounts(database);
            SignedIn signedIn = (SignedIn) accounts.signIn(" Karl ", RIGHT, "desk-1", NOON);
            assertThat(signedIn.token()).hasSize(43);
            Session session = accounts.session(signedIn.token(), NOON).orElseThrow();
            assertThat(session.personId()).isEqualTo("p-karl");
            assertThat(session.deviceId()).isEqualTo("desk-1");
            assertThat(accounts.session("x" + signedIn.token().substring(1), NOON))
                    .isEmpty();
            accounts.signOut(signedIn.token());
            assertThat(accounts.session(signedIn.token(), NOON)).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void handsEachDesktopItsKeyUntilItIsRevoked(Engine engine) {
        with(engine, database -> {
            Accounts accounts = accounts(database);
            SignedIn first = (SignedIn) accounts.signIn("karl", RIGHT, "desk-1", NOON);
            SignedIn other = (SignedIn) accounts.signIn("karl", RIGHT, "desk-2", NOON.plusSeconds(60));
            assertThat(((SignedIn) accounts.signIn("karl", RIGHT, "desk-1", NOON.plusSeconds(90))).deviceKey())
                    .isEqualTo(first.deviceKey())
                    .isNotEqualTo(other.deviceKey());

            assertThat(accounts.revoke("p-karl", "desk-3")).isFalse();
            assertThat(accounts.revoke("p-karl", "desk-1")).isTrue();
            assertThat(accounts.session(first.token(), NOON)).isEmpty();
            assertThat(accounts.session(other.token(), NOON)).isPresent();
            assertThat(accounts.signIn("karl", RIGHT, "desk-1", NOON.plusSeconds(90)))
                    .isEqualTo(new SignIn.Revoked("p-karl"));
            assertThat(accounts.devices("p-karl"))
                    .containsExactlyInAnyOrder(
                            new Device("desk-1", NOON.plusSeconds(90), true),
                            new Device("desk-2", NOON.plusSeconds(60), false));

            assertThat(accounts.admit("p-karl", "desk-2")).isFalse();
            assertThat(accounts.admit("p-karl", "desk-1")).isTrue();
            assertThat(((SignedIn) accounts.signIn("karl", RIGHT, "desk-1", NOON)).deviceKey())
                    .isNotEqualTo(first.deviceKey());
        });
    }

    @ParameterizedTest
    @EnumSource
    void keepsNeitherPasswordsNorTokens(Engine engine) {
        with(engine, database -> {
            SignedIn signedIn = (SignedIn) accounts(database).signIn("karl", RIGHT, "desk-1", NOON);
            String everything = database.read(dsl ->
                    dsl.fetch("SELECT * FROM user_session").toString() + dsl.fetch("SELECT * FROM user_account"));
            assertThat(everything)
                    .doesNotContain(signedIn.token())
                    .doesNotContain(RIGHT)
                    .contains("$argon2id$");
        });
    }

    @ParameterizedTest
    @EnumSource
    void waitsGrowUntilAnAdministratorMustUnlock(Engine engine) {
        with(engine, database -> {
            Accounts accounts = accounts(database);
            Instant now = NOON;
            var waits = new ArrayList<Long>();
            for (int failure = 1; failure <= 9; failure++) {
                WrongPassword wrong = (WrongPassword) accounts.signIn("karl", WRONG, "desk-1", now);
                assertThat(wrong.remaining()).contains(10L - failure);
                if (wrong.waitUntil().isPresent()) {
                    Instant until = wrong.waitUntil().get();
                    assertThat(accounts.signIn("karl", RIGHT, "desk-1", until.minusMillis(1)))
                            .isEqualTo(new Locked(Optional.of(until)));
                    waits.add(Duration.between(now, until).toSeconds());
                    now = until;
                }
            }
            assertThat(waits).containsExactly(10L, 30L, 60L, 300L, 900L, 3600L, 3600L);
            assertThat(accounts.signIn("karl", WRONG, "desk-1", now))
                    .isEqualTo(new WrongPassword(Optional.of(0L), Optional.empty()));
            Instant nextYear = now.plus(Duration.ofDays(365));
            assertThat(accounts.signIn("karl", RIGHT, "desk-1", nextYear)).isEqualTo(new Locked(Optional.empty()));
            accounts.unlock("karl");
            assertThat(accounts.signIn("karl", RIGHT, "desk-1", nextYear)).isInstanceOf(SignedIn.class);
        });
    }

    @ParameterizedTest
    @EnumSource
    void aLoginNobodyHasBehavesLikeOneSomebodyHas(Engine engine) {
        with(engine, database -> {
            Accounts accounts = accounts(database);
            for (int failure = 1; failure <= 5; failure++) {
                Instant now = NOON.plusSeconds(3600L * failure);
                assertThat(accounts.signIn("nobody", WRONG, "d", now))
                        .isEqualTo(accounts.signIn("karl", WRONG, "d", now));
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void failuresAreForgottenAfterADayAndAfterSuccess(Engine engine) {
        with(engine, database -> {
            Accounts accounts = accounts(database);
            accounts.signIn("karl", WRONG, "d", NOON);
            accounts.signIn("karl", RIGHT, "d", NOON);
            assertThat(accounts.signIn("karl", WRONG, "d", NOON))
                    .isEqualTo(new WrongPassword(Optional.of(9L), Optional.empty()));
            assertThat(accounts.signIn("karl", WRONG, "d", NOON.plus(Duration.ofHours(25))))
                    .isEqualTo(new WrongPassword(Optional.of(9L), Optional.empty()));
        });
    }

    @ParameterizedTest
    @EnumSource
    void thirtyGuessesAtOnceAreNotLookedAtAllTheSame(Engine engine) {
        with(engine, database -> {
            Accounts accounts = accounts(database);
            List<Callable<SignIn>> guesses = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                guesses.add(() -> accounts.signIn("karl", WRONG, "d", NOON));
            }
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                long looked = threads.invokeAll(guesses).stream()
                        .map(guess -> guess.resultNow())
                        .filter(WrongPassword.class::isInstance)
                        .count();
                assertThat(looked).isEqualTo(3);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void aGivenPasswordMustBeChangedFirst(Engine engine) {
        with(engine, database -> {
            Accounts accounts = new Accounts(database, new Passwords(CHEAP));
            assertThat(accounts.give("p-karl", "karl", RIGHT, true, NOON)).isEmpty();
            assertThat(accounts.signIn("karl", RIGHT, "d", NOON)).isEqualTo(new MustChange("p-karl"));
            assertThat(accounts.changePassword("karl", WRONG, "zwei Kamele im Sand", NOON))
                    .isInstanceOf(PasswordChange.Refused.class);
            assertThat(accounts.changePassword("karl", RIGHT, RIGHT, NOON))
                    .isEqualTo(new PasswordChange.Unfit(Reason.of("password.sameAsBefore")));
            assertThat(accounts.changePassword("karl", RIGHT, "kurz", NOON))
                    .isEqualTo(new PasswordChange.Unfit(Reason.of("password.tooShort", "12")));
            assertThat(accounts.changePassword("karl", RIGHT, "zwei Kamele im Sand", NOON))
                    .isEqualTo(new PasswordChange.Changed("p-karl"));
            assertThat(accounts.signIn("karl", "zwei Kamele im Sand", "d", NOON))
                    .isInstanceOf(SignedIn.class);
        });
    }

    @ParameterizedTest
    @EnumSource
    void changingThePasswordEndsTheSessions(Engine engine) {
        with(engine, database -> {
            Accounts accounts = accounts(database);
            SignedIn signedIn = (SignedIn) accounts.signIn("karl", RIGHT, "d", NOON);
            accounts.changePassword("karl", RIGHT, "zwei Kamele im Sand", NOON);
            assertThat(accounts.session(signedIn.token(), NOON)).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void sessionsEndWithoutUseAndAfterTwoWeeks(Engine engine) {
        with(engine, database -> {
            Accounts accounts = accounts(database);
            String token = ((SignedIn) accounts.signIn("karl", RIGHT, "d", NOON)).token();
            Instant now = NOON;
            for (int i = 0; i < 27; i++) {
                now = now.plus(Duration.ofHours(12));
                assertThat(accounts.session(token, now)).isPresent();
            }
            assertThat(accounts.session(token, NOON.plus(Duration.ofDays(14)))).isEmpty();
            String other = ((SignedIn) accounts.signIn("karl", RIGHT, "d", NOON)).token();
            assertThat(accounts.session(other, NOON.plus(Duration.ofHours(15)))).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void whoIsDeactivatedIsSignedOutAtOnce(Engine engine) {
        with(engine, database -> {
            Accounts accounts = accounts(database);
            String token = ((SignedIn) accounts.signIn("karl", RIGHT, "d", NOON)).token();
            database.change(dsl -> dsl.execute("UPDATE person SET active = 0"));
            assertThat(accounts.session(token, NOON)).isEmpty();
            assertThat(accounts.signIn("karl", RIGHT, "d", NOON)).isEqualTo(new Inactive("p-karl"));
        });
    }

    @ParameterizedTest
    @EnumSource
    void strengthensAnOldHashAtSignIn(Engine engine) {
        with(engine, database -> {
            accounts(database);
            Accounts stronger = new Accounts(database, new Passwords(new Cost(128, 2)));
            assertThat(stronger.signIn("karl", RIGHT, "d", NOON)).isInstanceOf(SignedIn.class);
            String hash = database.read(dsl ->
                    dsl.fetchValue("SELECT password_hash FROM user_account").toString());
            assertThat(hash).contains("$m=128,t=2,");
            assertThat(stronger.signIn("karl", RIGHT, "d", NOON)).isInstanceOf(SignedIn.class);
        });
    }

    @ParameterizedTest
    @EnumSource
    void aLoginBelongsToOnePerson(Engine engine) {
        with(engine, database -> {
            Accounts accounts = accounts(database);
            assertThat(accounts.give("p-kira", "KARL", RIGHT, false, NOON))
                    .contains(Reason.of("account.loginTaken", "karl"));
            assertThat(accounts.give("p-nobody", "nobody", RIGHT, false, NOON).map(Reason::key))
                    .contains("directory.personUnknown");
            assertThat(accounts.give("p-kira", " ", RIGHT, false, NOON).map(Reason::key))
                    .contains("account.badLogin");
            assertThat(accounts.give("p-karl", "karl.k", RIGHT, false, NOON)).isEmpty();
            assertThat(accounts.loginOf("p-karl")).contains("karl.k");
            assertThat(accounts.loginOf("p-kira")).isEmpty();
        });
    }

    private static Accounts accounts(Database database) {
        var accounts = new Accounts(database, new Passwords(CHEAP));
        assertThat(accounts.give("p-karl", "karl", RIGHT, false, NOON)).isEmpty();
        return accounts;
    }

    private void with(Engine engine, Consumer<Database> test) {
        try (Database database = engine.open(directory)) {
            Migrator.migrate(database, List.of(new DirectoryFeature(List.of()).migrations(), Accounts.migrations()));
            for (String id : List.of("p-karl", "p-kira")) {
                database.change(dsl ->
                        dsl.execute("INSERT INTO person VALUES (?, 'city', 1, ?, 'kk', NULL, 1, '', '')", id, id));
            }
            test.accept(database);
        }
    }
}
