package city.kontor.app.einvoice;

import java.util.List;

/**
 * An allowance or charge on the whole invoice.
 *
 * @param kind what it is, in words
 * @param reason in words or as a code
 * @param about percentage, base amount, tax
 * @param amount BT-92 or BT-99
 */
record Charge(String kind, List<Fact> reason, List<Row> about, List<Fact> amount) {
    Charge {
        reason = List.copyOf(reason);
        about = List.copyOf(about);
        amount = List.copyOf(amount);
    }
}
