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
     * @param newPassword to be used from now on, where the password was given out by somebody else
     */
    record Request(String server, String name, String password, Optional<String> newPassword) {
        public Request(String server, String name, String password) {
            this(server, name, password, Optional.empty());
        }

        /** The same person with the password that holds now. */
        public Request withPassword(String now) {
            return new Request(server, name, now);
        }

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

        /** The server has taken this desktop the person's trust; what lies here of their documents is unreadable now. */
        record Revoked() implements Result {}

        /** Name or password are wrong. */
        record Refused() implements Result {}

        /**
         * Too many wrong passwords.
         *
         * @param until empty where an administrator has to unlock the account
         */
        record LockedOut(Optional<Instant> until) implements Result {}

        /** The password was given out by somebody else; before anything else the person must choose one of their own. */
        record MustChange() implements Result {}

        /** The new password is not taken. @param why a sentence in the person's language */
        record Unfit(String why) implements Result {}

        /** The server is away and this person has never signed in here, so there is nothing to check against. */
        record OfflineUnknown() implements Result {}
    }

    /** @throws IOException if the answer cannot be understood: a wrong address, a broken certificate */
    Result signIn(Request request) throws IOException;
}
