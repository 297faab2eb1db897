package city.kontor.invoice;

import city.kontor.kernel.Right;

/** The steps that vouch for a payment, each with a signature, in the order in which they are taken. */
public enum Step {
    /** Sachlich richtig: what was ordered was delivered (section 31 (2) KomHVO NRW). */
    FACTS(InvoiceState.CHECKING, InvoiceState.FACTS_CONFIRMED),
    /** Rechnerisch richtig: the amount is right (section 31 (2) KomHVO NRW). */
    AMOUNT(InvoiceState.FACTS_CONFIRMED, InvoiceState.AMOUNT_CONFIRMED),
    /** The payment order by somebody with a sufficient limit. */
    ORDER(InvoiceState.AMOUNT_CONFIRMED, InvoiceState.ORDERED),
    /** The entry in the books. */
    BOOK(InvoiceState.ORDERED, InvoiceState.BOOKED),
    /** The first of the two releases of a payment run (section 31 (3) sentence 3 KomHVO NRW). */
    FIRST_RELEASE(InvoiceState.IN_RUN, InvoiceState.IN_RUN),
    /** The second release, which sends the money. */
    SECOND_RELEASE(InvoiceState.IN_RUN, InvoiceState.PAID);

    private final InvoiceState before;
    private final InvoiceState after;

    Step(InvoiceState before, InvoiceState after) {
        this.before = before;
        this.after = after;
    }

    public Right right() {
        return switch (this) {
            case FACTS -> InvoiceRights.FACTS;
            case AMOUNT -> InvoiceRights.AMOUNT;
            case ORDER -> InvoiceRights.ORDER;
            case BOOK -> InvoiceRights.BOOK;
            case FIRST_RELEASE, SECOND_RELEASE -> InvoiceRights.RELEASE;
        };
    }

    /** The state from which the step is taken, and to which the invoice falls back when it is withdrawn. */
    public InvoiceState before() {
        return before;
    }

    public InvoiceState after() {
        return after;
    }

    /** Whether the signature belongs to the invoice itself and not to its payment run. */
    public boolean onInvoice() {
        return compareTo(BOOK) <= 0;
    }
}
