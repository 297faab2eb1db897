package city.kontor.directory.accounts;

import java.time.Instant;
import java.util.Optional;

/** How a sign-in ended. */
public sealed interface SignIn {
    /**
     * @param token 43 characters; it is known to the caller alone, the database keeps its SHA-256
     * @param deviceKey what opens the person's documents on this device, 43 characters
     */
    record SignedIn(String token, String personId, String deviceKey) implements SignIn {}

    /** The password is right, but this device was taken the person's trust. */
    record Revoked(String personId) implements SignIn {}

    /**
     * Login and password do not fit; which of the two is not said.
     *
     * @param remaining how many more failures until only an administrator can help; empty if that never happens
     * @param waitUntil from when on another try is looked at; empty for at once
     */
    record WrongPassword(Optional<Long> remaining, Optional<Instant> waitUntil) implements SignIn {}

    /**
     * Too many failures; the password was not even looked at.
     *
     * @param until when to try again; empty where an administrator must unlock
     */
    record Locked(Optional<Instant> until) implements SignIn {}

    /** The password is right but was given out by somebody else; it works only for choosing a new one. */
    record MustChange(String personId) implements SignIn {}

    /** The password is right but the person no longer works here. */
    record Inactive(String personId) implements SignIn {}
}
