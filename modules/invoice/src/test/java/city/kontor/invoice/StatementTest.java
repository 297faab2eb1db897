package city.kontor.invoice;

import static city.kontor.invoice.InvoiceScopes.TREASURY;
import static city.kontor.invoice.Office.DORA;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.invoice.camt.CamtFiles;
import city.kontor.invoice.camt.CamtReader;
import city.kontor.invoice.store.Candidates;
import city.kontor.invoice.store.EntryRow;
import city.kontor.invoice.store.InvoiceQueries;
import city.kontor.invoice.store.StatementQueries;
import city.kontor.testbed.Engine;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatementTest {
    private static final String ACCOUNT = "DE75512108001245126199";

    @TempDir
    Path directory;

    private Office office;

    @BeforeEach
    void found() {
        office = new Office(Engine.SQLITE, directory);
        office.furnish();
        office.bring("a", InvoiceState.BOOKED, Office.data("47"));
        office.bring("b", InvoiceState.BOOKED, Office.data("48", 50_000, 9_500));
        office.run("run", "a", "b");
        office.release("run");
        office.sleep(10);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void paymentsAreFoundByTheirEndToEndIdAndSettleInvoicesAndRun() throws Exception {
        take(1, CamtFiles.entry("R1", -119_000, CamtFiles.payment(endToEnd("a"), "47")));
        assertThat(office.invoice("a").state()).isEqualTo(InvoiceState.SETTLED);
        assertThat(office.invoice("b").state()).isEqualTo(InvoiceState.PAID);
        assertThat(office.payments("run").state()).isEqualTo(PaymentRun.State.RELEASED);
        take(2, CamtFiles.entry("R2", -59_500, CamtFiles.payment(endToEnd("b"), "48")));
        assertThat(office.payments("run").state()).isEqualTo(PaymentRun.State.SETTLED);
        assertThat(open()).isEmpty();
    }

    @Test
    void aBlockThatTheBankBookedAsOneAmountSettlesAllOfIt() throws Exception {
        take(1, CamtFiles.entry("R1", -178_500, CamtFiles.batch("ZL-2026-000001-1-1")));
        assertThat(office.payments("run").state()).isEqualTo(PaymentRun.State.SETTLED);
        assertThat(office.invoice("b").state()).isEqualTo(InvoiceState.SETTLED);
    }

    @Test
    void theSameStatementTwiceAndTheSameEntryInAnotherOneHaveOneEffect() throws Exception {
        String entry = CamtFiles.entry("R1", -119_000, CamtFiles.payment(endToEnd("a"), "47"));
        take(1, entry);
        assertThat(office.refused(DORA, importing(1, entry))).isEqualTo("statement.known");
        take(2, entry, CamtFiles.entry("R9", 500));
        assertThat(entries().stream().map(row -> row.line().state()))
                .containsExactlyInAnyOrder(EntryState.SETTLED, EntryState.REPEATED, EntryState.OPEN);
    }

    @Test
    void aReturnedPaymentReopensTheInvoiceWithTheReason() throws Exception {
        take(1, CamtFiles.entry("R1", -178_500, CamtFiles.batch("ZL-2026-000001-1-1")));
        take(2, CamtFiles.entry("R2", 119_000, CamtFiles.returned(endToEnd("a"), "AC04", "Konto erloschen")));
        Invoice invoice = office.invoice("a");
        assertThat(invoice.state()).isEqualTo(InvoiceState.BOOKED);
        assertThat(invoice.runId()).isEmpty();
        assertThat(invoice.paidCents()).isEmpty();
        Optional<String> reason = office.read(
                dsl -> new InvoiceQueries(dsl).detail("a").orElseThrow().returnReason());
        assertThat(reason).contains("AC04 Konto erloschen");
        office.run("again", "a");
        office.release("again");
        assertThat(endToEnd("again", "a")).isNotEqualTo(endToEnd("a"));
        take(3, CamtFiles.entry("R3", -119_000, CamtFiles.payment(endToEnd("again", "a"), "47")));
        assertThat(office.invoice("a").state()).isEqualTo(InvoiceState.SETTLED);
    }

    @Test
    void whatDoesNotFitWaitsWithCandidatesAndIsAssignedByHand() throws Exception {
        take(
                1,
                CamtFiles.entry("R1", -118_999, CamtFiles.payment(endToEnd("a"), "47")),
                CamtFiles.entry("R2", -59_500, CamtFiles.payment("NOTPROVIDED", "Rechnung 48 danke")));
        assertThat(open()).hasSize(2);
        EntryRow known = open().get(1);
        var candidates = office.read(dsl -> new Candidates(dsl).of(known.line().entry(), 5));
        assertThat(candidates.getFirst().id()).isEqualTo("b");
        assertThat(candidates.getFirst().assignable()).isTrue();
        String wrong = open().getFirst().line().id();
        assertThat(office.refused(DORA, new StatementCommand.AssignEntry(TREASURY, wrong, List.of("a"))))
                .isEqualTo("entry.amount");
        office.done(
                DORA, new StatementCommand.AssignEntry(TREASURY, known.line().id(), List.of("b")));
        assertThat(office.invoice("b").state()).isEqualTo(InvoiceState.SETTLED);
        office.done(DORA, new StatementCommand.DismissEntry(TREASURY, wrong, "Gebühr der Bank"));
        assertThat(open()).isEmpty();
        office.done(DORA, new StatementCommand.ReopenEntry(TREASURY, wrong, "doch unsere"));
        assertThat(open()).hasSize(1);
        assertThat(office.refused(DORA, new StatementCommand.ReopenEntry(TREASURY, wrong, "noch einmal")))
                .isEqualTo("entry.notDismissed");
    }

    @Test
    void aBalanceIsAssignedByHandToTheInvoiceAndItsCreditNote() throws Exception {
        office.bring("c", InvoiceState.BOOKED, Office.data("49", 10_000, 1_900));
        office.bring("g", InvoiceState.BOOKED, Office.data("G-2", -2_000, -380));
        office.run("balance", "c", "g");
        office.release("balance");
        take(1, CamtFiles.entry("R1", -9_520, CamtFiles.payment("NOTPROVIDED", "Saldo")));
        office.done(
                DORA,
                new StatementCommand.AssignEntry(
                        TREASURY, open().getFirst().line().id(), List.of("c", "g")));
        assertThat(office.invoice("c").state()).isEqualTo(InvoiceState.SETTLED);
        assertThat(office.invoice("g").state()).isEqualTo(InvoiceState.SETTLED);
        assertThat(office.payments("balance").state()).isEqualTo(PaymentRun.State.SETTLED);
    }

    @Test
    void aWholeRunIsAssignedByHand() throws Exception {
        take(1, CamtFiles.entry("R1", -178_500));
        office.done(
                DORA,
                new StatementCommand.AssignEntryToRun(
                        TREASURY, open().getFirst().line().id(), "run"));
        assertThat(office.payments("run").state()).isEqualTo(PaymentRun.State.SETTLED);
    }

    @Test
    void aRefundSettlesACreditNote() throws Exception {
        office.bring("c", InvoiceState.BOOKED, Office.data("G-1", -10_000, -1_900));
        take(1, CamtFiles.entry("R1", 11_900, CamtFiles.payment("NOTPROVIDED", "Gutschrift G-1")));
        EntryRow entry = open().getFirst();
        assertThat(office.read(dsl -> new Candidates(dsl).of(entry.line().entry(), 5))
                        .getFirst()
                        .id())
                .isEqualTo("c");
        office.done(
                DORA, new StatementCommand.AssignEntry(TREASURY, entry.line().id(), List.of("c")));
        assertThat(office.invoice("c").state()).isEqualTo(InvoiceState.SETTLED);
    }

    @Test
    void missingNumbersAndBalancesThatDoNotAddUpAreTold() throws Exception {
        give(CamtFiles.file(ACCOUNT, 1, 100_000, CamtFiles.entry("R1", -100)));
        give(CamtFiles.file("02", ACCOUNT, 4, 90_000, -500, CamtFiles.entry("R2", -100)));
        var newest = office.read(dsl -> new StatementQueries(dsl).statements()).getFirst();
        assertThat(newest.missing()).isEqualTo(2);
        assertThat(newest.breakCents()).isEqualTo(-9_900);
        assertThat(newest.balanceOffCents()).isEqualTo(-400);
        assertThat(newest.sound()).isFalse();
    }

    @Test
    void statementsOfForeignAccountsAreRefused() throws Exception {
        byte[] file = CamtFiles.file("DE02120300000000202051", 1, 0);
        assertThat(office.refused(DORA, importing(file))).isEqualTo("statement.accountUnknown");
    }

    private String endToEnd(String invoiceId) {
        return endToEnd("run", invoiceId);
    }

    private String endToEnd(String runId, String invoiceId) {
        return office.payments(runId).items().stream()
                .filter(item -> item.invoiceId().equals(invoiceId))
                .findFirst()
                .orElseThrow()
                .endToEndId();
    }

    private void take(long number, String... entries) throws Exception {
        office.done(DORA, importing(number, entries));
    }

    private void give(byte[] file) throws Exception {
        office.done(DORA, importing(file));
    }

    private static StatementCommand importing(long number, String... entries) throws Exception {
        return importing(CamtFiles.file(ACCOUNT, number, 10_000_000, entries));
    }

    private static StatementCommand importing(byte[] file) throws Exception {
        return new StatementCommand.ImportStatement(
                TREASURY,
                "auszug.xml",
                CamtReader.read(new ByteArrayInputStream(file)).getFirst());
    }

    private List<EntryRow> open() {
        return entries().stream()
                .filter(row -> row.line().state() == EntryState.OPEN)
                .toList();
    }

    private List<EntryRow> entries() {
        return office.read(dsl -> new StatementQueries(dsl)
                .entries(Set.of(), "", Optional.empty(), 0, 100)
                .rows());
    }
}
