package city.kontor.invoice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One line of an order: what was ordered, what arrived, what earlier invoices billed of it, and what this one bills.
 *
 * @param position of the line, from 0
 * @param earlierThousandths billed by the order's other invoices whose lines are known
 * @param thisThousandths billed by this invoice; zero where it says nothing of this line
 * @param thisCents net, in euro cents
 * @param differences of this line alone; their cents are how much is too much
 */
public record LineMatch(
        int position,
        OrderLine line,
        long receivedThousandths,
        long earlierThousandths,
        long thisThousandths,
        long thisCents,
        List<OrderMatch.Difference> differences) {
    /** Less than lies between the signs below: it decides between lines of which the same sign speaks. */
    private static final int NAMED = 10;

    private static final int SAME_ARTICLE = 80;
    private static final int SAME_TEXT = 60;
    private static final int ALIKE = 40;
    /** Half of the words in common, or else it is something else. */
    private static final double HALF = 0.5;

    public LineMatch {
        differences = List.copyOf(differences);
    }

    /** The net price of one unit on this invoice in hundredths of a cent; empty where it bills nothing of the line. */
    public Optional<Long> priceHundredths() {
        return thisThousandths == 0 ? Optional.empty() : Optional.of(thisCents * 100_000 / thisThousandths);
    }

    /** How all lines of an order stand. */
    static List<LineMatch> of(PurchaseOrder order, Invoice invoice, List<Invoice> earlier, Tolerance tolerance) {
        List<InvoiceItem> mine = invoice.billed().items();
        List<InvoiceItem> others = earlier.stream()
                .flatMap(other -> other.billed().items().stream())
                .toList();
        var matches = new ArrayList<LineMatch>();
        for (int i = 0; i < order.lines().size(); i++) {
            int position = i;
            List<InvoiceItem> here = mine.stream()
                    .filter(item -> lineOf(item, order.lines()).equals(Optional.of(position)))
                    .toList();
            long before = others.stream()
                    .filter(item -> lineOf(item, order.lines()).equals(Optional.of(position)))
                    .mapToLong(InvoiceItem::quantityThousandths)
                    .sum();
            matches.add(of(order, position, here, before, tolerance));
        }
        return matches;
    }

    private static LineMatch of(
            PurchaseOrder order, int position, List<InvoiceItem> items, long before, Tolerance tolerance) {
        OrderLine line = order.lines().get(position);
        long received = order.receivedThousandths(position);
        long quantity =
                items.stream().mapToLong(InvoiceItem::quantityThousandths).sum();
        long cents = items.stream().mapToLong(InvoiceItem::netCents).sum();
        var differences = new ArrayList<OrderMatch.Difference>();
        if (quantity > 0) {
            long expected = line.netCents(quantity);
            if (tolerance.exceeded(cents, expected)) {
                differences.add(new OrderMatch.Difference(OrderMatch.Kind.LINE_PRICE, cents - expected));
            }
            // Where nothing arrived at all the order says so once, not each of its lines.
            long most = order.receipts().isEmpty()
                    ? line.quantityThousandths()
                    : Math.min(received, line.quantityThousandths());
            long all = line.netCents(before + quantity);
            if (before + quantity > most && tolerance.exceeded(all, line.netCents(most))) {
                differences.add(new OrderMatch.Difference(OrderMatch.Kind.LINE_QUANTITY, all - line.netCents(most)));
            }
        }
        return new LineMatch(position, line, received, before, quantity, cents, differences);
    }

    /**
     * The line of the order that a line of an invoice is about: that of the same article or text, else the most alike, else
     * the one it names; empty where none is. The number that it names (BT-132) may be the order's own, such as 10, 20, 30,
     * and then is no place in the list.
     */
    static Optional<Integer> lineOf(InvoiceItem item, List<OrderLine> lines) {
        int best = 0;
        Optional<Integer> found = Optional.empty();
        for (int i = 0; i < lines.size(); i++) {
            int likeness = likeness(item, lines.get(i));
            if (likeness > 0 && names(item, i)) {
                likeness += NAMED;
            }
            if (likeness > best) {
                best = likeness;
                found = Optional.of(i);
            }
        }
        return found.or(
                () -> item.orderLine().map(named -> named - 1).filter(index -> index >= 0 && index < lines.size()));
    }

    private static boolean names(InvoiceItem item, int index) {
        return item.orderLine().filter(named -> named == index + 1).isPresent();
    }

    private static int likeness(InvoiceItem item, OrderLine line) {
        boolean article = item.article().isPresent()
                && line.article().isPresent()
                && PurchaseOrder.key(item.article().get())
                        .equals(PurchaseOrder.key(line.article().get()));
        if (article) {
            return SAME_ARTICLE;
        }
        Set<String> mine = words(item.text());
        Set<String> ordered = words(line.text());
        if (mine.equals(ordered)) {
            return SAME_TEXT;
        }
        Set<String> common = new HashSet<>(mine);
        common.retainAll(ordered);
        int fewer = Math.min(mine.size(), ordered.size());
        double share = fewer == 0 ? 0 : (double) common.size() / fewer;
        // Between texts that are equally alike the price decides.
        int price = item.unitPriceHundredths() == line.unitPriceHundredths() ? 5 : 0;
        return share < HALF ? 0 : (int) (ALIKE * share) + price;
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
