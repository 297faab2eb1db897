package city.kontor.invoice.sepa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import city.kontor.invoice.CityAccount;
import city.kontor.invoice.PaymentItem;
import city.kontor.invoice.PaymentRun;
import city.kontor.kernel.Scope;
import city.kontor.kernel.Signature;
import city.kontor.testbed.SharedData;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;

class Pain001WriterTest {
    private static final Instant CLOSED = Instant.parse("2026-11-02T09:30:15.123Z");

    @Test
    void theFileIsValidByTheSchema() throws Exception {
        Optional<Path> shared = SharedData.folder();
        Assumptions.assumeTrue(shared.isPresent(), "needs shared/data beside the project, or KONTOR_SHARED");
        Path schema = shared.get().resolve("schemas/sepa/pain.001.001.09.xsd");
        var validator = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(schema.toFile())
                .newValidator();
        for (Optional<String> bic : List.of(Optional.<String>empty(), Optional.of("SOGEDEFFXXX"))) {
            byte[] file = PaymentFile.bytes(run(bic, item("a", 119_000, 0), item("b", 50_001, 1_000)));
            assertThatCode(() -> validator.validate(new StreamSource(new ByteArrayInputStream(file))))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void whatIsReadBackIsWhatWasOrdered() throws Exception {
        Document file =
                parse(PaymentFile.bytes(run(Optional.empty(), item("a", 119_000, 0), item("b", 50_001, 1_000))));
        assertThat(text(file, "//GrpHdr/MsgId")).isEqualTo("ZL-2026-000007-1");
        assertThat(text(file, "//GrpHdr/CreDtTm")).isEqualTo("2026-11-02T09:30:15Z");
        assertThat(text(file, "//GrpHdr/NbOfTxs")).isEqualTo("2");
        assertThat(text(file, "//GrpHdr/CtrlSum")).isEqualTo("1680.01");
        assertThat(text(file, "//PmtInf/CtrlSum")).isEqualTo("1680.01");
        assertThat(text(file, "//ReqdExctnDt/Dt")).isEqualTo("2026-11-10");
        assertThat(text(file, "//Dbtr/Nm")).isEqualTo("Stadt Castrop-Rauxel");
        assertThat(text(file, "//DbtrAcct/Id/IBAN")).isEqualTo("DE75512108001245126199");
        assertThat(text(file, "//DbtrAgt/FinInstnId/Othr/Id")).isEqualTo("NOTPROVIDED");
        assertThat(text(file, "//CdtTrfTxInf[1]/PmtId/EndToEndId")).isEqualTo("RE-2026-00000a-ZL-2026-000007");
        assertThat(text(file, "//CdtTrfTxInf[1]/Amt/InstdAmt")).isEqualTo("1190.00");
        assertThat(text(file, "//CdtTrfTxInf[1]/Amt/InstdAmt/@Ccy")).isEqualTo("EUR");
        assertThat(text(file, "//CdtTrfTxInf[1]/Cdtr/Nm")).isEqualTo("Mueller + Soehne GmbH");
        assertThat(text(file, "//CdtTrfTxInf[2]/Amt/InstdAmt")).isEqualTo("490.01");
        assertThat(text(file, "//CdtTrfTxInf[2]/RmtInf/Ustrd"))
                .isEqualTo("RG 47-b vom 28.10.2026 KD 12345 abzgl. Skonto");
    }

    @Test
    void theSameRunAlwaysGivesTheSameBytes() {
        assertThat(PaymentFile.bytes(run(Optional.empty(), item("a", 1, 0))))
                .isEqualTo(PaymentFile.bytes(run(Optional.empty(), item("a", 1, 0))));
    }

    @Test
    void aCreditNoteIsNettedAgainstTheInvoicesOfItsCreditor() {
        List<Payment> payments =
                Payments.of(run(Optional.empty(), item("a", 119_000, 2_380), item("b", -20_000, 0), item("c", 500, 0)));
        assertThat(payments).hasSize(1);
        assertThat(payments.getFirst().amountCents()).isEqualTo(97_120);
        assertThat(payments.getFirst().remittance()).isEqualTo("RG 47-a, GS 47-b, RG 47-c");
    }

    @Test
    void aReferenceThatWouldBeCutPointsToTheAdviceInstead() {
        PaymentItem[] many = Stream.iterate(1, i -> i + 1)
                .limit(30)
                .map(i -> item(String.valueOf(i), i == 30 ? -1 : 1_000, 0))
                .toArray(PaymentItem[]::new);
        String remittance = Payments.of(run(Optional.empty(), many)).getFirst().remittance();
        assertThat(remittance).isEqualTo("30 Belege verrechnet, Avis zu ZL-2026-000007");
    }

    @ParameterizedTest
    @CsvSource({
        "Bäckerei Größe,Baeckerei Groesse",
        "Café Señor,Cafe Senor",
        "A&B,A+B",
        "1 € ; x,1 . . x",
        "'  a   b ',a b",
        "漢字,..",
        "a–b_c,a-b.c"
    })
    void onlyTheCharactersThatEveryBankAcceptsAreWritten(String text, String expected) {
        assertThat(SepaText.of(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"/a//b/,a/b", "a b,a-b"})
    void idsHaveNoSlashAtTheEdgesAndNoTwoInARow(String text, String expected) {
        assertThat(SepaText.id(text)).isEqualTo(expected);
        assertThat(SepaText.id("x".repeat(50))).hasSize(35);
    }

    private static PaymentItem item(String suffix, long gross, long discount) {
        return new PaymentItem(
                "i-" + suffix,
                Scope.department("tiefbau"),
                "RE-2026-00000" + suffix,
                "47-" + suffix,
                LocalDate.of(2026, 10, 28),
                Optional.of("12345"),
                "k1",
                "Müller & Söhne GmbH",
                "DE89370400440532013000",
                Optional.of("COBADEFFXXX"),
                gross,
                discount,
                PaymentItem.endToEndId("RE-2026-00000" + suffix, "ZL-2026-000007"),
                Optional.empty());
    }

    private static PaymentRun run(Optional<String> bic, PaymentItem... items) {
        var by = new Signature("d", "Dora", Optional.empty(), CLOSED);
        return new PaymentRun(
                "r",
                Scope.department("kasse"),
                "ZL-2026-000007",
                PaymentRun.State.CLOSED,
                LocalDate.of(2026, 11, 10),
                "giro",
                List.of(items),
                1,
                Optional.of("ZL-2026-000007-1"),
                Optional.empty(),
                Optional.of(
                        new CityAccount("giro", "Giro", "Stadt Castrop-Rauxel", "DE75512108001245126199", bic, true)),
                by,
                Optional.of(by),
                Optional.empty(),
                Optional.empty());
    }

    private static Document parse(byte[] file) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(file));
    }

    private static String text(Document document, String path) throws Exception {
        return XPathFactory.newInstance().newXPath().evaluate(path, document);
    }
}
