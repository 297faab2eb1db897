package city.kontor.invoice;

/**
 * What a budget is for: a product and an account in one year.
 *
 * @param year the budget year (section 78 GO NRW: the calendar year)
 * @param product code of the product
 * @param account code of the ledger account
 */
public record BudgetKey(int year, String product, String account) {
    /** Codes hold no underscore, so that two keys never share an id. */
    public String id() {
        return "budget." + year + "_" + product + "_" + account;
    }

    /** As people write it: {@code 2026 · 12.01.01 · 522100}. */
    public String label() {
        return year + " · " + product + " · " + account;
    }
}
