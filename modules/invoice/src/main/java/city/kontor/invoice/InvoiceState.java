package city.kontor.invoice;

/** Where an invoice stands. The order of the constants is the order of the work. */
public enum InvoiceState {
    /** Registered by the central post, waiting for a department. */
    RECEIVED,
    /** With a department: data and accounts are completed and the facts are checked. */
    CHECKING,
    /** Confirmed as sachlich richtig, waiting for the amount. */
    FACTS_CONFIRMED,
    /** Confirmed as rechnerisch richtig, waiting for the order. */
    AMOUNT_CONFIRMED,
    /** Payment is ordered, waiting for the treasury's booking. */
    ORDERED,
    /** Booked, waiting for a payment run. */
    BOOKED,
    /** In a payment run that is not released yet. */
    IN_RUN,
    /** Released to the bank by two people. */
    PAID,
    /** Seen on the bank statement: the end of the normal way. */
    SETTLED,
    /** Sent to another department with a question; comes back with the answer. */
    IN_QUERY,
    /** Sent back to its sender. */
    REJECTED,
    /** Found to be a second copy of another invoice. */
    DUPLICATE,
    /** Taken out for another reason. */
    CANCELLED;

    /** Whether confirmations may still be given, changed or voided: before booking and not set aside. */
    public boolean inDepartment() {
        return compareTo(AMOUNT_CONFIRMED) <= 0;
    }

    /** Whether nothing more will happen. */
    public boolean ended() {
        return this == SETTLED || this == REJECTED || this == DUPLICATE || this == CANCELLED;
    }
}
