package city.kontor.directory.accounts;

import static city.kontor.directory.jooq.Tables.USER_DEVICE;

import city.kontor.directory.jooq.tables.records.UserDeviceRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/**
 * What a desktop needs beside the password to open one person's documents that lie on it. It is made at the first
 * sign-in, handed out at each, and destroyed when the device is revoked.
 */
final class DeviceKeys {
    private DeviceKeys() {}

    /** The key of a person on a device; empty where the device was revoked. */
    static Optional<String> handOut(DSLContext dsl, String personId, String deviceId, Instant now) {
        Optional<UserDeviceRecord> known = find(dsl, personId, deviceId);
        if (known.isPresent()) {
            dsl.update(USER_DEVICE)
                    .set(USER_DEVICE.SEEN_AT, now.toEpochMilli())
                    .where(USER_DEVICE.ID.eq(known.get().getId()))
                    .execute();
            return Optional.ofNullable(known.get().getDeviceKey());
        }
        return Optional.of(put(dsl, personId, deviceId, now));
    }

    private static String put(DSLContext dsl, String personId, String deviceId, Instant now) {
        var row = new UserDeviceRecord();
        row.setId(id(personId, deviceId));
        row.setPersonId(personId);
        row.setDeviceId(deviceId);
        // 256 random bits, as a session's token.
        row.setDeviceKey(Tokens.next());
        row.setFirstAt(now.toEpochMilli());
        row.setSeenAt(now.toEpochMilli());
        dsl.insertInto(USER_DEVICE).set(row).execute();
        return row.getDeviceKey();
    }

    /** Destroys the key; false where there is no such device. */
    static boolean revoke(DSLContext dsl, String personId, String deviceId) {
        return dsl.update(USER_DEVICE)
                        .setNull(USER_DEVICE.DEVICE_KEY)
                        .where(USER_DEVICE.ID.eq(id(personId, deviceId)))
                        .execute()
                > 0;
    }

    /** Lets a revoked device begin anew at its next sign-in; false where there is none. */
    static boolean admit(DSLContext dsl, String personId, String deviceId) {
        return dsl.deleteFrom(USER_DEVICE)
                        .where(USER_DEVICE.ID.eq(id(personId, deviceId)))
                        .and(USER_DEVICE.DEVICE_KEY.isNull())
                        .execute()
                > 0;
    }

    static List<Device> of(DSLContext dsl, String personId) {
        return dsl.selectFrom(USER_DEVICE)
                .where(USER_DEVICE.PERSON_ID.eq(personId))
                .orderBy(USER_DEVICE.SEEN_AT.desc(), USER_DEVICE.ID)
                .fetch(row -> new Device(
                        row.getDeviceId(), Instant.ofEpochMilli(row.getSeenAt()), row.getDeviceKey() == null));
    }

    private static Optional<UserDeviceRecord> find(DSLContext dsl, String personId, String deviceId) {
        return dsl.selectFrom(USER_DEVICE)
                .where(USER_DEVICE.ID.eq(id(personId, deviceId)))
                .fetchOptional();
    }

    private static String id(String personId, String deviceId) {
        return personId + " " + deviceId;
    }
}
