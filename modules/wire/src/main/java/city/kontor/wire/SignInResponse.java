package city.kontor.wire;

import java.time.Instant;

/**
 * A session has begun.
 *
 * @param token to be sent with every further request, known to nobody else
 * @param personId who signed in
 * @param name of the person
 * @param deviceKey what opens the person's documents that lie on this device
 * @param serverTime the server's clock, by which the desktop notices a wrong clock of its own
 */
public record SignInResponse(String token, String personId, String name, String deviceKey, Instant serverTime) {
    /** Without token and key, which must not get into a log. */
    @Override
    public String toString() {
        return "SignInResponse[personId=" + personId + ", serverTime=" + serverTime + "]";
    }
}
