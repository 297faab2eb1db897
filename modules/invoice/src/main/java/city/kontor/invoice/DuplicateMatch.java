package city.kontor.invoice;

/** How two invoices resemble each other, weakest first. */
public enum DuplicateMatch {
    /** Same seller and number. */
    NUMBER,
    /** Same seller, number, gross amount and date. */
    NUMBER_AMOUNT_DATE,
    /** The very same bytes. */
    SAME_DOCUMENT
}
