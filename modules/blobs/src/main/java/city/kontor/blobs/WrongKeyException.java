package city.kontor.blobs;

/** The bytes were sealed with another key. They may be perfectly good and are left where they are. */
public final class WrongKeyException extends BlobException {
    private static final long serialVersionUID = 1L;

    WrongKeyException(String name) {
        super(name + " was sealed with another key");
    }
}
