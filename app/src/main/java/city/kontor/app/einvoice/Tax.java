package city.kontor.app.einvoice;

import java.util.List;

/**
 * An entry of the VAT breakdown.
 *
 * @param category with its rate
 * @param base BT-116
 * @param amount BT-117
 * @param more such as the reason of an exemption
 */
record Tax(List<Fact> category, List<Fact> base, List<Fact> amount, List<Row> more) {
    Tax {
        category = List.copyOf(category);
        base = List.copyOf(base);
        amount = List.copyOf(amount);
        more = List.copyOf(more);
    }
}
