package city.kontor.app.einvoice;

import java.util.List;

/**
 * A line of the invoice, by the columns of its table.
 *
 * @param number BT-126
 * @param item its name and description
 * @param quantity with its unit
 * @param price for one unit or for as many as it says
 * @param tax category and rate
 * @param net BT-131
 * @param more what else the line says
 */
record LineItem(
        List<Fact> number,
        List<Fact> item,
        List<Fact> quantity,
        List<Fact> price,
        List<Fact> tax,
        List<Fact> net,
        List<Row> more) {
    LineItem {
        number = List.copyOf(number);
        item = List.copyOf(item);
        quantity = List.copyOf(quantity);
        price = List.copyOf(price);
        tax = List.copyOf(tax);
        net = List.copyOf(net);
        more = List.copyOf(more);
    }
}
