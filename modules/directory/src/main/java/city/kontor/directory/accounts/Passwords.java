package city.kontor.directory.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Turns passwords into Argon2id hashes (RFC 9106) and checks them; also for the desktop's unlocking without a network.
 *
 * <p>A hash is the usual text {@code $argon2id$v=19$m=65536,t=3,p=1$SALT$HASH} and carries its own cost, so that the cost
 * can be raised later while old hashes still work. Passwords are normalised first (NFC), because keyboards of different
 * systems compose umlauts differently.
 */
public final class Passwords {
    /** 64 MiB and three passes, about a quarter of a second: the second choice of RFC 9106 section 4, one lane. */
    public static final Cost STANDARD = new Cost(64 * 1024, 3);

    /** Longer input is refused before any work is spent on it. */
    public static final int LONGEST = 512;

    private static final Pattern TEXT = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=1\\$([A-Za-z0-9+/]{22,86})\\$([A-Za-z0-9+/]{22,86})");
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Cost cost;

    /**
     * What one hash costs whoever guesses.
     *
     * @param memoryKib kibibytes of memory, at least 8
     * @param passes how often the memory is gone through, at least 1
     */
    public record Cost(int memoryKib, int passes) {
        public Cost {
            if (memoryKib < 8 || passes < 1) {
                throw new IllegalArgumentException("Argon2 needs at least 8 KiB and one pass");
            }
        }
    }

    public Passwords(Cost cost) {
        this.cost = cost;
    }

    /** @throws IllegalArgumentException if the password is longer than {@link #LONGEST} */
    public String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        byte[] hash = argon2(password, salt, cost, HASH_BYTES);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + cost.memoryKib() + ",t=" + cost.passes() + ",p=1$" + base64.encodeToString(salt)
                + "$" + base64.encodeToString(hash);
    }

    /**
     * Whether this is the password of the hash.
     *
     * @throws IllegalArgumentException if the hash is not such a text
     */
    public boolean verify(String hash, String password) {
        if (password.length() > LONGEST) {
            return false;
        }
        Matcher parts = parse(hash);
        byte[] expected = Base64.getDecoder().decode(parts.group(4));
        byte[] actual = argon2(password, Base64.getDecoder().decode(parts.group(3)), cost(parts), expected.length);
        return MessageDigest.isEqual(expected, actual);
    }

    /** Whether the hash was made cheaper than hashes are made now. */
    public boolean isOutdated(String hash) {
        Cost before = cost(parse(hash));
        return before.memoryKib() < cost.memoryKib() || before.passes() < cost.passes();
    }

    /** 32 bytes that nobody has who does not know the password. @param salt random, at least 16 bytes */
    public byte[] key(String password, byte[] salt) {
        return argon2(password, salt, cost, HASH_BYTES);
    }

    private static byte[] argon2(String password, byte[] salt, Cost cost, int length) {
        if (password.length() > LONGEST) {
            throw new IllegalArgumentException("A password has at most " + LONGEST + " characters");
        }
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memoryKib())
                .withIterations(cost.passes())
                .withParallelism(1)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[length];
        generator.generateBytes(
                Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }

    private static Matcher parse(String hash) {
        Matcher parts = TEXT.matcher(hash);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not a password hash of this program");
        }
        return parts;
    }

    private static Cost cost(Matcher parts) {
        return new Cost(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    }
}
