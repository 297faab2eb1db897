package city.kontor.blobs;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * Blobs as files of a local folder: the server's default and, {@link SealedBlobStore sealed}, the desktop's cache.
 *
 * <p>A blob is written under a temporary name, synced, renamed, and its folder synced, so that a crash at any point
 * leaves it whole or absent.
 */
public final class DiskBlobStore extends ShelvedBlobStore {
    /**
     * Opens the store in a folder, making what is missing and removing what crashed writers left there over a day ago.
     *
     * @throws StoreFullException if there is no room for its folders
     */
    public DiskBlobStore(Path root, InstantSource clock) throws IOException {
        super(new DiskShelf(root, clock));
    }
}
