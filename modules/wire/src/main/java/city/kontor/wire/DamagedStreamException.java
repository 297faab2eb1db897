package city.kontor.wire;

import java.io.IOException;

/** A stream of rows that broke off or does not make sense; the message names the line. */
public final class DamagedStreamException extends IOException {
    private static final long serialVersionUID = 1;

    private final long line;

    DamagedStreamException(long line, String flaw) {
        super("Line " + line + " of the rows: " + flaw);
        this.line = line;
    }

    DamagedStreamException(long line, String flaw, Throwable cause) {
        super("Line " + line + " of the rows: " + flaw, cause);
        this.line = line;
    }

    /** The line, from 1. */
    public long line() {
        return line;
    }
}
