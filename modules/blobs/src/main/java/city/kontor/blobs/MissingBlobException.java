package city.kontor.blobs;

/** The store does not hold this blob. */
public final class MissingBlobException extends BlobException {
    private static final long serialVersionUID = 1L;

    private final transient BlobAddress address;

    MissingBlobException(BlobAddress address) {
        super("Blob " + address + " is not in the store");
        this.address = address;
    }

    public BlobAddress address() {
        return address;
    }
}
