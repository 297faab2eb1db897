package city.kontor.directory.accounts;

import java.time.Instant;

/** A person at a device. */
public record Session(String personId, String deviceId, Instant createdAt, Instant expiresAt) {}
