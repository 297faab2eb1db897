package city.kontor.invoice.store;

import city.kontor.invoice.InvoiceState;
import city.kontor.kernel.Scope;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Which numbers of the register of incoming invoices a list shows, and in what order.
 *
 * @param text part of number, register number, seller or subject; blank for all
 * @param year of the register number; empty for all
 * @param states empty for all
 * @param scope where it lies now; empty for all that are held here
 * @param urgentOn only what is overdue on that day, due within a week or about to lose its discount
 */
public record RegisterFilter(
        String text,
        Optional<Integer> year,
        Set<InvoiceState> states,
        Optional<Scope> scope,
        Optional<LocalDate> urgentOn,
        Sort sort,
        boolean descending) {
    public static final RegisterFilter ALL =
            new RegisterFilter("", Optional.empty(), Set.of(), Optional.empty(), Optional.empty(), Sort.NUMBER, true);

    public RegisterFilter {
        states = Set.copyOf(states);
    }

    /** What the register is ordered by. */
    public enum Sort {
        NUMBER,
        RECEIVED,
        SELLER,
        GROSS,
        DUE_DATE,
        DISCOUNT
    }
}
