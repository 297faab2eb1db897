package city.kontor.blobs;

import java.io.IOException;

/** Sealed bytes that were changed, cut short or never sealed. The store above turns it into what its caller knows. */
final class BrokenSealException extends IOException {
    private static final long serialVersionUID = 1L;

    BrokenSealException(String message) {
        super(message);
    }

    BrokenSealException(String message, Throwable cause) {
        super(message, cause);
    }
}
