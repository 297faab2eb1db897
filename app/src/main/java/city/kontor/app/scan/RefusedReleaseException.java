package city.kontor.app.scan;

import city.kontor.kernel.Reason;
import java.io.IOException;

/** The rules refuse to register this document; it stays at the scan station. */
final class RefusedReleaseException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Reason reason;

    RefusedReleaseException(Reason reason) {
        super(reason.key());
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
