package city.kontor.directory.accounts;

import city.kontor.kernel.Reason;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which passwords may be chosen: long ones that are not easily guessed. There is no rule about kinds of characters and
 * no expiry, because both lead to worse passwords (BSI ORP.4.A22 and A23, NIST SP 800-63B section 3.1.1.2).
 */
public final class PasswordRule {
    public static final int SHORTEST = 12;
    private static final int FEWEST_DIFFERENT = 5;

    private final Set<String> tooCommon;

    public PasswordRule() {
        try (InputStream list = Objects.requireNonNull(PasswordRule.class.getResourceAsStream("common-passwords.txt"));
                var lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            tooCommon = lines.lines().map(PasswordRule::plain).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Why this password may not be chosen; empty if it may. */
    public Optional<Reason> flaw(String login, String password) {
        if (password.length() < SHORTEST) {
            return Optional.of(Reason.of("password.tooShort", Integer.toString(SHORTEST)));
        }
        if (password.length() > Passwords.LONGEST) {
            return Optional.of(Reason.of("password.tooLong", Integer.toString(Passwords.LONGEST)));
        }
        if (password.toLowerCase(Locale.ROOT).contains(login.toLowerCase(Locale.ROOT))) {
            return Optional.of(Reason.of("password.containsLogin"));
        }
        if (tooCommon.contains(plain(password)) || password.chars().distinct().count() < FEWEST_DIFFERENT) {
            return Optional.of(Reason.of("password.tooCommon"));
        }
        return Optional.empty();
    }

    /** Small letters without the usual disguises and without the year or the exclamation mark at the end. */
    private static String plain(String password) {
        return password.toLowerCase(Locale.ROOT)
                .replaceAll("[!?.,;:\\s_-]+", "")
                .replace('@', 'a')
                .replace('$', 's')
                .replaceAll("(?<=[a-z])0(?=[a-z])", "o")
                .replaceAll("(?<=[a-z])3(?=[a-z])", "e")
                .replaceAll("(?<=[a-z])1(?=[a-z])", "i")
                .replaceAll("(?<=[a-z])(19|20)\\d\\d$", "");
    }
}
