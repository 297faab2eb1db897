package city.kontor.invoice;

import city.kontor.kernel.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a department ordered, and what of it has arrived.
 *
 * @param scope the department that ordered
 * @param number as it is printed on the order and asked for on invoices (BT-13)
 * @param receipts in the order in which they were recorded
 */
public record PurchaseOrder(
        Scope scope,
        String number,
        Optional<String> creditorId,
        String subject,
        LocalDate orderedOn,
        State state,
        List<OrderLine> lines,
        List<Receipt> receipts) {
    public PurchaseOrder {
        lines = List.copyOf(lines);
        receipts = List.copyOf(receipts);
    }

    /** Whether invoices are still expected. */
    public enum State {
        OPEN,
        CLOSED
    }

    /**
     * What arrived of one line.
     *
     * @param position of the line, from 0
     * @param quantityThousandths negative where something was sent back
     * @param name who took it in
     */
    public record Receipt(int position, long quantityThousandths, LocalDate receivedOn, String name, String note) {}

    /** Numbers that differ only in spaces, punctuation and case are one number. */
    public static String key(String number) {
        return number.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(java.util.Locale.ROOT);
    }

    public static String id(String number) {
        return "purchase." + key(number);
    }

    public String id() {
        return id(number);
    }

    /** What all lines together cost, net, in cents. */
    public long orderedCents() {
        return lines.stream().mapToLong(OrderLine::netCents).sum();
    }

    /** What arrived of a line, in thousandths of its unit. */
    public long receivedThousandths(int position) {
        return receipts.stream()
                .filter(receipt -> receipt.position() == position)
                .mapToLong(Receipt::quantityThousandths)
                .sum();
    }

    /** What arrived, at the prices ordered, net, in cents. */
    public long receivedCents() {
        long cents = 0;
        for (int i = 0; i < lines.size(); i++) {
            cents += lines.get(i).netCents(receivedThousandths(i));
        }
        return cents;
    }

    /** Whether all that was ordered has arrived. */
    public boolean complete() {
        for (int i = 0; i < lines.size(); i++) {
            if (receivedThousandths(i) < lines.get(i).quantityThousandths()) {
                return false;
            }
        }
        return true;
    }
}
