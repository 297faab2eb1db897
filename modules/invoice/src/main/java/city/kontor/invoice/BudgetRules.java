package city.kontor.invoice;

import city.kontor.invoice.BudgetCommand.Planned;
import city.kontor.invoice.BudgetCommand.PutBudgets;
import city.kontor.invoice.BudgetCommand.RemoveBudget;
import city.kontor.kernel.Actor;
import city.kontor.kernel.Decision;
import city.kontor.kernel.Event;
import city.kontor.kernel.Scope;
import city.kontor.kernel.Signature;
import city.kontor.kernel.Stamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Who may plan and exceed budgets, and when a payment goes beyond one. Pure: everything it knows is handed in. */
public final class BudgetRules {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private BudgetRules() {}

    static Decision decide(BudgetCommand command, Registers registers, Actor actor, Stamp stamp) {
        if (!command.scope().equals(Scope.CITY)) {
            return Refusal.NOT_CITY.because();
        }
        var by = Signature.of(actor, stamp);
        return switch (command) {
            case PutBudgets put -> put(put, registers, by);
            case RemoveBudget remove ->
                Decision.unless(
                        () -> Decision.accept(new BudgetEvent.BudgetRemoved(remove.key(), remove.reason(), by)),
                        () -> Refusal.BUDGET_UNKNOWN.when(
                                registers.budget(remove.key()).isEmpty(),
                                remove.key().label()),
                        () -> Checks.reasonGiven(remove.reason()));
        };
    }

    private static Decision put(PutBudgets command, Registers registers, Signature by) {
        var seen = new HashSet<BudgetKey>();
        var events = new ArrayList<Event>();
        if (command.budgets().size() > BudgetCommand.MOST) {
            return Refusal.TOO_MANY.because(String.valueOf(BudgetCommand.MOST));
        }
        for (Planned planned : command.budgets()) {
            BudgetKey key = planned.key();
            Optional<Decision.Rejected> wrong = check(
                            planned,
                            (kind, code) -> registers
                                    .chartEntry(kind, code)
                                    .filter(ChartEntry::active)
                                    .isPresent())
                    .or(() -> Refusal.BUDGET_TWICE.when(!seen.add(key), key.label()));
            if (wrong.isPresent()) {
                return wrong.get();
            }
            boolean same = registers
                    .budget(key)
                    .filter(before -> before.plannedCents() == planned.plannedCents())
                    .isPresent();
            if (!same) {
                events.add(new BudgetEvent.BudgetPut(key, planned.plannedCents(), command.source(), by));
            }
        }
        return new Decision.Accepted(events);
    }

    /**
     * What speaks against one budget by itself.
     *
     * @param inUse whether a code is in the chart and in use
     */
    static Optional<Decision.Rejected> check(Planned planned, BiPredicate<ChartKind, String> inUse) {
        BudgetKey key = planned.key();
        return Refusal.BUDGET_YEAR
                .when(key.year() < FIRST_YEAR || key.year() > LAST_YEAR, String.valueOf(key.year()))
                .or(() -> Refusal.BUDGET_NEGATIVE.when(planned.plannedCents() < 0, key.label()))
                .or(() -> Refusal.PRODUCT_UNKNOWN.when(!inUse.test(ChartKind.PRODUCT, key.product()), key.product()))
                .or(() -> Refusal.ACCOUNT_UNKNOWN.when(!inUse.test(ChartKind.ACCOUNT, key.account()), key.account()));
    }

    /**
     * A budget that a payment would exceed.
     *
     * @param overCents by how much, more than zero
     */
    record Excess(BudgetKey key, long overCents) {}

    /**
     * The budgets that ordering this invoice exceeds. Whoever reserved first is served first: what later invoices
     * reserved beyond the budget does not hold up an earlier one.
     */
    static List<Excess> excesses(Invoice invoice, Registers registers) {
        var excesses = new ArrayList<Excess>();
        Claim.of(invoice.state(), invoice.lines()).forEach((line, claim) -> {
            BudgetKey key = line.in(invoice.budgetYear());
            registers
                    .budget(key)
                    .filter(budget -> budget.overspent() && claim.reservedCents() > 0)
                    .map(budget -> earlier(invoice, key, registers)
                            + claim.reservedCents()
                            + budget.spentCents()
                            - budget.plannedCents())
                    .filter(over -> over > 0)
                    .ifPresent(over -> excesses.add(new Excess(key, over)));
        });
        return excesses;
    }

    private static long earlier(Invoice invoice, BudgetKey key, Registers registers) {
        Instant mine = invoice.reservedAt().orElse(Instant.EPOCH);
        return registers.charging(key).stream()
                .filter(other -> !other.id().equals(invoice.id()))
                .filter(other -> {
                    int order = other.reservedAt().orElse(Instant.EPOCH).compareTo(mine);
                    return order < 0 || (order == 0 && other.id().compareTo(invoice.id()) < 0);
                })
                .mapToLong(other -> Claim.of(other.state(), other.lines())
                        .getOrDefault(new Claim.Line(key.product(), key.account()), new Claim(0, 0))
                        .reservedCents())
                .sum();
    }

    /** Refuses an order beyond a budget to whoever may not exceed it, or does not say why. */
    static Optional<Decision.Rejected> refusal(
            List<Excess> excesses, Optional<String> reason, Actor actor, Scope scope) {
        if (excesses.isEmpty()) {
            return Optional.empty();
        }
        Excess first = excesses.getFirst();
        boolean may = actor.may(InvoiceRights.BUDGET_OVERRIDE, scope);
        return Refusal.BUDGET_EXCEEDED
                .when(!may, first.key().label(), Say.euro(first.overCents()))
                .or(() -> Refusal.BUDGET_REASON_MISSING.when(
                        reason.filter(text -> !text.isBlank()).isEmpty(),
                        first.key().label(),
                        Say.euro(first.overCents())));
    }

    /** The difference between two states of what an invoice takes; budgets that do not change are absent. */
    public static Map<BudgetKey, Claim> difference(Map<BudgetKey, Claim> before, Map<BudgetKey, Claim> after) {
        var difference = new java.util.HashMap<BudgetKey, Claim>(after);
        before.forEach((key, claim) -> difference.merge(
                key,
                new Claim(-claim.reservedCents(), -claim.spentCents()),
                (now, gone) ->
                        new Claim(now.reservedCents() + gone.reservedCents(), now.spentCents() + gone.spentCents())));
        difference.values().removeIf(claim -> claim.reservedCents() == 0 && claim.spentCents() == 0);
        return difference;
    }
}
