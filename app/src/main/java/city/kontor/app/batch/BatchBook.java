package city.kontor.app.batch;

import city.kontor.app.desk.RefusedException;
import city.kontor.kernel.Reason;
import city.kontor.scanning.Batch;
import city.kontor.scanning.BatchCommand;
import city.kontor.scanning.BatchStep;
import city.kontor.scanning.Profile;
import city.kontor.scanning.ProtectionClass;
import city.kontor.scanning.ProtectionRule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the city knows of batches, and the way to tell it more. Called on background threads. */
public interface BatchBook {
    /** The id of the person who works here. */
    String personId();

    Optional<Batch> batch(String batchId);

    /** The check that a batch passed last; empty where it passed none. */
    Optional<BatchStep> passedCheck(String batchId);

    /** Whether the city knows that this document was handed over. */
    boolean isReleased(String documentId);

    /** The newest versions of the profiles in use, by name; none where this person may not scan. */
    List<Profile> profiles();

    ProtectionRule rule(ProtectionClass protection);

    /** Why the rules would refuse a command now; empty where they would not. */
    Optional<Reason> refusal(BatchCommand command);

    /**
     * Gives a command.
     *
     * @throws RefusedException if the rules refuse it
     * @throws IOException if only the server can decide it and cannot be reached
     */
    void give(BatchCommand command) throws IOException;

    /** Keeps a file's bytes until the server has them; returns their SHA-256 as 64 lower-case hexadecimal digits. */
    String keep(Path file) throws IOException;

    /** Opens bytes that somebody kept, from here or from the server. */
    InputStream open(String sha256) throws IOException;
}
