package city.kontor.xdomea;

import java.io.IOException;

/** A file is no message that is understood here. */
public final class MessageException extends IOException {
    private static final long serialVersionUID = 1;

    /** What is wrong with it. */
    public enum Flaw {
        /** Neither XML nor a zip file with one. */
        NOT_A_MESSAGE,
        /** Larger than any message that an archive sends back. */
        TOO_LARGE,
        /** The XML breaks off or is none. Detail: line and what the parser says. */
        BROKEN,
        /** A message of another kind or standard. Detail: its root element. */
        OTHER_KIND,
        /** Something that must be there is not. Detail: the element. */
        MISSING,
        /** A value that cannot be read. Detail: the value. */
        VALUE
    }

    private final Flaw flaw;
    private final String detail;

    MessageException(Flaw flaw, String detail) {
        super(flaw + ": " + detail);
        this.flaw = flaw;
        this.detail = detail;
    }

    public Flaw flaw() {
        return flaw;
    }

    public String detail() {
        return detail;
    }
}
