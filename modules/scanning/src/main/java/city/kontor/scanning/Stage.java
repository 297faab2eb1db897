package city.kontor.scanning;

/** Where a batch stands on its way from the feeder to the archive. */
public enum Stage {
    /** Sheets still come in. */
    SCAN,
    /** The pictures are compared with the paper. */
    CHECK,
    /** The fields of its documents are completed. */
    INDEX,
    /** Its documents are handed over one by one. */
    RELEASE,
    /** Every document is handed over. */
    ARCHIVED,
    /** Given up; nothing of it counts. */
    DISCARDED;

    /** Whether somebody still has to work on it. */
    public boolean isOpen() {
        return compareTo(ARCHIVED) < 0;
    }
}
