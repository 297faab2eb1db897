package city.kontor.invoice;

import city.kontor.kernel.Decision;
import city.kontor.kernel.Signature;
import java.util.Optional;

/** Checks that several rules share. */
final class Checks {
    private Checks() {}

    /** Refuses where a person acts on an invoice that somebody changed since. */
    static Optional<Decision.Rejected> revision(Invoice invoice, String seen) {
        LastChange change = invoice.lastChange();
        return Refusal.ofChange(change.kind())
                .when(!invoice.revision().equals(seen), invoice.label(), change.name(), Say.day(change.at()));
    }

    /** Refuses in any other state than these, and says who brought it there. */
    static Optional<Decision.Rejected> state(Invoice invoice, boolean allowed) {
        LastChange change = invoice.lastChange();
        return Refusal.ofState(invoice.state()).when(!allowed, invoice.label(), change.name(), Say.day(change.at()));
    }

    /** Refuses a step that is not the next one. */
    static Optional<Decision.Rejected> next(Invoice invoice, Step step) {
        if (invoice.state() == step.before()) {
            return Optional.empty();
        }
        Signature done = invoice.signatures().get(step);
        if (done != null) {
            Refusal refusal = switch (step) {
                case FACTS -> Refusal.DONE_FACTS;
                case AMOUNT -> Refusal.DONE_AMOUNT;
                case ORDER -> Refusal.DONE_ORDER;
                case BOOK -> Refusal.DONE_BOOK;
                case FIRST_RELEASE, SECOND_RELEASE -> Refusal.STATE_IN_RUN;
            };
            return Optional.of(refusal.because(invoice.label(), done.name(), Say.day(done.at())));
        }
        return missing(invoice).or(() -> state(invoice, false));
    }

    /** The step that has to come first, where the invoice has not come that far. */
    static Optional<Decision.Rejected> missing(Invoice invoice) {
        return switch (invoice.state()) {
            case RECEIVED -> Optional.of(Refusal.ROUTE_FIRST.because(invoice.label()));
            case CHECKING -> Optional.of(Refusal.FACTS_FIRST.because(invoice.label()));
            case FACTS_CONFIRMED -> Optional.of(Refusal.AMOUNT_FIRST.because(invoice.label()));
            case AMOUNT_CONFIRMED -> Optional.of(Refusal.ORDER_FIRST.because(invoice.label()));
            case ORDERED -> Optional.of(Refusal.BOOK_FIRST.because(invoice.label()));
            case BOOKED, IN_RUN, PAID, SETTLED, IN_QUERY, REJECTED, DUPLICATE, CANCELLED -> Optional.empty();
        };
    }

    static Optional<Decision.Rejected> reasonGiven(String reason) {
        return Refusal.REASON_MISSING.when(reason.isBlank());
    }
}
