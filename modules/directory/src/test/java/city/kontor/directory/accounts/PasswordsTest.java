package city.kontor.directory.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.kontor.directory.accounts.Passwords.Cost;
import city.kontor.kernel.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
    private final Passwords cheap = new Passwords(new Cost(64, 1));

    @Test
    void recognisesThePasswordAndNoOther() {
        String hash = cheap.hash("ein langer Satz");
        assertThat(hash).startsWith("$argon2id$v=19$m=64,t=1,p=1$");
        assertThat(cheap.verify(hash, "ein langer Satz")).isTrue();
        assertThat(cheap.verify(hash, "ein langer satz")).isFalse();
        assertThat(cheap.verify(hash, "x".repeat(100_000))).isFalse();
        assertThat(cheap.hash("ein langer Satz")).isNotEqualTo(hash);
    }

    @Test
    void readsHashesOfTheStandardCost() {
        String hash = new Passwords(Passwords.STANDARD).hash("password");
        assertThat(hash).startsWith("$argon2id$v=19$m=65536,t=3,p=1$");
        assertThat(cheap.verify(hash, "password")).isTrue();
    }

    @Test
    void umlautsAreTheSameHoweverTheyWereTyped() {
        assertThat(cheap.verify(cheap.hash("Gr\u00fcnfl\u00e4chenamt"), "Gru\u0308nfla\u0308chenamt"))
                .isTrue();
    }

    @Test
    void knowsWhichHashesAreOutdated() {
        assertThat(new Passwords(new Cost(64, 2)).isOutdated(cheap.hash("x"))).isTrue();
        assertThat(new Passwords(new Cost(128, 1)).isOutdated(cheap.hash("x"))).isTrue();
        assertThat(cheap.isOutdated(cheap.hash("x"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "password", "$argon2i$v=19$m=64,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAA"})
    void refusesWhatIsNoHash(String text) {
        assertThatThrownBy(() -> cheap.verify(text, "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "kurz, password.tooShort",
        "passwort1234, password.tooCommon",
        "P@sswort-2026!, password.tooCommon",
        "Willkommen 2026, password.tooCommon",
        "Castrop-Rauxel!, password.tooCommon",
        "aaaaaaaaaaaaaa, password.tooCommon",
        "ich bin Karl.Mustermann, password.containsLogin",
    })
    void refusesPasswordsThatAreEasilyGuessed(String password, String reason) {
        assertThat(new PasswordRule().flaw("karl.mustermann", password).map(Reason::key))
                .contains(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"drei Esel im Regen", "kx7Qpv2mLd9w", "Mein Dackel heißt Bürgermeister"})
    void acceptsLongOnes(String password) {
        assertThat(new PasswordRule().flaw("karl.mustermann", password)).isEmpty();
    }
}
