package city.kontor.blobs;

/** The stored bytes are no longer those of their address. They were moved to quarantine and must be stored again. */
public final class CorruptBlobException extends BlobException {
    private static final long serialVersionUID = 1L;

    private final transient BlobAddress address;

    CorruptBlobException(BlobAddress address) {
        super("Blob " + address + " is damaged: its bytes no longer match its address");
        this.address = address;
    }

    public BlobAddress address() {
        return address;
    }
}
