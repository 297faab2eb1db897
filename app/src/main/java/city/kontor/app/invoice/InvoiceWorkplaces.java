package city.kontor.app.invoice;

import city.kontor.app.kit.Language;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Workplace;
import city.kontor.invoice.InvoiceRights;
import city.kontor.kernel.Actor;
import java.util.List;
import java.util.function.Predicate;
import javafx.beans.property.SimpleIntegerProperty;
import org.kordamp.ikonli.feather.Feather;

/** The workplaces around invoices, each for those who have a right that is used there. */
public final class InvoiceWorkplaces {
    static final String INVOICES = "invoices";
    static final String REGISTER = "register";
    static final String RUNS = "runs";
    static final String STATEMENTS = "statements";
    static final String HANDOVERS = "handovers";
    static final String FIGURES = "figures";
    static final String CREDITORS = "creditors";
    static final String ACCOUNTS = "accounts";
    static final String BUDGETS = "budgets";
    static final String ORDERS = "orders";

    private static final Predicate<Actor> WORKING = Workplace.anyoneWith(
            InvoiceRights.ROUTE,
            InvoiceRights.EDIT,
            InvoiceRights.FACTS,
            InvoiceRights.AMOUNT,
            InvoiceRights.ORDER,
            InvoiceRights.BOOK,
            InvoiceRights.RUN,
            InvoiceRights.RELEASE,
            InvoiceRights.SETTLE,
            InvoiceRights.CREDITOR_APPROVE);
    private static final Predicate<Actor> READING = Workplace.anyoneWith(
            InvoiceRights.ROUTE,
            InvoiceRights.EDIT,
            InvoiceRights.FACTS,
            InvoiceRights.AMOUNT,
            InvoiceRights.ORDER,
            InvoiceRights.BOOK,
            InvoiceRights.RUN,
            InvoiceRights.SETTLE,
            InvoiceRights.AUDIT);
    private static final Predicate<Actor> PAYING =
            Workplace.anyoneWith(InvoiceRights.RUN, InvoiceRights.RELEASE, InvoiceRights.SETTLE, InvoiceRights.AUDIT);
    private static final Predicate<Actor> LEADING = Workplace.anyoneWith(
            InvoiceRights.ORDER, InvoiceRights.BOOK, InvoiceRights.SETTLE, InvoiceRights.RUN, InvoiceRights.AUDIT);
    private static final Predicate<Actor> MASTER_DATA = Workplace.anyoneWith(
            InvoiceRights.CREDITOR_EDIT, InvoiceRights.CREDITOR_APPROVE, InvoiceRights.BOOK, InvoiceRights.AUDIT);

    private static final Predicate<Actor> BUDGETING = Workplace.anyoneWith(
            InvoiceRights.BUDGET_EDIT,
            InvoiceRights.BUDGET_OVERRIDE,
            InvoiceRights.EDIT,
            InvoiceRights.ORDER,
            InvoiceRights.BOOK,
            InvoiceRights.AUDIT);

    private static final Predicate<Actor> ORDERING =
            Workplace.anyoneWith(InvoiceRights.PURCHASE_EDIT, InvoiceRights.PURCHASE_TOLERANCE, InvoiceRights.AUDIT);

    private InvoiceWorkplaces() {}

    /**
     * The workplaces of one session; their models live as long as it does.
     *
     * @param language in which progress is told
     */
    public static List<Workplace> of(InvoiceParts parts, Language language) {
        Texts texts = Texts.of(language).beside(InvoiceWorkplaces.class);
        var invoices = new InvoicesModel(parts, texts.get("loading.invoices"));
        var invoiceForm = new InvoiceFormModel(parts, texts.get("loading.invoice"));
        var register = new RegisterModel(parts, texts.get("loading.register"));
        var runs = new RunsModel(parts, texts.get("loading.runs"));
        var statements = new StatementsModel(parts, texts.get("loading.statements"));
        var handovers = new HandoversModel(parts, texts.get("loading.handovers"));
        var figures = new FiguresModel(parts, texts.get("loading.figures"));
        var creditors = new CreditorsModel(parts, texts.get("loading.creditors"));
        var orders = new OrdersModel(parts, texts.get("loading.orders"));
        var budgets = new BudgetsModel(parts, texts.get("loading.budgets"));
        var accounts = new AccountsModel(parts, texts.get("loading.accounts"));
        var nothing = new SimpleIntegerProperty(0);
        return List.of(
                new Workplace(
                        INVOICES,
                        InvoiceWorkplaces.class,
                        Feather.FILE_TEXT,
                        READING,
                        kit -> new InvoicesScreen(kit, invoices, invoiceForm),
                        nothing),
                new Workplace(
                        REGISTER,
                        InvoiceWorkplaces.class,
                        Feather.BOOK,
                        READING,
                        kit -> new RegisterScreen(kit, register),
                        nothing),
                new Workplace(
                        RUNS,
                        InvoiceWorkplaces.class,
                        Feather.CREDIT_CARD,
                        PAYING,
                        kit -> new RunsScreen(kit, runs),
                        nothing),
                new Workplace(
                        STATEMENTS,
                        InvoiceWorkplaces.class,
                        Feather.LIST,
                        Workplace.anyoneWith(InvoiceRights.SETTLE),
                        kit -> new StatementsScreen(kit, statements),
                        nothing),
                new Workplace(
                        HANDOVERS,
                        InvoiceWorkplaces.class,
                        Feather.SEND,
                        Workplace.anyoneWith(InvoiceRights.BOOK),
                        kit -> new HandoversScreen(kit, handovers),
                        nothing),
                new Workplace(
                        FIGURES,
                        InvoiceWorkplaces.class,
                        Feather.BAR_CHART_2,
                        LEADING,
                        kit -> new FiguresScreen(kit, figures),
                        nothing),
                new Workplace(
                        CREDITORS,
                        InvoiceWorkplaces.class,
                        Feather.BRIEFCASE,
                        InvoiceWorkplaces::showsCreditors,
                        kit -> new CreditorsScreen(kit, creditors),
                        nothing),
                new Workplace(
                        ORDERS,
                        InvoiceWorkplaces.class,
                        Feather.SHOPPING_CART,
                        ORDERING,
                        kit -> new OrdersScreen(kit, orders),
                        nothing),
                new Workplace(
                        BUDGETS,
                        InvoiceWorkplaces.class,
                        Feather.PIE_CHART,
                        BUDGETING,
                        kit -> new BudgetsScreen(kit, budgets),
                        nothing),
                new Workplace(
                        ACCOUNTS,
                        InvoiceWorkplaces.class,
                        Feather.BOOK_OPEN,
                        Workplace.anyoneWith(InvoiceRights.ACCOUNT_EDIT),
                        kit -> AccountsScreen.of(kit, accounts),
                        nothing));
    }

    /** Whether something of invoices could wait for the person. */
    public static boolean works(Actor actor) {
        return WORKING.test(actor);
    }

    /** Whether the person has the workplace "Creditors". */
    static boolean showsCreditors(Actor actor) {
        return MASTER_DATA.test(actor);
    }
}
