package city.kontor.invoice;

/**
 * One line of the account assignment (Kontierung).
 *
 * @param product code of the product of the budget
 * @param account code of the account
 * @param costCentre code of the cost centre
 * @param amountCents negative for a credit note
 * @param text a remark, may be empty
 */
public record AccountLine(String product, String account, String costCentre, long amountCents, String text) {
    public AccountLine(String product, String account, String costCentre, long amountCents) {
        this(product, account, costCentre, amountCents, "");
    }
}
