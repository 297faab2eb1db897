package city.kontor.app.session;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** Checks who is there. Called on a background thread. */
public interface SignIn {
    /**
     * What was typed.
     *
     * @param server the server's address, for example {@code https://kontor.stadt.example}
     */
    record Request(String server, String name, String password) {
        /** Without the password: this may end up in a log. */
        @Override
        public String toString() {
            return "Request[" + server + ", " + name + "]";
        }
    }

    /** What came of it. */
    sealed interface Result {
        /** @param offline whether the password was checked against this desktop only, because the server is away */
        record SignedIn(Session session, boolean offline) implements Result {}

        /** Name or password are wrong. */
        record Refused() implements Result {}

        /**
         * Too many wrong passwords.
         *
         * @param until empty where an administrator has to unlock the account
         */
        record LockedOut(Optional<Instant> until) implements Result {}

        /** The server is away and this person has never signed in here, so there is nothing to check against. */
        record OfflineUnknown() implements Result {}
    }

    /** @throws IOException if the answer cannot be understood: a wrong address, a broken certificate */
    Result signIn(Request request) throws IOException;
}
