package city.kontor.invoice;

/** What became of an amount on a bank statement. */
public enum EntryState {
    /** Nobody knows yet what it is for. */
    OPEN,
    /** It paid invoices, or a credit note was refunded. */
    SETTLED,
    /** It brought a payment back. */
    RETURNED,
    /** It has nothing to do with invoices. */
    NOT_OURS,
    /** Another statement told of it before. */
    REPEATED
}
