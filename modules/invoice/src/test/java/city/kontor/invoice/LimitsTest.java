package city.kontor.invoice;

import static city.kontor.invoice.Office.WORKS;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.kernel.Actor;
import city.kontor.kernel.Decision;
import city.kontor.kernel.Grant;
import city.kontor.kernel.Scope;
import city.kontor.kernel.Signature;
import city.kontor.testbed.Engine;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LimitsTest {
    @TempDir
    Path directory;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(Engine.SQLITE, directory);
        office.furnish();
        office.bring("i", InvoiceState.AMOUNT_CONFIRMED, Office.data("1"));
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void aPaymentIsOrderedUpToTheLimitAndNotACentAbove() {
        assertThat(order(Office.holding("h", Office.limited(InvoiceRights.ORDER, WORKS, 119_000))))
                .isEqualTo("ok");
        assertThat(order(Office.holding("h", Office.limited(InvoiceRights.ORDER, WORKS, 118_999))))
                .isEqualTo("invoice.limitExceeded");
    }

    @Test
    void theRefusalNamesTheAmountAndTheHighestLimit() {
        Decision decision = office.judge(
                Office.holding(
                        "h",
                        Office.limited(InvoiceRights.ORDER, WORKS, 5_000),
                        Office.limited(InvoiceRights.ORDER, Scope.CITY, 100_000)),
                new ClerkCommand.OrderPayment(WORKS, "i", office.revision("i")));
        assertThat(((Decision.Rejected) decision).reason().arguments()).containsExactly("1.190,00 €", "1.000,00 €");
    }

    @Test
    void aLentRightWithASufficientLimitIsUsedWhereTheOwnOneIsTooSmall() {
        Actor actor = Office.holding(
                "h",
                Office.limited(InvoiceRights.ORDER, WORKS, 5_000),
                new Grant(InvoiceRights.ORDER, WORKS, Optional.of(200_000L), Optional.of("head")));
        office.done(actor, new ClerkCommand.OrderPayment(WORKS, "i", office.revision("i")));
        assertThat(office.invoice("i").signature(Step.ORDER).flatMap(Signature::insteadOf))
                .contains("head");
    }

    @Test
    void aCreditNoteNeedsTheSameLimitAsAnInvoice() {
        office.bring("c", InvoiceState.AMOUNT_CONFIRMED, Office.data("2", -100_000, -19_000));
        assertThat(office.verdict(
                        Office.holding("h", Office.limited(InvoiceRights.ORDER, WORKS, 100_000)),
                        new ClerkCommand.OrderPayment(WORKS, "c", office.revision("c"))))
                .isEqualTo("invoice.limitExceeded");
    }

    @Test
    void aRightInAnotherDepartmentIsOfNoUse() {
        assertThat(order(Office.holding("h", Office.own(InvoiceRights.ORDER, Office.SCHOOLS))))
                .isEqualTo("kontor.noRight");
    }

    @Test
    void aReleaseLimitHoldsForTheSumOfTheRun() {
        office.bring("a", InvoiceState.BOOKED, Office.data("3"));
        office.bring("b", InvoiceState.BOOKED, Office.data("4"));
        office.run("r", "a", "b");
        office.done(Office.DORA, new TreasuryCommand.CloseRun(InvoiceScopes.TREASURY, "r"));
        var release = new TreasuryCommand.ReleaseRun(InvoiceScopes.TREASURY, "r", office.file("r"));
        assertThat(office.verdict(
                        Office.holding("t", Office.limited(InvoiceRights.RELEASE, Scope.CITY, 237_999)), release))
                .isEqualTo("invoice.limitExceeded");
        assertThat(office.verdict(
                        Office.holding("t", Office.limited(InvoiceRights.RELEASE, Scope.CITY, 238_000)), release))
                .isEqualTo("ok");
    }

    private String order(Actor actor) {
        return office.verdict(actor, new ClerkCommand.OrderPayment(WORKS, "i", office.revision("i")));
    }
}
