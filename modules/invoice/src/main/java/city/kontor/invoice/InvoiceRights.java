package city.kontor.invoice;

import city.kontor.kernel.Right;
import java.util.List;

/** The rights that the rules of this module ask for. */
public final class InvoiceRights {
    public static final Right REGISTER = new Right("invoice.register");
    public static final Right ROUTE = new Right("invoice.route");
    public static final Right EDIT = new Right("invoice.edit");
    public static final Right FACTS = new Right("invoice.facts");
    public static final Right AMOUNT = new Right("invoice.amount");
    /** Order payment; its grant carries the limit. */
    public static final Right ORDER = new Right("invoice.order");

    public static final Right BOOK = new Right("invoice.book");
    /** Put payment runs together. */
    public static final Right RUN = new Right("invoice.run");
    /** Release payment runs; a limit on its grant holds for the sum of the run. */
    public static final Right RELEASE = new Right("invoice.release");

    public static final Right SETTLE = new Right("invoice.settle");
    /** Read invoices and their history, change nothing. */
    public static final Right AUDIT = new Right("invoice.audit");

    public static final Right CREDITOR_EDIT = new Right("creditor.edit");
    /** Approve a bank account that somebody else proposed. */
    public static final Right CREDITOR_APPROVE = new Right("creditor.approve");
    /** Keep products, accounts, cost centres and the city's own bank accounts. */
    public static final Right ACCOUNT_EDIT = new Right("account.edit");

    /** Plan budgets. */
    public static final Right BUDGET_EDIT = new Right("budget.edit");
    /** Order a payment beyond the budget, with a reason. */
    public static final Right BUDGET_OVERRIDE = new Right("budget.override");

    /** Keep purchase orders and goods receipts. */
    public static final Right PURCHASE_EDIT = new Right("purchase.edit");
    /** Say by how much invoices may exceed their orders. */
    public static final Right PURCHASE_TOLERANCE = new Right("purchase.tolerance");

    private InvoiceRights() {}

    public static List<Right> all() {
        return List.of(
                REGISTER,
                ROUTE,
                EDIT,
                FACTS,
                AMOUNT,
                ORDER,
                BOOK,
                RUN,
                RELEASE,
                SETTLE,
                AUDIT,
                CREDITOR_EDIT,
                CREDITOR_APPROVE,
                ACCOUNT_EDIT,
                BUDGET_EDIT,
                BUDGET_OVERRIDE,
                PURCHASE_EDIT,
                PURCHASE_TOLERANCE);
    }
}
