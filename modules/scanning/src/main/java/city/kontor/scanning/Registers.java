package city.kontor.scanning;

import java.util.List;
import java.util.Optional;

/** What the rules may ask of the rows. */
public interface Registers {
    Optional<Batch> batch(String batchId);

    /** What happened to a batch, the oldest first. */
    List<BatchStep> steps(String batchId);

    Optional<Profile> profile(String profileId, int version);

    /** The newest version, in use or not. */
    Optional<Profile> newestProfile(String profileId);

    /** Another profile in use that bears this name. */
    boolean isNameTaken(String name, String besidesProfileId);

    ProtectionRule rule(ProtectionClass protection);

    /** Whether a document was released before, in this batch or another. */
    boolean isReleased(String documentId);

    /** The next free number of the year's series. */
    long nextNumber(int year);
}
