package city.kontor.directory.accounts;

import static city.kontor.directory.jooq.Tables.SIGN_IN_FAILURE;

import city.kontor.directory.jooq.tables.records.SignInFailureRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;

/** Counts failed sign-ins per login, whether anybody has that login or not. */
final class Attempts {
    /** After so long without another try failures are forgotten, unless an administrator must unlock the login. */
    private static final Duration FORGET = Duration.ofHours(24);

    private Attempts() {}

    /**
     * One attempt, counted as failed until it is known to be right.
     *
     * @param answer what to say unless the password is right
     * @param allowed false if the password must not be looked at; then nothing was counted
     */
    record Attempt(SignIn answer, boolean allowed) {}

    static Attempt count(DSLContext dsl, String login, Instant now) {
        dsl.deleteFrom(SIGN_IN_FAILURE)
                .where(SIGN_IN_FAILURE.LAST_AT.lt(now.minus(FORGET).toEpochMilli()))
                .and(SIGN_IN_FAILURE.WAITS_UNTIL.isNull().or(SIGN_IN_FAILURE.WAITS_UNTIL.ne(LockOut.FOREVER)))
                .execute();
        Optional<SignInFailureRecord> before = dsl.selectFrom(SIGN_IN_FAILURE)
                .where(SIGN_IN_FAILURE.LOGIN.eq(login))
                .fetchOptional();
        Optional<Long> waits =
                before.map(SignInFailureRecord::getWaitsUntil).filter(until -> until > now.toEpochMilli());
        if (waits.isPresent()) {
            return new Attempt(new SignIn.Locked(instant(waits)), false);
        }
        LockOut lockOut = LockOut.load(dsl);
        long failures = before.map(SignInFailureRecord::getFailures).orElse(0L) + 1;
        Optional<Long> waitsUntil = lockOut.waitsUntil(failures, now);
        var row = new SignInFailureRecord();
        row.setLogin(login);
        row.setFailures(failures);
        row.setLastAt(now.toEpochMilli());
        row.setWaitsUntil(waitsUntil.orElse(null));
        dsl.insertInto(SIGN_IN_FAILURE)
                .set(row)
                .onConflict(SIGN_IN_FAILURE.LOGIN)
                .doUpdate()
                .set(row)
                .execute();
        return new Attempt(new SignIn.WrongPassword(lockOut.untilLocked(failures), instant(waitsUntil)), true);
    }

    static void forget(DSLContext dsl, String login) {
        dsl.deleteFrom(SIGN_IN_FAILURE).where(SIGN_IN_FAILURE.LOGIN.eq(login)).execute();
    }

    private static Optional<Instant> instant(Optional<Long> waitsUntil) {
        return waitsUntil.filter(until -> until != LockOut.FOREVER).map(Instant::ofEpochMilli);
    }
}
