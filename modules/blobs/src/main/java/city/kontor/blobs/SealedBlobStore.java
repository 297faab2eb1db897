package city.kontor.blobs;

import javax.crypto.SecretKey;

/**
 * Another blob store with everything encrypted at rest (AES-256-GCM), for the desktop's cache: whoever takes the disk
 * sees how many documents of what size there are, and their SHA-256, but nothing of what is in them.
 *
 * <p>Addresses and sizes are those of the plain bytes. A store is either sealed from its beginning or not at all;
 * bytes that were not sealed count as damaged. The key is not kept here: the caller unwraps it from the operating
 * system's keyring or a passphrase.
 */
public final class SealedBlobStore extends ShelvedBlobStore {
    /**
     * @param store where the sealed bytes lie; it must no longer be used by itself
     * @param dataKey an AES key of 32 bytes
     * @throws IllegalArgumentException if the key has another length
     */
    public SealedBlobStore(ShelvedBlobStore store, SecretKey dataKey) {
        super(new SealedShelf(store.shelf(), dataKey));
    }
}
