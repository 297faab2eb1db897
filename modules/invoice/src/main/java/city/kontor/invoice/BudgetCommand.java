package city.kontor.invoice;

import city.kontor.kernel.Scope;
import java.util.List;

/** Keeping the budgets. The scope is {@link Scope#CITY}. */
public sealed interface BudgetCommand extends InvoiceCommand {
    /** The most budgets that one command may carry. */
    int MOST = 20_000;

    /**
     * Enters or changes budgets, all or none.
     *
     * @param source where they come from, for example a file's name; empty where somebody typed one
     */
    record PutBudgets(Scope scope, List<Planned> budgets, String source) implements BudgetCommand {
        public PutBudgets {
            budgets = List.copyOf(budgets);
        }

        @Override
        public String subject() {
            return budgets.size() == 1 ? budgets.getFirst().key().id() : "budgets";
        }
    }

    /** Takes a budget away: its product and account are not controlled any more in that year. */
    record RemoveBudget(Scope scope, BudgetKey key, String reason) implements BudgetCommand {
        @Override
        public String subject() {
            return key.id();
        }
    }

    /** @param plannedCents not negative */
    record Planned(BudgetKey key, long plannedCents) {}
}
