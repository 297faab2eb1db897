package city.kontor.directory.accounts;

import static city.kontor.directory.jooq.Tables.PERSON;
import static city.kontor.directory.jooq.Tables.USER_ACCOUNT;

import city.kontor.directory.jooq.tables.records.UserAccountRecord;
import city.kontor.kernel.Reason;
import city.kontor.store.Database;
import city.kontor.store.Migrations;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jooq.DSLContext;

/**
 * Password accounts and sessions, on the server only. The database also holds the directory's rows: somebody who was
 * deactivated there cannot sign in, and their sessions end.
 *
 * <p>An attempt is counted before the password is looked at and taken back when it was right, so that a hundred attempts
 * at one moment count as a hundred. A login that nobody has costs the same time, counts and waits the same way, so that
 * logins cannot be found out by trying.
 */
public final class Accounts {
    /** Without use a session ends after a long working day, and in any case after two weeks. */
    private static final Duration IDLE = Duration.ofHours(14);

    private static final Duration LONGEST = Duration.ofDays(14);
    private static final int LONGEST_LOGIN = 80;

    private final Database database;
    private final Passwords passwords;
    private final PasswordRule rule = new PasswordRule();
    private final Sessions sessions;
    private final String nobodysHash;

    /** Each hash takes 64 MiB, so that not more are made at once than there are processors to make them. */
    private final Semaphore hashing =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

    /** What became of an attempt. The account is only known where the password was right. */
    private record Check(SignIn answer, Optional<UserAccountRecord> account) {}

    /** @param passwords at which cost hashes are made; {@link Passwords#STANDARD} outside of tests */
    public Accounts(Database database, Passwords passwords) {
        this.database = database;
        this.passwords = passwords;
        sessions = new Sessions(database, IDLE, LONGEST);
        nobodysHash = passwords.hash(Tokens.next());
    }

    /** The tables of accounts and sessions; run after the directory's. */
    public static Migrations migrations() {
        return new Migrations("accounts", Accounts.class, List.of("001_accounts", "002_devices"));
    }

    /**
     * Makes an account, or replaces login and password of the one the person has; ends the person's sessions.
     *
     * @param mustChange whether the person has to choose another password at first; false only where the person chose
     *     this one
     * @return why the password or the login cannot be used; empty when it was done
     */
    public Optional<Reason> give(String personId, String login, String password, boolean mustChange, Instant now) {
        String name = plain(login);
        if (name.isEmpty() || name.length() > LONGEST_LOGIN) {
            return Optional.of(Reason.of("account.badLogin", Integer.toString(LONGEST_LOGIN)));
        }
        Optional<Reason> flaw = rule.flaw(name, password);
        if (flaw.isPresent()) {
            return flaw;
        }
        var row = new UserAccountRecord();
        row.setPersonId(personId);
        row.setLogin(name);
        row.setPasswordHash(inTurn(() -> passwords.hash(password)));
        row.setMustChange(mustChange ? 1L : 0L);
        row.setChangedAt(now.toEpochMilli());
        return database.write(dsl -> replace(dsl, row));
    }

    /** @param deviceId which desktop, as it names itself */
    public SignIn signIn(String login, String password, String deviceId, Instant now) {
        Check check = check(plain(login), password, now);
        return check.account()
                .<SignIn>map(account -> {
                    String personId = account.getPersonId();
                    return database.write(dsl -> {
                        if (!isActive(dsl, personId)) {
                            return new SignIn.Inactive(personId);
                        }
                        return account.getMustChange() == 1
                                ? new SignIn.MustChange(personId)
                                : DeviceKeys.handOut(dsl, personId, deviceId, now)
                                        .<SignIn>map(key -> new SignIn.SignedIn(
                                                sessions.open(dsl, personId, deviceId, now), personId, key))
                                        .orElseGet(() -> new SignIn.Revoked(personId));
                    });
                })
                .orElse(check.answer());
    }

    /** The desktops on which a person has signed in, the last one first. */
    public List<Device> devices(String personId) {
        return database.read(dsl -> DeviceKeys.of(dsl, personId));
    }

    /** Takes a desktop its key and ends the person's sessions on it; false where there is no such desktop. */
    public boolean revoke(String personId, String deviceId) {
        return database.write(dsl -> {
            Sessions.close(dsl, personId, deviceId);
            return DeviceKeys.revoke(dsl, personId, deviceId);
        });
    }

    /** Lets a revoked desktop begin anew; false where there is none. */
    public boolean admit(String personId, String deviceId) {
        return database.write(dsl -> DeviceKeys.admit(dsl, personId, deviceId));
    }

    /** The session of a token; empty for an unknown or ended one, or when the person was deactivated. */
    public Optional<Session> session(String token, Instant now) {
        return sessions.find(token, now);
    }

    /** Ends a session; does nothing for an unknown token. */
    public void signOut(String token) {
        sessions.close(token);
    }

    /** Also with a password that must be changed. A wrong old password counts as a failed sign-in. */
    public PasswordChange changePassword(String login, String oldPassword, String newPassword, Instant now) {
        Check check = check(plain(login), oldPassword, now);
        if (check.account().isEmpty()) {
            return new PasswordChange.Refused(check.answer());
        }
        if (oldPassword.equals(newPassword)) {
            return new PasswordChange.Unfit(Reason.of("password.sameAsBefore"));
        }
        String personId = check.account().get().getPersonId();
        return give(personId, login, newPassword, false, now)
                .<PasswordChange>map(PasswordChange.Unfit::new)
                .orElseGet(() -> new PasswordChange.Changed(personId));
    }

    /** Lets a login try again at once, whatever has failed before. */
    public void unlock(String login) {
        database.change(dsl -> Attempts.forget(dsl, plain(login)));
    }

    /** The login of a person; empty where the person has no account. */
    public Optional<String> loginOf(String personId) {
        return database.read(dsl -> dsl.select(USER_ACCOUNT.LOGIN)
                .from(USER_ACCOUNT)
                .where(USER_ACCOUNT.PERSON_ID.eq(personId))
                .fetchOptional(USER_ACCOUNT.LOGIN));
    }

    private Check check(String login, String password, Instant now) {
        Attempts.Attempt attempt = database.write(dsl -> Attempts.count(dsl, login, now));
        if (!attempt.allowed()) {
            return new Check(attempt.answer(), Optional.empty());
        }
        Optional<UserAccountRecord> account = database.read(dsl ->
                dsl.selectFrom(USER_ACCOUNT).where(USER_ACCOUNT.LOGIN.eq(login)).fetchOptional());
        String hash = account.map(UserAccountRecord::getPasswordHash).orElse(nobodysHash);
        boolean right = inTurn(() -> passwords.verify(hash, password));
        if (!right || account.isEmpty()) {
            return new Check(attempt.answer(), Optional.empty());
        }
        database.change(dsl -> Attempts.forget(dsl, login));
        if (passwords.isOutdated(hash)) {
            String stronger = inTurn(() -> passwords.hash(password));
            database.change(dsl -> dsl.update(USER_ACCOUNT)
                    .set(USER_ACCOUNT.PASSWORD_HASH, stronger)
                    .where(USER_ACCOUNT.LOGIN.eq(login))
                    .and(USER_ACCOUNT.PASSWORD_HASH.eq(hash))
                    .execute());
        }
        return new Check(attempt.answer(), account);
    }

    private static Optional<Reason> replace(DSLContext dsl, UserAccountRecord row) {
        boolean taken = dsl.fetchExists(
                USER_ACCOUNT, USER_ACCOUNT.LOGIN.eq(row.getLogin()).and(USER_ACCOUNT.PERSON_ID.ne(row.getPersonId())));
        if (taken) {
            return Optional.of(Reason.of("account.loginTaken", row.getLogin()));
        }
        if (!isActive(dsl, row.getPersonId())) {
            return Optional.of(Reason.of("directory.personUnknown", row.getPersonId()));
        }
        dsl.insertInto(USER_ACCOUNT)
                .set(row)
                .onConflict(USER_ACCOUNT.PERSON_ID)
                .doUpdate()
                .set(row)
                .execute();
        Sessions.closeAll(dsl, row.getPersonId());
        Attempts.forget(dsl, row.getLogin());
        return Optional.empty();
    }

    private static boolean isActive(DSLContext dsl, String personId) {
        return dsl.fetchExists(PERSON, PERSON.ID.eq(personId).and(PERSON.ACTIVE.eq(1L)));
    }

    private <T> T inTurn(Supplier<T> work) {
        hashing.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            hashing.release();
        }
    }

    private static String plain(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }
}
