package city.kontor.invoice.store;

import city.kontor.invoice.InvoiceRights;
import city.kontor.invoice.InvoiceState;
import city.kontor.invoice.Step;
import city.kontor.kernel.Right;
import java.util.Arrays;
import java.util.Optional;

/** What can wait for a person, and the right that makes it this person's. */
public enum WorkKind {
    ROUTE(InvoiceState.RECEIVED, Optional.empty()),
    CONFIRM_FACTS(InvoiceState.CHECKING, Optional.of(Step.FACTS)),
    CONFIRM_AMOUNT(InvoiceState.FACTS_CONFIRMED, Optional.of(Step.AMOUNT)),
    ORDER(InvoiceState.AMOUNT_CONFIRMED, Optional.of(Step.ORDER)),
    BOOK(InvoiceState.ORDERED, Optional.of(Step.BOOK)),
    PUT_IN_RUN(InvoiceState.BOOKED, Optional.empty()),
    /** A closed run that waits for the first or second release. */
    RELEASE(InvoiceState.IN_RUN, Optional.of(Step.FIRST_RELEASE)),
    SETTLE(InvoiceState.PAID, Optional.empty()),
    ANSWER(InvoiceState.IN_QUERY, Optional.empty()),
    /** A creditor's bank account that somebody else proposed. */
    APPROVE_IBAN(InvoiceState.CHECKING, Optional.empty()),
    /** A reminder of the person's own. */
    FOLLOW_UP(InvoiceState.CHECKING, Optional.empty()),
    /** An invoice of the department that lies too long with others. */
    ESCALATED(InvoiceState.CHECKING, Optional.empty()),
    /** What was retained, and its day has come. */
    RETENTION_DUE(InvoiceState.BOOKED, Optional.empty()),
    /** What somebody found may be paid of what is held, and somebody else has to order. */
    GRANT_RELEASE(InvoiceState.BOOKED, Optional.empty()),
    /** A handover of which the finance system refused postings. */
    HANDED_BACK(InvoiceState.BOOKED, Optional.empty());

    private final InvoiceState state;
    private final Optional<Step> step;

    WorkKind(InvoiceState state, Optional<Step> step) {
        this.state = state;
        this.step = step;
    }

    public Right right() {
        return switch (this) {
            case ROUTE -> InvoiceRights.ROUTE;
            case CONFIRM_FACTS, RETENTION_DUE -> InvoiceRights.FACTS;
            case CONFIRM_AMOUNT -> InvoiceRights.AMOUNT;
            case ORDER, ESCALATED, GRANT_RELEASE -> InvoiceRights.ORDER;
            case BOOK, HANDED_BACK -> InvoiceRights.BOOK;
            case PUT_IN_RUN -> InvoiceRights.RUN;
            case RELEASE -> InvoiceRights.RELEASE;
            case SETTLE -> InvoiceRights.SETTLE;
            case ANSWER, FOLLOW_UP -> InvoiceRights.EDIT;
            case APPROVE_IBAN -> InvoiceRights.CREDITOR_APPROVE;
        };
    }

    /** The state of the invoices that wait for this, where it is invoices. */
    InvoiceState state() {
        return state;
    }

    /** What an invoice in this state waits for; each state waits for one thing. */
    static WorkKind of(InvoiceState state) {
        return Arrays.stream(values())
                .filter(kind -> kind.ofInvoices() && kind.state == state)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing is done with an invoice that is " + state));
    }

    Optional<Step> step() {
        return step;
    }

    /** Whether it is an invoice in one state that waits. */
    boolean ofInvoices() {
        return switch (this) {
            case ROUTE, CONFIRM_FACTS, CONFIRM_AMOUNT, ORDER, BOOK, PUT_IN_RUN, SETTLE, ANSWER -> true;
            case RELEASE, APPROVE_IBAN, FOLLOW_UP, ESCALATED, RETENTION_DUE, GRANT_RELEASE, HANDED_BACK -> false;
        };
    }
}
