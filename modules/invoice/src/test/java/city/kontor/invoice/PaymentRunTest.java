package city.kontor.invoice;

import static city.kontor.invoice.InvoiceScopes.TREASURY;
import static city.kontor.invoice.Office.ANNA;
import static city.kontor.invoice.Office.BERT;
import static city.kontor.invoice.Office.CLEO;
import static city.kontor.invoice.Office.DORA;
import static city.kontor.invoice.Office.EMIL;
import static city.kontor.invoice.Office.FINN;
import static city.kontor.invoice.Office.WORKS;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.invoice.store.TreasuryQueries;
import city.kontor.kernel.Scope;
import city.kontor.testbed.Engine;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaymentRunTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 10);

    @TempDir
    Path directory;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(Engine.SQLITE, directory);
        office.furnish();
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void payingInTimeTakesTheDiscountAndPayingLateDoesNot() {
        var terms = new Terms(Optional.of(DAY.plusDays(20)), Optional.of(new Discount(300, DAY)));
        office.bring("early", InvoiceState.BOOKED, Office.data("1").with(terms));
        office.bring("late", InvoiceState.BOOKED, Office.data("2").with(terms));
        office.done(DORA, create("r1", DAY, "early"));
        office.done(DORA, create("r2", DAY.plusDays(1), "late"));
        assertThat(office.payments("r1").totalCents()).isEqualTo(115_430);
        assertThat(office.payments("r2").totalCents()).isEqualTo(119_000);
        office.release("r1");
        assertThat(office.invoice("early").paidCents()).contains(115_430L);
    }

    @Test
    void aRunIsMadeForABankDayThatHasNotPassed() {
        assertThat(office.verdict(DORA, create("r", LocalDate.of(2026, 11, 1)))).isEqualTo("run.dayPast");
        assertThat(office.verdict(DORA, create("r", LocalDate.of(2026, 12, 25))))
                .isEqualTo("run.dayNoBank");
        assertThat(office.verdict(DORA, new TreasuryCommand.CreatePaymentRun(TREASURY, "r", DAY, "unknown", List.of())))
                .isEqualTo("run.accountUnknown");
        assertThat(office.verdict(DORA, new TreasuryCommand.CreatePaymentRun(WORKS, "r", DAY, "giro", List.of())))
                .isEqualTo("run.notTreasury");
    }

    @Test
    void allInvoicesAreAddedOrNone() {
        office.bring("a", InvoiceState.BOOKED, Office.data("1"));
        office.bring("b", InvoiceState.ORDERED, Office.data("2"));
        assertThat(office.refused(DORA, create("r", DAY, "a", "b"))).isEqualTo("invoice.bookFirst");
        assertThat(office.invoice("a").state()).isEqualTo(InvoiceState.BOOKED);
    }

    @Test
    void aReopenedRunLosesItsFirstReleaseAndGetsANewMessageId() {
        office.bring("a", InvoiceState.BOOKED, Office.data("1"));
        office.bring("b", InvoiceState.BOOKED, Office.data("2"));
        office.done(DORA, create("r", DAY, "a", "b"));
        office.done(DORA, new TreasuryCommand.CloseRun(TREASURY, "r"));
        String first = office.file("r");
        office.done(EMIL, new TreasuryCommand.ReleaseRun(TREASURY, "r", first));
        assertThat(office.verdict(DORA, new TreasuryCommand.RemoveFromRun(TREASURY, "r", "b", "strittig")))
                .isEqualTo("run.notOpen");
        office.done(DORA, new TreasuryCommand.ReopenRun(TREASURY, "r", "strittige Rechnung"));
        office.done(DORA, new TreasuryCommand.RemoveFromRun(TREASURY, "r", "b", "strittig"));
        office.done(DORA, new TreasuryCommand.CloseRun(TREASURY, "r"));
        PaymentRun run = office.payments("r");
        assertThat(run.firstRelease()).isEmpty();
        assertThat(run.messageId()).contains("ZL-2026-000001-2");
        assertThat(run.items()).hasSize(1);
        assertThat(office.invoice("b").state()).isEqualTo(InvoiceState.BOOKED);
        assertThat(office.verdict(FINN, new TreasuryCommand.ReleaseRun(TREASURY, "r", first)))
                .isEqualTo("run.fileDiffers");
        office.done(FINN, new TreasuryCommand.ReleaseRun(TREASURY, "r", office.file("r")));
        office.done(EMIL, new TreasuryCommand.ReleaseRun(TREASURY, "r", office.file("r")));
        assertThat(office.payments("r").state()).isEqualTo(PaymentRun.State.RELEASED);
        assertThat(office.verdict(EMIL, new TreasuryCommand.ReleaseRun(TREASURY, "r", office.file("r"))))
                .isEqualTo("run.released");
        assertThat(office.verdict(DORA, new TreasuryCommand.DiscardRun(TREASURY, "r", "zu spät")))
                .isEqualTo("run.released");
    }

    @Test
    void aDiscardedRunGivesItsInvoicesBack() {
        office.bring("a", InvoiceState.IN_RUN, Office.data("1"));
        office.done(DORA, new TreasuryCommand.DiscardRun(TREASURY, "run-a", "falscher Tag"));
        assertThat(office.invoice("a").state()).isEqualTo(InvoiceState.BOOKED);
        assertThat(office.invoice("a").runId()).isEmpty();
        assertThat(office.payments("run-a").items()).isEmpty();
        office.done(DORA, create("again", DAY, "a"));
    }

    @Test
    void nothingIsReleasedAfterItsDayOrToABlockedCreditor() {
        office.bring("a", InvoiceState.BOOKED, Office.data("1"));
        office.done(DORA, create("r", DAY, "a"));
        office.done(DORA, new TreasuryCommand.CloseRun(TREASURY, "r"));
        var release = new TreasuryCommand.ReleaseRun(TREASURY, "r", office.file("r"));
        office.done(Office.ANNA, new MasterDataCommand.BlockCreditor(Scope.CITY, "k1", "Insolvenz"));
        assertThat(office.verdict(EMIL, release)).isEqualTo("creditor.blocked");
        office.done(Office.BERT, new MasterDataCommand.UnblockCreditor(Scope.CITY, "k1"));
        assertThat(office.verdict(EMIL, release)).isEqualTo("ok");
        office.sleep(10);
        assertThat(office.verdict(EMIL, release)).isEqualTo("run.dayPast");
    }

    @Test
    void aCreditorInARunKeepsItsBankAccount() {
        office.bring("a", InvoiceState.IN_RUN, Office.data("1"));
        office.done(
                Office.ANNA,
                new MasterDataCommand.ProposeIban(Scope.CITY, "k1", Office.OTHER_IBAN, Optional.empty(), "Brief"));
        assertThat(office.verdict(Office.BERT, new MasterDataCommand.ApproveIban(Scope.CITY, "k1", Office.OTHER_IBAN)))
                .isEqualTo("creditor.inRun");
    }

    @Test
    void theStatementMustShowWhatWasPaid() {
        office.bring("a", InvoiceState.PAID, Office.data("1"));
        assertThat(office.verdict(
                        DORA, new TreasuryCommand.SettleRun(TREASURY, "run-a", office.today(), 118_999, "1/1")))
                .isEqualTo("run.settlementAmount");
        assertThat(office.verdict(
                        DORA, new TreasuryCommand.RecordSettlement(WORKS, "a", office.today(), 118_999, "1/1")))
                .isEqualTo("invoice.settlementAmount");
    }

    @Test
    void aCreditNoteWithoutInvoicesIsSettledByItsRefund() {
        office.bring("c", InvoiceState.BOOKED, Office.data("G-1", -10_000, -1_900));
        office.done(DORA, new TreasuryCommand.RecordSettlement(WORKS, "c", office.today(), -11_900, "1/1"));
        assertThat(office.invoice("c").state()).isEqualTo(InvoiceState.SETTLED);
    }

    @Test
    void theSamePaymentInOneRunAndInAnEarlierOneIsMarked() {
        office.bring("a", InvoiceState.PAID, Office.data("47"));
        office.register("b", Office.data("47"));
        office.assign("b");
        office.done(ANNA, new ClerkCommand.NotADuplicate(WORKS, "b", "zweite Lieferung"));
        office.done(ANNA, new ClerkCommand.ConfirmFacts(WORKS, "b", office.revision("b")));
        office.done(BERT, new ClerkCommand.ConfirmAmount(WORKS, "b", office.revision("b")));
        office.done(CLEO, new ClerkCommand.OrderPayment(WORKS, "b", office.revision("b")));
        office.done(DORA, new TreasuryCommand.Book(WORKS, "b", office.revision("b")));
        office.bring("c", InvoiceState.BOOKED, Office.data("48"));
        office.done(DORA, create("r", DAY, "b", "c"));
        var repeats = office.read(dsl -> new TreasuryQueries(dsl).repeats(office.payments("r")));
        assertThat(repeats).containsOnlyKeys("b");
        assertThat(repeats.get("b"))
                .extracting(repeat -> repeat.runNumber())
                .containsExactly(office.payments("run-a").number());
    }

    private static TreasuryCommand create(String runId, LocalDate day, String... ids) {
        return new TreasuryCommand.CreatePaymentRun(TREASURY, runId, day, "giro", List.of(ids));
    }
}
