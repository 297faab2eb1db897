package city.kontor.capture;

/**
 * One line of an invoice (BG-25) as read from its table.
 *
 * @param position BT-126, from 1 in the order of the page
 * @param description BT-153 and what stands below it
 * @param quantity BT-129, a decimal with a point; empty where none was read that fits price and amount
 * @param unit BT-130 as printed; empty where none was read
 * @param unitPrice BT-146, a decimal with a point; empty where none was read that fits quantity and amount
 * @param amount BT-131, a point and two decimals
 * @param page on which it stands, from 1
 * @param box around its row
 */
public record LineItem(
        int position,
        String description,
        String quantity,
        String unit,
        String unitPrice,
        String amount,
        int page,
        Box box) {}
