package city.kontor.invoice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An invoice beside its order and what arrived (three-way match). It compares net totals: an invoice's lines are kept in
 * its document, not in its rows, and most paper invoices have none that a program could trust.
 *
 * @param orderedCents net total of the order
 * @param receivedCents net value of what arrived, at the prices ordered
 * @param invoicedCents net total of the order's other invoices, without those set aside
 * @param thisCents net total of this invoice
 */
public record OrderMatch(
        PurchaseOrder order,
        long orderedCents,
        long receivedCents,
        long invoicedCents,
        long thisCents,
        List<Difference> differences) {
    public OrderMatch {
        differences = List.copyOf(differences);
    }

    /** What does not fit. */
    public enum Kind {
        /** The order was made with somebody else. */
        OTHER_CREDITOR,
        /** Nothing more was expected. */
        ORDER_CLOSED,
        NO_RECEIPT,
        /** More is invoiced than arrived. */
        QUANTITY,
        /** All has arrived, and it costs more than was ordered. */
        PRICE,
        /** With the earlier invoices, more is invoiced than was ordered. */
        OVER_INVOICED
    }

    /** @param cents by how much; zero where it is no matter of amounts */
    public record Difference(Kind kind, long cents) {}

    public boolean matches() {
        return differences.isEmpty();
    }

    /**
     * Compares. Empty where the invoice names no order, or none that is known here: nothing is controlled then.
     *
     * @param others the other invoices of the same order
     */
    public static Optional<OrderMatch> of(
            InvoiceData data, Optional<PurchaseOrder> order, List<Invoice> others, Tolerance tolerance) {
        return order.map(found -> of(data, found, others, tolerance));
    }

    private static OrderMatch of(InvoiceData data, PurchaseOrder order, List<Invoice> others, Tolerance tolerance) {
        long ordered = order.orderedCents();
        long received = order.receivedCents();
        long invoiced = others.stream()
                .filter(other -> other.state().compareTo(InvoiceState.IN_QUERY) <= 0)
                .mapToLong(other -> net(other.data().amounts()))
                .sum();
        long mine = net(data.amounts());
        long all = invoiced + mine;
        var differences = new ArrayList<Difference>();
        boolean otherCreditor = order.creditorId().isPresent()
                && data.seller().creditorId().isPresent()
                && !order.creditorId().equals(data.seller().creditorId());
        if (otherCreditor) {
            differences.add(new Difference(Kind.OTHER_CREDITOR, 0));
        }
        // A credit note gives back: it needs no goods and exceeds nothing.
        if (mine > 0) {
            if (order.state() == PurchaseOrder.State.CLOSED) {
                differences.add(new Difference(Kind.ORDER_CLOSED, 0));
            }
            if (received == 0) {
                differences.add(new Difference(Kind.NO_RECEIPT, 0));
            } else if (!order.complete() && tolerance.exceeded(all, received)) {
                differences.add(new Difference(Kind.QUANTITY, all - received));
            }
            if (tolerance.exceeded(all, ordered)) {
                boolean price = order.complete() && invoiced == 0;
                differences.add(new Difference(price ? Kind.PRICE : Kind.OVER_INVOICED, all - ordered));
            }
        }
        return new OrderMatch(order, ordered, received, invoiced, mine, differences);
    }

    /** The net total; where only the gross one is known, that is taken, which can only be too strict. */
    private static long net(Amounts amounts) {
        return amounts.netCents().or(amounts::grossCents).orElse(0L);
    }
}
