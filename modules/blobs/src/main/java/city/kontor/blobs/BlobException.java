package city.kontor.blobs;

import java.io.IOException;

/** A failure of a blob store that the caller can tell apart and act on. Any other {@link IOException} is the medium's. */
public abstract sealed class BlobException extends IOException
        permits CorruptBlobException,
                MismatchedContentException,
                MissingBlobException,
                StoreFullException,
                UploadOffsetException,
                WrongKeyException {
    private static final long serialVersionUID = 1L;

    BlobException(String message) {
        super(message);
    }

    BlobException(String message, Throwable cause) {
        super(message, cause);
    }
}
