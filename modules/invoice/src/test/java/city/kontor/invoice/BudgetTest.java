package city.kontor.invoice;

import static city.kontor.invoice.Office.ANNA;
import static city.kontor.invoice.Office.BERT;
import static city.kontor.invoice.Office.CLEO;
import static city.kontor.invoice.Office.DORA;
import static city.kontor.invoice.Office.WORKS;
import static city.kontor.invoice.Office.data;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.invoice.BudgetCommand.Planned;
import city.kontor.invoice.store.BudgetQueries;
import city.kontor.kernel.Actor;
import city.kontor.kernel.Scope;
import city.kontor.testbed.Engine;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BudgetTest {
    private static final BudgetKey ROADS = new BudgetKey(2026, "12.01.01", "5221");
    private static final Actor HEAD = Office.holding("hugo", Office.own(InvoiceRights.ORDER, WORKS));

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void anInvoiceReservesSpendsAndGivesBack(Engine engine) {
        try (var office = furnished(engine)) {
            plan(office, 500_000);
            office.register("a", data("A"));
            assertThat(budget(office)).isEqualTo(new Budget(ROADS, 500_000, 0, 0));
            office.assign("a");
            assertThat(budget(office)).isEqualTo(new Budget(ROADS, 500_000, 119_000, 0));
            office.bring("b", InvoiceState.BOOKED, data("B"));
            assertThat(budget(office)).isEqualTo(new Budget(ROADS, 500_000, 119_000, 119_000));
            office.done(DORA, new ClerkCommand.WithdrawConfirmation(WORKS, "b", Step.BOOK, "falsches Jahr"));
            assertThat(budget(office)).isEqualTo(new Budget(ROADS, 500_000, 238_000, 0));
            office.done(ANNA, new ClerkCommand.RejectToSender(WORKS, "a", office.revision("a"), "nicht bestellt"));
            assertThat(budget(office).reservedCents()).isEqualTo(119_000);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aCreditNoteGivesBackOnceItIsBooked(Engine engine) {
        try (var office = furnished(engine)) {
            plan(office, 500_000);
            office.bring("a", InvoiceState.BOOKED, data("A"));
            office.bring("g", InvoiceState.ORDERED, data("G", -50_000, -9_500));
            assertThat(budget(office).availableCents()).isEqualTo(381_000);
            office.done(DORA, new TreasuryCommand.Book(WORKS, "g", office.revision("g")));
            assertThat(budget(office).availableCents()).isEqualTo(440_500);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aBudgetPlannedLaterKnowsWhatWasTakenBefore(Engine engine) {
        try (var office = furnished(engine)) {
            office.bring("a", InvoiceState.CHECKING, data("A"));
            office.bring("b", InvoiceState.SETTLED, data("B"));
            office.bring("c", InvoiceState.REJECTED, data("C"));
            plan(office, 500_000);
            assertThat(budget(office)).isEqualTo(new Budget(ROADS, 500_000, 119_000, 119_000));
            List<BudgetQueries.Charge> charges = office.read(dsl -> new BudgetQueries(dsl).charges(ROADS));
            assertThat(charges)
                    .extracting(charge -> charge.invoice().id(), BudgetQueries.Charge::claim)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("b", new Claim(0, 119_000)),
                            org.assertj.core.groups.Tuple.tuple("a", new Claim(119_000, 0)));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whoReservedFirstIsServedFirst(Engine engine) {
        try (var office = furnished(engine)) {
            plan(office, 150_000);
            office.bring("a", InvoiceState.AMOUNT_CONFIRMED, data("A"));
            office.bring("b", InvoiceState.AMOUNT_CONFIRMED, data("B"));
            assertThat(office.refused(HEAD, new ClerkCommand.OrderPayment(WORKS, "b", office.revision("b"))))
                    .isEqualTo("budget.exceeded");
            office.done(HEAD, new ClerkCommand.OrderPayment(WORKS, "a", office.revision("a")));
            assertThat(office.refused(HEAD, new ClerkCommand.OrderPayment(WORKS, "b", office.revision("b"))))
                    .isEqualTo("budget.exceeded");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whoMayExceedABudgetSaysWhy(Engine engine) {
        try (var office = furnished(engine)) {
            plan(office, 100_000);
            office.bring("a", InvoiceState.AMOUNT_CONFIRMED, data("A"));
            String revision = office.revision("a");
            assertThat(office.refused(CLEO, new ClerkCommand.OrderPayment(WORKS, "a", revision)))
                    .isEqualTo("budget.reasonMissing");
            office.done(CLEO, new ClerkCommand.OrderPayment(WORKS, "a", revision, Optional.of("Rohrbruch")));
            assertThat(office.lastEvents)
                    .filteredOn(BudgetEvent.BudgetOverridden.class::isInstance)
                    .extracting(event -> ((BudgetEvent.BudgetOverridden) event).overCents())
                    .containsExactly(19_000L);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void budgetsArePlannedAllOrNone(Engine engine) {
        try (var office = furnished(engine)) {
            var wrong = new Planned(new BudgetKey(2026, "99", "5221"), 1);
            assertThat(office.refused(
                            ANNA,
                            new BudgetCommand.PutBudgets(
                                    Scope.CITY, List.of(new Planned(ROADS, 5), wrong), "plan.csv")))
                    .isEqualTo("invoice.productUnknown");
            assertThat(all(office)).isEmpty();
            assertThat(office.refused(
                            ANNA,
                            new BudgetCommand.PutBudgets(
                                    Scope.CITY, List.of(new Planned(ROADS, 5), new Planned(ROADS, 6)), "plan.csv")))
                    .isEqualTo("budget.twice");
            plan(office, 100);
            plan(office, 100);
            assertThat(office.lastEvents).isEmpty();
            office.done(BERT, new BudgetCommand.RemoveBudget(Scope.CITY, ROADS, "Deckungskreis"));
            assertThat(all(office)).isEmpty();
        }
    }

    private Office furnished(Engine engine) {
        var office = new Office(engine, folder);
        office.furnish();
        return office;
    }

    private static void plan(Office office, long cents) {
        office.done(ANNA, new BudgetCommand.PutBudgets(Scope.CITY, List.of(new Planned(ROADS, cents)), ""));
    }

    private static List<BudgetQueries.Named> all(Office office) {
        return office.read(dsl -> new BudgetQueries(dsl).all());
    }

    private static Budget budget(Office office) {
        return office.read(dsl -> new BudgetQueries(dsl).find(ROADS)).orElseThrow();
    }
}
