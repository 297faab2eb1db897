package city.kontor.app.desk;

import city.kontor.kernel.Reason;
import java.io.IOException;

/** The rules refuse what a person gave; nothing was done. */
public final class RefusedException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Reason reason;

    public RefusedException(Reason reason) {
        super(reason.key());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
