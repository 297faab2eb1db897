package city.kontor.blobs;

/** The medium has no room left. What was being written has been removed again. */
public final class StoreFullException extends BlobException {
    private static final long serialVersionUID = 1L;

    StoreFullException(String store, Throwable cause) {
        super("No space left in the blob store " + store, cause);
    }
}
