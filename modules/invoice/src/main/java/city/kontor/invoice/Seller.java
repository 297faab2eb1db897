package city.kontor.invoice;

import java.util.Optional;

/**
 * Who sent the invoice, as printed on it, and which creditor of the master data that is.
 *
 * @param name BT-27
 * @param vatId BT-31, without spaces
 * @param taxNumber BT-32
 * @param iban BT-84 as printed, without spaces; money goes only to the creditor's approved account
 * @param bic BT-86
 * @param creditorId the creditor a person or the program found for it
 */
public record Seller(
        Optional<String> name,
        Optional<String> vatId,
        Optional<String> taxNumber,
        Optional<String> iban,
        Optional<String> bic,
        Optional<String> creditorId) {
    public static final Seller EMPTY = new Seller(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
