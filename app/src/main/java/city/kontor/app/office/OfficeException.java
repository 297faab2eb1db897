package city.kontor.app.office;

import java.io.IOException;

/** An office document was not converted. */
public final class OfficeException extends IOException {
    private static final long serialVersionUID = 1;

    /** Why not. */
    public enum Why {
        /** LibreOffice is not installed. */
        MISSING,
        /** The document asks for a password. */
        PASSWORD,
        /** LibreOffice cannot read it. */
        BROKEN,
        /** It took too long. */
        TOO_SLOW,
        /** It is larger than what is converted. */
        TOO_LARGE
    }

    private final Why why;

    public OfficeException(Why why, String detail) {
        super(why + ": " + detail);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
