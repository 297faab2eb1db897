package city.kontor.invoice;

import static city.kontor.invoice.jooq.Tables.BUDGET;
import static city.kontor.kernel.Mode.NEEDS_SERVER;

import city.kontor.kernel.CommandType;
import city.kontor.kernel.EventType;
import java.util.List;
import org.jooq.Table;

/** What the feature lists of budgets. */
final class BudgetArea {
    static final List<CommandType<? extends InvoiceCommand>> COMMANDS = List.of(
            CommandType.of(BudgetCommand.PutBudgets.class, NEEDS_SERVER, InvoiceRights.BUDGET_EDIT),
            CommandType.of(BudgetCommand.RemoveBudget.class, NEEDS_SERVER, InvoiceRights.BUDGET_EDIT));
    static final List<EventType<? extends InvoiceEvent>> EVENTS = List.of(
            EventType.of(BudgetEvent.BudgetPut.class),
            EventType.of(BudgetEvent.BudgetRemoved.class),
            EventType.of(BudgetEvent.BudgetOverridden.class));
    static final List<Table<?>> TABLES = List.of(BUDGET);

    private BudgetArea() {}
}
