package city.kontor.csv;

import city.kontor.kernel.Reason;

/** A file that cannot be read as a table at all, with the reason for the person who chose it. */
public final class CsvException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Reason reason;

    CsvException(Reason reason) {
        super(reason.key() + " " + reason.arguments());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
