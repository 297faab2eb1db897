package city.kontor.invoice.store;

import city.kontor.invoice.InvoiceState;
import city.kontor.kernel.Scope;
import java.util.Optional;
import java.util.Set;

/**
 * Which invoices a list shows, and in what order.
 *
 * @param text part of number, register number, seller or subject; blank for all
 * @param states empty for all
 * @param scope one department; empty for all that are held here
 * @param clerkId one person's; empty for everybody's
 */
public record InvoiceFilter(
        String text,
        Set<InvoiceState> states,
        Optional<Scope> scope,
        Optional<String> clerkId,
        Sort sort,
        boolean descending) {
    /** Everything, the newest first. */
    public static final InvoiceFilter ALL =
            new InvoiceFilter("", Set.of(), Optional.empty(), Optional.empty(), Sort.RECEIVED, true);

    public InvoiceFilter {
        states = Set.copyOf(states);
    }

    /** What a list is ordered by. */
    public enum Sort {
        RECEIVED,
        DUE_DATE,
        SELLER,
        GROSS
    }

    public InvoiceFilter withText(String newText) {
        return new InvoiceFilter(newText, states, scope, clerkId, sort, descending);
    }

    public InvoiceFilter withStates(Set<InvoiceState> newStates) {
        return new InvoiceFilter(text, newStates, scope, clerkId, sort, descending);
    }

    public InvoiceFilter withScope(Optional<Scope> newScope) {
        return new InvoiceFilter(text, states, newScope, clerkId, sort, descending);
    }

    public InvoiceFilter withClerk(Optional<String> newClerkId) {
        return new InvoiceFilter(text, states, scope, newClerkId, sort, descending);
    }

    public InvoiceFilter sortedBy(Sort newSort, boolean newDescending) {
        return new InvoiceFilter(text, states, scope, clerkId, newSort, newDescending);
    }
}
