package city.kontor.directory.accounts;

import static city.kontor.directory.jooq.Tables.PERSON;
import static city.kontor.directory.jooq.Tables.USER_SESSION;

import city.kontor.directory.jooq.tables.records.UserSessionRecord;
import city.kontor.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;

/** Who is signed in where. */
final class Sessions {
    /** How exactly the last use of a session is known; a write for every request would cost more than it tells. */
    private static final Duration SEEN_STEP = Duration.ofMinutes(5);

    private final Database database;
    private final Duration idle;
    private final Duration longest;

    /**
     * @param idle after so long without use a session ends
     * @param longest after so long it ends in any case
     */
    Sessions(Database database, Duration idle, Duration longest) {
        this.database = database;
        this.idle = idle;
        this.longest = longest;
    }

    /** Opens a session within the transaction of a sign-in; returns its token. */
    String open(DSLContext dsl, String personId, String deviceId, Instant now) {
        dsl.deleteFrom(USER_SESSION)
                .where(USER_SESSION.EXPIRES_AT.le(now.toEpochMilli()))
                .or(USER_SESSION.SEEN_AT.le(now.minus(idle).toEpochMilli()))
                .execute();
        String token = Tokens.next();
        var row = new UserSessionRecord();
        row.setTokenHash(Tokens.hash(token));
        row.setPersonId(personId);
        row.setDeviceId(deviceId);
        row.setCreatedAt(now.toEpochMilli());
        row.setSeenAt(now.toEpochMilli());
        row.setExpiresAt(now.plus(longest).toEpochMilli());
        dsl.insertInto(USER_SESSION).set(row).execute();
        return token;
    }

    Optional<Session> find(String token, Instant now) {
        String hash = Tokens.hash(token);
        Optional<UserSessionRecord> row = database.read(dsl -> dsl.select(USER_SESSION.fields())
                .from(USER_SESSION)
                .join(PERSON)
                .on(PERSON.ID.eq(USER_SESSION.PERSON_ID))
                .where(USER_SESSION.TOKEN_HASH.eq(hash))
                .and(USER_SESSION.EXPIRES_AT.gt(now.toEpochMilli()))
                .and(USER_SESSION.SEEN_AT.gt(now.minus(idle).toEpochMilli()))
                .and(PERSON.ACTIVE.eq(1L))
                .fetchOptionalInto(USER_SESSION));
        row.filter(found -> found.getSeenAt() + SEEN_STEP.toMillis() <= now.toEpochMilli())
                .ifPresent(found -> database.change(dsl -> dsl.update(USER_SESSION)
                        .set(USER_SESSION.SEEN_AT, now.toEpochMilli())
                        .where(USER_SESSION.TOKEN_HASH.eq(hash))
                        .execute()));
        return row.map(found -> new Session(
                found.getPersonId(),
                found.getDeviceId(),
                Instant.ofEpochMilli(found.getCreatedAt()),
                Instant.ofEpochMilli(found.getExpiresAt())));
    }

    void close(String token) {
        database.change(dsl -> dsl.deleteFrom(USER_SESSION)
                .where(USER_SESSION.TOKEN_HASH.eq(Tokens.hash(token)))
                .execute());
    }

    static void close(DSLContext dsl, String personId, String deviceId) {
        dsl.deleteFrom(USER_SESSION)
                .where(USER_SESSION.PERSON_ID.eq(personId))
                .and(USER_SESSION.DEVICE_ID.eq(deviceId))
                .execute();
    }

    static void closeAll(DSLContext dsl, String personId) {
        dsl.deleteFrom(USER_SESSION).where(USER_SESSION.PERSON_ID.eq(personId)).execute();
    }
}
