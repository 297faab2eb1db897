package city.kontor.blobs;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * Blobs as objects of any S3-compatible store, shared by several instances of the server.
 *
 * <p>A blob is written to a local folder first, because its address is known only at its end, and sent in one request
 * with its SHA-256, which the store checks on arrival. A blob can have up to 5 GiB, the limit of one request.
 */
public final class S3BlobStore extends ShelvedBlobStore {
    /**
     * Connects and asks for the bucket, so that wrong settings show at once.
     *
     * @param spool a local folder for blobs on their way in and for large ones on their way out
     * @throws IOException if the bucket cannot be reached, saying why
     */
    public S3BlobStore(S3Settings settings, Path spool, InstantSource clock) throws IOException {
        super(S3Shelf.connect(settings, spool, clock));
    }
}
