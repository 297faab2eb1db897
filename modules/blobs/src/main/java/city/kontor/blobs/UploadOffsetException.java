package city.kontor.blobs;

/** A chunk does not continue the upload. Go on from {@link #offset()}. */
public final class UploadOffsetException extends BlobException {
    private static final long serialVersionUID = 1L;

    private final long offset;

    UploadOffsetException(String upload, long received, long offset) {
        super("Upload " + upload + " continues at byte " + offset + ", not at " + received);
        this.offset = offset;
    }

    /** The number of bytes the store holds already, where the next chunk starts. */
    public long offset() {
        return offset;
    }
}
