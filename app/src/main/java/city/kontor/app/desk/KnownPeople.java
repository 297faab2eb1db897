package city.kontor.app.desk;

import city.kontor.directory.accounts.Passwords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * Who has signed in on this desktop before, so that the same person can start it without a network. Of a password only
 * its Argon2id hash is kept.
 */
final class KnownPeople {
    /** What this desktop can say of a login and a password by itself. */
    sealed interface Answer {
        /** The server accepted this password last. */
        record Known(String personId) implements Answer {}

        record WrongPassword() implements Answer {}

        /** Nobody has signed in here by that name. */
        record Stranger() implements Answer {}
    }

    private static final String PERSON = ".person";
    private static final String PASSWORD = ".password";

    private final PropertiesFile file;
    private final Passwords passwords = new Passwords(Passwords.STANDARD);

    KnownPeople(Path folder) {
        file = new PropertiesFile(folder.resolve("people.properties"));
    }

    /** After the server said yes: remembers how to recognise the person without it. */
    synchronized void remember(String login, String password, String personId) throws IOException {
        Properties known = read();
        String before = known.getProperty(login + PASSWORD);
        if (personId.equals(known.getProperty(login + PERSON))
                && before != null
                && !passwords.isOutdated(before)
                && passwords.verify(before, password)) {
            return;
        }
        known.setProperty(login + PERSON, personId);
        known.setProperty(login + PASSWORD, passwords.hash(password));
        file.write(known);
    }

    /** Whose login this was last, whatever the password. */
    synchronized Optional<String> personOf(String login) {
        return Optional.ofNullable(read().getProperty(login + PERSON));
    }

    /** From now on the person needs the server to sign in here. */
    synchronized void forget(String login) throws IOException {
        Properties known = read();
        known.remove(login + PERSON);
        known.remove(login + PASSWORD);
        file.write(known);
    }

    /** Whose login this is, if it is somebody's and the password is right. */
    synchronized Answer ask(String login, String password) {
        Properties known = read();
        String personId = known.getProperty(login + PERSON);
        String hash = known.getProperty(login + PASSWORD);
        if (personId == null || hash == null) {
            return new Answer.Stranger();
        }
        return passwords.verify(hash, password) ? new Answer.Known(personId) : new Answer.WrongPassword();
    }

    private Properties read() {
        try {
            return file.read();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file.path(), e);
        }
    }
}
