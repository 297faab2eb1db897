package city.kontor.paper;

import java.io.IOException;

/** Whoever made the PDF forbids what was asked for. */
public final class ProtectedPdfException extends IOException {
    private static final long serialVersionUID = 1;

    /** @param allowed what it allows, for the log */
    public ProtectedPdfException(String allowed) {
        super("The document's protection allows " + allowed);
    }
}
