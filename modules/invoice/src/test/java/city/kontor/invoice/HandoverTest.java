package city.kontor.invoice;

import static city.kontor.invoice.InvoiceScopes.TREASURY;
import static city.kontor.invoice.Office.ANNA;
import static city.kontor.invoice.Office.BERT;
import static city.kontor.invoice.Office.CLEO;
import static city.kontor.invoice.Office.DORA;
import static city.kontor.invoice.Office.WORKS;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.csv.CsvException;
import city.kontor.invoice.finance.Acknowledgement;
import city.kontor.invoice.finance.FinanceWriters;
import city.kontor.invoice.store.HandoverQueries;
import city.kontor.invoice.store.HandoverSummary;
import city.kontor.invoice.store.WorkItem;
import city.kontor.invoice.store.WorkKind;
import city.kontor.invoice.store.WorkQueries;
import city.kontor.testbed.Engine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HandoverTest {
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

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatIsBookedIsHandedOverOnceInANumberedFile(Engine engine) throws IOException {
        office.close();
        office = new Office(engine, Files.createDirectories(directory.resolve(engine.name())));
        office.furnish();
        office.bring("a", InvoiceState.BOOKED, Office.data("1"));
        office.bring("b", InvoiceState.ORDERED, Office.data("2"));
        office.bring("c", InvoiceState.PAID, Office.data("3"));
        assertThat(office.read(dsl -> new HandoverQueries(dsl).waiting()).invoices())
                .isEqualTo(2);
        office.done(DORA, over("h"));
        HandoverSummary made =
                office.read(dsl -> new HandoverQueries(dsl).handovers()).getFirst();
        assertThat(made.number()).isEqualTo("UE-2026-000001");
        assertThat(made.postings()).isEqualTo(2);
        assertThat(made.totalCents()).isEqualTo(238_000);
        Handover handover = handover("h");
        var writer = FinanceWriters.find("csv").orElseThrow();
        assertThat(FinanceWriters.sha256(writer, handover)).isEqualTo(made.fileSha256());
        String file = new String(FinanceWriters.bytes(writer, handover), StandardCharsets.UTF_8);
        assertThat(file.lines()).hasSize(4);
        assertThat(file).startsWith("K;UE-2026-000001;").contains(";2;2380.00");
        assertThat(file).contains("B;UE-2026-000001-1;BU-2026-").contains(";12.01.01;5221;6600;1190.00;KR-");
        assertThat(office.read(dsl -> new HandoverQueries(dsl).waiting()).invoices())
                .isZero();
    }

    @Test
    void theSamePostingIsNeverHandedOverTwice() {
        office.bring("a", InvoiceState.BOOKED, Office.data("1"));
        office.done(DORA, over("h1"));
        assertThat(office.refused(DORA, over("h2"))).isEqualTo("handover.nothing");
        office.bring("b", InvoiceState.BOOKED, Office.data("2"));
        office.done(DORA, over("h2"));
        assertThat(lines("h2")).singleElement().satisfies(line -> {
            assertThat(line.posting().invoiceId()).isEqualTo("b");
            assertThat(line.posting().amountCents()).isEqualTo(119_000);
        });
    }

    @Test
    void whatTheFinanceSystemRefusesWaitsAndCanBeHandedOverAgain() throws CsvException {
        office.bring("a", InvoiceState.BOOKED, Office.data("1"));
        office.bring("b", InvoiceState.BOOKED, Office.data("2"));
        office.done(DORA, over("h1"));
        List<PostingAnswer> answers = answers("""
                Buchung;Status;Grund
                UE-2026-000001-1;ok;
                UE-2026-000001-2;abgelehnt;Sachkonto gesperrt
                """);
        office.done(DORA, new HandoverCommand.Acknowledge(TREASURY, "h1", answers));
        assertThat(work()).containsExactly("h1");
        assertThat(lines("h1").getFirst().reason()).contains("Sachkonto gesperrt");
        office.done(DORA, new HandoverCommand.Acknowledge(TREASURY, "h1", answers));
        assertThat(office.lastEvents).isEmpty();
        assertThat(office.refused(
                        DORA,
                        new HandoverCommand.Acknowledge(
                                TREASURY, "h1", List.of(new PostingAnswer("UE-2026-000001-1", false, "doch nicht")))))
                .isEqualTo("handover.answerTwice");
        assertThat(office.refused(
                        DORA,
                        new HandoverCommand.Acknowledge(
                                TREASURY, "h1", List.of(new PostingAnswer("UE-2026-000009-1", true, "")))))
                .isEqualTo("handover.answerUnknown");
        assertThat(office.refused(DORA, over("h2"))).isEqualTo("handover.nothing");
        office.done(DORA, new HandoverCommand.HandOver(TREASURY, "h2", "xml", true));
        assertThat(lines("h2")).hasSize(1);
        assertThat(work()).isEmpty();
        assertThat(handover("h1").postings())
                .as("the old file can still be written")
                .hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void oneRefusedLineOfABookingIsHandedOverAgainAlone(Engine engine) throws IOException {
        office.close();
        office = new Office(engine, Files.createDirectories(directory.resolve(engine.name())));
        office.furnish();
        office.register("a", Office.data("1"));
        office.done(
                ANNA,
                new ClerkCommand.AssignAccounts(
                        WORKS,
                        "a",
                        office.revision("a"),
                        LineBasis.GROSS,
                        List.of(
                                new AccountLine("12.01.01", "5221", "6600", 100_000),
                                new AccountLine("12.01.01", "5431", "6600", 19_000))));
        office.done(ANNA, new ClerkCommand.ConfirmFacts(WORKS, "a", office.revision("a")));
        office.done(BERT, new ClerkCommand.ConfirmAmount(WORKS, "a", office.revision("a")));
        office.done(CLEO, new ClerkCommand.OrderPayment(WORKS, "a", office.revision("a")));
        office.done(DORA, new TreasuryCommand.Book(WORKS, "a", office.revision("a")));
        office.done(DORA, over("h1"));
        office.done(
                DORA,
                new HandoverCommand.Acknowledge(
                        TREASURY,
                        "h1",
                        List.of(
                                new PostingAnswer("UE-2026-000001-1", true, ""),
                                new PostingAnswer("UE-2026-000001-2", false, "Sachkonto gesperrt"))));
        assertThat(office.refused(DORA, over("h2"))).isEqualTo("handover.nothing");
        office.done(DORA, new HandoverCommand.HandOver(TREASURY, "h2", "csv", true));
        assertThat(lines("h2")).singleElement().satisfies(line -> {
            assertThat(line.posting().line()).isEqualTo(1);
            assertThat(line.posting().amountCents()).isEqualTo(19_000);
        });
        assertThat(work()).isEmpty();
        assertThat(office.refused(DORA, new HandoverCommand.HandOver(TREASURY, "h3", "csv", true)))
                .isEqualTo("handover.nothing");
    }

    @Test
    void onlyTheTreasuryTakesInAnswers() {
        office.bring("a", InvoiceState.BOOKED, Office.data("1"));
        office.done(DORA, over("h1"));
        var clerk = Office.holding("clerk", Office.own(InvoiceRights.BOOK, WORKS));
        List<PostingAnswer> accepted = List.of(new PostingAnswer("UE-2026-000001-1", true, ""));
        assertThat(office.refused(clerk, new HandoverCommand.Acknowledge(WORKS, "h1", accepted)))
                .isEqualTo("handover.notTreasury");
        assertThat(lines("h1").getFirst().state()).isEqualTo(FinancePosting.State.HANDED);
    }

    @Test
    void aBookingThatWasWithdrawnIsReversed() throws Exception {
        office.bring("a", InvoiceState.BOOKED, Office.data("1"));
        office.done(DORA, over("h1"));
        office.done(DORA, new ClerkCommand.WithdrawConfirmation(WORKS, "a", Step.BOOK, "falsches Konto"));
        office.done(DORA, new HandoverCommand.HandOver(TREASURY, "h2", "xml", false));
        assertThat(lines("h2")).singleElement().satisfies(line -> {
            assertThat(line.posting().kind()).isEqualTo(FinancePosting.Kind.REVERSAL);
            assertThat(line.posting().amountCents()).isEqualTo(-119_000);
        });
        office.done(DORA, new TreasuryCommand.Book(WORKS, "a", office.revision("a")));
        office.done(DORA, over("h3"));
        assertThat(lines("h3"))
                .singleElement()
                .satisfies(line -> assertThat(line.posting().amountCents()).isEqualTo(119_000));
        assertThat(office.refused(DORA, over("h4"))).isEqualTo("handover.nothing");
        byte[] xml = FinanceWriters.bytes(FinanceWriters.find("xml").orElseThrow(), handover("h2"));
        var root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml))
                .getDocumentElement();
        assertThat(root.getAttribute("total")).isEqualTo("-1190.00");
        assertThat(root.getElementsByTagName("posting").getLength()).isEqualTo(1);
    }

    @Test
    void anAnswerThatCannotBeUnderstoodIsNamed() throws CsvException {
        var read = Acknowledgement.read("Posting;Result\nX-1;maybe\n".getBytes(StandardCharsets.UTF_8));
        assertThat(read.answers()).isEmpty();
        assertThat(read.faultyLine()).contains(2L);
    }

    private static HandoverCommand over(String id) {
        return new HandoverCommand.HandOver(TREASURY, id, "csv", false);
    }

    private static List<PostingAnswer> answers(String file) throws CsvException {
        return Acknowledgement.read(file.getBytes(StandardCharsets.UTF_8)).answers();
    }

    private List<HandoverQueries.Line> lines(String id) {
        return office.read(dsl -> new HandoverQueries(dsl).lines(id, 100));
    }

    private Handover handover(String id) {
        return office.read(dsl -> new HandoverQueries(dsl).handover(id).orElseThrow());
    }

    private List<String> work() {
        return office.read(dsl -> new WorkQueries(dsl, DORA, office.today()).items(WorkKind.HANDED_BACK, 10)).stream()
                .map(WorkItem::subject)
                .toList();
    }
}
