package city.kontor.invoice;

import java.time.LocalDate;
import java.util.Optional;

/** How urgent an unpaid invoice is on a given day, least urgent first. */
public enum Escalation {
    NONE,
    /** The due date is at most {@link #DUE_SOON_DAYS} days away. */
    DUE_SOON,
    /** At most {@link #DISCOUNT_BANK_DAYS} bank days remain in which the cash discount can still be earned. */
    DISCOUNT_ENDING,
    /** The due date has passed: default interest threatens (section 288 BGB). */
    OVERDUE,
    /** A reminder to pay came in. */
    DUNNED;

    public static final int DUE_SOON_DAYS = 7;
    public static final int DISCOUNT_BANK_DAYS = 3;

    /** As {@link #of(InvoiceState, Terms, LocalDate)}, for an invoice that a reminder may have come in for. */
    public static Escalation of(InvoiceState state, Terms terms, boolean dunned, LocalDate today) {
        return dunned && waits(state) ? DUNNED : of(state, terms, today);
    }

    /** The level on this day; {@link #NONE} once the money is on its way or the invoice is set aside. */
    public static Escalation of(InvoiceState state, Terms terms, LocalDate today) {
        if (!waits(state)) {
            return NONE;
        }
        if (terms.dueDate().filter(today::isAfter).isPresent()) {
            return OVERDUE;
        }
        if (discountEnding(terms, today)) {
            return DISCOUNT_ENDING;
        }
        return terms.dueDate()
                        .filter(due -> !due.isAfter(today.plusDays(DUE_SOON_DAYS)))
                        .isPresent()
                ? DUE_SOON
                : NONE;
    }

    /** The day that matters next: the end of the discount while it can be earned, else the due date. */
    public static Optional<LocalDate> deadline(Terms terms, LocalDate today) {
        return terms.discount()
                .map(Discount::until)
                .filter(until -> !until.isBefore(today))
                .or(terms::dueDate);
    }

    private static boolean discountEnding(Terms terms, LocalDate today) {
        return terms.discount()
                .map(Discount::until)
                .filter(until -> !until.isBefore(today))
                .filter(until -> BankCalendar.daysLeft(today, until) <= DISCOUNT_BANK_DAYS)
                .isPresent();
    }

    /** Whether deadlines still matter: nothing is paid and nobody set it aside. */
    public static boolean waits(InvoiceState state) {
        return state.compareTo(InvoiceState.IN_RUN) <= 0 || state == InvoiceState.IN_QUERY;
    }
}
