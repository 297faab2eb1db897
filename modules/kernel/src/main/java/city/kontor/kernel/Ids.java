package city.kontor.kernel;

import java.security.SecureRandom;
import java.util.UUID;

/**
 * Makes ids where a person acts (desktop, portal, device), never inside a rule.
 *
 * <p>Ids are UUID version 7 (RFC 9562 section 5.7): they sort by the time they were made, which keeps database indexes
 * dense, and carry 74 random bits, so that two offline desktops never meet.
 */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A new id as the 36 characters of its canonical form. */
    public static String next(long epochMillis) {
        long high = (epochMillis << 16) | 0x7000L | (RANDOM.nextInt() & 0x0FFFL);
        long low = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }
}
