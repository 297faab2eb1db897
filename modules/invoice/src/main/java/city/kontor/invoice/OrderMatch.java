package city.kontor.invoice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An invoice beside its order and what arrived (three-way match): by net totals, and line by line where its lines are known.
 *
 * @param orderedCents net total of the order
 * @param receivedCents net value of what arrived, at the prices ordered
 * @param invoicedCents net total of the order's other invoices, without those set aside
 * @param thisCents net total of this invoice
 * @param lines how each line of the order stands; none where this invoice's lines are not known
 * @param unknown lines of this invoice that the order does not have
 * @param partials the order's partial invoices, where this is the final one
 */
public record OrderMatch(
        PurchaseOrder order,
        long orderedCents,
        long receivedCents,
        long invoicedCents,
        long thisCents,
        List<Difference> differences,
        List<LineMatch> lines,
        List<InvoiceItem> unknown,
        List<Invoice> partials) {
    public OrderMatch {
        differences = List.copyOf(differences);
        lines = List.copyOf(lines);
        unknown = List.copyOf(unknown);
        partials = List.copyOf(partials);
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
        OVER_INVOICED,
        /** Lines that cost more than was ordered. */
        LINE_PRICE,
        /** Lines of which more is billed than arrived or was ordered. */
        LINE_QUANTITY,
        /** Lines that the order does not have. */
        LINE_UNKNOWN,
        /** A final invoice does not deduct what partial ones billed before. */
        PARTIALS
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
            Invoice invoice, Optional<PurchaseOrder> order, List<Invoice> others, Tolerance tolerance) {
        List<Invoice> counting = others.stream()
                .filter(other -> other.state().compareTo(InvoiceState.IN_QUERY) <= 0)
                .toList();
        return order.map(found -> of(invoice, found, counting, tolerance));
    }

    private static OrderMatch of(Invoice invoice, PurchaseOrder order, List<Invoice> others, Tolerance tolerance) {
        InvoiceData data = invoice.data();
        long invoiced =
                others.stream().mapToLong(other -> net(other.data().amounts())).sum();
        long mine = net(data.amounts());
        Billed billed = invoice.billed();
        boolean whole = billed.kind() == Billed.Kind.FINAL;
        List<Invoice> partials = others.stream()
                .filter(other -> whole && other.billed().kind() == Billed.Kind.PARTIAL)
                .toList();
        // The lines of a final invoice say the whole work again, and deduct the partial ones as a sum.
        List<LineMatch> lines = billed.items().isEmpty()
                ? List.of()
                : LineMatch.of(
                        order,
                        invoice,
                        others.stream()
                                .filter(other -> !partials.contains(other))
                                .toList(),
                        tolerance);
        List<InvoiceItem> unknown = billed.items().stream()
                .filter(item -> LineMatch.lineOf(item, order.lines()).isEmpty())
                .toList();
        var differences = new ArrayList<Difference>();
        boolean otherCreditor = order.creditorId().isPresent()
                && data.seller().creditorId().isPresent()
                && !order.creditorId().equals(data.seller().creditorId());
        if (otherCreditor) {
            differences.add(new Difference(Kind.OTHER_CREDITOR, 0));
        }
        long billedBefore = partials.stream().mapToLong(Invoice::grossCents).sum();
        if (whole && billedBefore != billed.deductedCents()) {
            differences.add(new Difference(Kind.PARTIALS, billedBefore - billed.deductedCents()));
        }
        // A credit note gives back: it needs no goods and exceeds nothing.
        if (mine > 0) {
            if (order.state() == PurchaseOrder.State.CLOSED) {
                differences.add(new Difference(Kind.ORDER_CLOSED, 0));
            }
            if (order.receivedCents() == 0) {
                differences.add(new Difference(Kind.NO_RECEIPT, 0));
            }
            List<Difference> byLine = byLine(lines, unknown, tolerance);
            differences.addAll(byLine);
            // What lines say already is not said again; freight or an earlier invoice may make the total exceed more.
            long told = byLine.stream()
                    .filter(difference -> difference.kind() != Kind.LINE_QUANTITY)
                    .mapToLong(Difference::cents)
                    .sum();
            byTotal(order, invoiced, mine, !lines.isEmpty(), tolerance).stream()
                    .filter(difference -> difference.cents() > told)
                    .forEach(differences::add);
        }
        return new OrderMatch(
                order,
                order.orderedCents(),
                order.receivedCents(),
                invoiced,
                mine,
                differences,
                lines,
                unknown,
                partials);
    }

    /** @param lined whether the lines were compared: then only the sum of all invoices is of interest */
    private static List<Difference> byTotal(
            PurchaseOrder order, long invoiced, long mine, boolean lined, Tolerance tolerance) {
        long all = invoiced + mine;
        var differences = new ArrayList<Difference>();
        boolean quantity =
                order.receivedCents() != 0 && !order.complete() && tolerance.exceeded(all, order.receivedCents());
        if (quantity && !lined) {
            differences.add(new Difference(Kind.QUANTITY, all - order.receivedCents()));
        }
        if (tolerance.exceeded(all, order.orderedCents())) {
            boolean price = order.complete() && invoiced == 0;
            differences.add(new Difference(price ? Kind.PRICE : Kind.OVER_INVOICED, all - order.orderedCents()));
        }
        return differences;
    }

    /** The differences of all lines, one of a kind with their sum. */
    private static List<Difference> byLine(List<LineMatch> lines, List<InvoiceItem> unknown, Tolerance tolerance) {
        var differences = new ArrayList<Difference>();
        for (Kind kind : List.of(Kind.LINE_PRICE, Kind.LINE_QUANTITY)) {
            long cents = lines.stream()
                    .flatMap(line -> line.differences().stream())
                    .filter(difference -> difference.kind() == kind)
                    .mapToLong(Difference::cents)
                    .sum();
            if (cents > 0) {
                differences.add(new Difference(kind, cents));
            }
        }
        long foreign = unknown.stream().mapToLong(InvoiceItem::netCents).sum();
        if (foreign > tolerance.absoluteCents()) {
            differences.add(new Difference(Kind.LINE_UNKNOWN, foreign));
        }
        return differences;
    }

    /** The net total; where only the gross one is known, that is taken, which can only be too strict. */
    private static long net(Amounts amounts) {
        return amounts.netCents().or(amounts::grossCents).orElse(0L);
    }
}
