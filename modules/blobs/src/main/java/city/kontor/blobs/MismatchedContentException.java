package city.kontor.blobs;

/** The bytes handed in are not those that were announced. Nothing was stored. */
public final class MismatchedContentException extends BlobException {
    private static final long serialVersionUID = 1L;

    private final transient BlobAddress expected;
    private final transient BlobAddress actual;

    MismatchedContentException(BlobAddress expected, BlobAddress actual) {
        super("Announced as " + expected + ", but the bytes received are " + actual);
        this.expected = expected;
        this.actual = actual;
    }

    public BlobAddress expected() {
        return expected;
    }

    public BlobAddress actual() {
        return actual;
    }
}
