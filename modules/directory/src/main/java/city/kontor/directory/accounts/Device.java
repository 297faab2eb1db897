package city.kontor.directory.accounts;

import java.time.Instant;

/** A desktop on which a person has signed in. @param seen the last sign-in */
public record Device(String deviceId, Instant seen, boolean revoked) {}
