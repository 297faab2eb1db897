package city.kontor.invoice;

import java.util.Optional;

/**
 * One line of an invoice as the seller bills it (BG-25), distinct from the lines that it is accounted by.
 *
 * @param article the buyer's or the seller's number of it (BT-156, BT-155)
 * @param text its name (BT-153)
 * @param quantityThousandths how much (BT-129), in thousandths of the unit; negative for what is taken back
 * @param unit as written, for example {@code Stück}
 * @param unitPriceHundredths the net price of one unit (BT-146 by BT-149) in hundredths of a cent
 * @param netCents what the line comes to (BT-131), in euro cents
 * @param orderLine the line of the order that it names (BT-132): its place from 1, or a number of the order's own
 */
public record InvoiceItem(
        Optional<String> article,
        String text,
        long quantityThousandths,
        String unit,
        long unitPriceHundredths,
        long netCents,
        Optional<Integer> orderLine) {}
