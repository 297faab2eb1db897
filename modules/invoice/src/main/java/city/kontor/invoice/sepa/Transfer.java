package city.kontor.invoice.sepa;

import city.kontor.invoice.PaymentItem;
import java.util.List;

/**
 * One credit transfer and what it pays.
 *
 * @param items one invoice, or all of a creditor's that are netted
 */
public record Transfer(Payment payment, List<PaymentItem> items) {
    public Transfer {
        items = List.copyOf(items);
    }
}
