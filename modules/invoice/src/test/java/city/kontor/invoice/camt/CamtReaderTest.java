package city.kontor.invoice.camt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import city.kontor.invoice.BankEntry;
import city.kontor.invoice.BankStatement;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CamtReaderTest {
    private static final String IBAN = "DE75512108001245126199";
    private static final String EIGHT = """
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt>
            <Id>S1</Id><LglSeqNb>7</LglSeqNb><Acct><Id><IBAN>DE75512108001245126199</IBAN></Id></Acct>
            <Bal><Tp><CdOrPrtry><Cd>PRCD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">100</Amt><CdtDbtInd>DBIT</CdtDbtInd><Dt><Dt>2026-11-11</Dt></Dt></Bal>
            <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">50.5</Amt><CdtDbtInd>DBIT</CdtDbtInd><Dt><DtTm>2026-11-12T18:00:00+01:00</DtTm></Dt></Bal>
            <Ntry><Amt Ccy="EUR">49.50</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><DtTm>2026-11-12T09:00:00</DtTm></BookgDt>
              <NtryDtls><TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs><Amt Ccy="EUR">49.50</Amt><CdtDbtInd>CRDT</CdtDbtInd>
              <RltdPties><Dbtr><Pty><Nm>Bürger</Nm></Pty></Dbtr><DbtrAcct><Id><IBAN>DE89370400440532013000</IBAN></Id></DbtrAcct></RltdPties>
              <RmtInf><Strd><CdtrRefInf><Ref>RF18539007547034</Ref></CdtrRefInf></Strd></RmtInf></TxDtls></NtryDtls><AddtlNtryInf>Gutschrift</AddtlNtryInf></Ntry>
            <Ntry><Amt Ccy="EUR">1.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>PDNG</Cd></Sts></Ntry>
            </Stmt></BkToCstmrStmt></Document>""";

    @Test
    void readsTheOlderVersionWithItsTransactions() throws Exception {
        BankStatement statement = read(CamtFiles.file(
                IBAN,
                212,
                1_000_000,
                CamtFiles.entry("R1", -169_000, CamtFiles.payment("A", 119_000), CamtFiles.payment("B", 50_000)),
                CamtFiles.entry("R2", -50_000, CamtFiles.batch("ZL-2026-000001-1-1")),
                CamtFiles.entry("R3", 119_000, CamtFiles.returned("A", "AC04", "Konto erloschen"))));
        assertThat(statement.number()).contains(212L);
        assertThat(statement.bookedOn()).isEqualTo(LocalDate.of(2026, 11, 12));
        assertThat(statement.entries())
                .extracting(BankEntry::amountCents)
                .containsExactly(-119_000L, -50_000L, -50_000L, 119_000L);
        assertThat(statement.entries().get(2).blockId()).contains("ZL-2026-000001-1-1");
        assertThat(statement.entries().get(3).returned()).contains(new BankEntry.Return("AC04", "Konto erloschen"));
        assertThat(statement.openingCents() + statement.sumCents()).isEqualTo(statement.closingCents());
    }

    @Test
    void readsTheNewerVersionAndLeavesOutWhatIsOnlyAnnounced() throws Exception {
        BankStatement statement = read(EIGHT.getBytes(StandardCharsets.UTF_8));
        assertThat(statement.openingCents()).isEqualTo(-10_000);
        assertThat(statement.closingCents()).isEqualTo(-5_050);
        assertThat(statement.entries()).hasSize(1);
        BankEntry entry = statement.entries().getFirst();
        assertThat(entry.endToEndId()).isEmpty();
        assertThat(entry.partyName()).contains("Bürger");
        assertThat(entry.partyIban()).contains("DE89370400440532013000");
        assertThat(entry.remittance()).isEqualTo("RF18539007547034 Gutschrift");
        assertThat(entry.returned()).isEmpty();
    }

    @Test
    void transactionsThatDoNotMakeUpTheirEntryAreOneAmount() throws Exception {
        BankStatement statement = read(CamtFiles.file(
                IBAN, 1, 0, CamtFiles.entry("R", -200, CamtFiles.payment("A", 50), CamtFiles.payment("B", 100))));
        assertThat(statement.entries()).extracting(BankEntry::amountCents).containsExactly(-200L);
    }

    @ParameterizedTest
    @CsvSource({"1,true", "true,true", "0,false", "false,false"})
    void aReversalIsSaidInAnyFormOfABoolean(String written, boolean returned) throws Exception {
        String file = EIGHT.replace("CRDT</CdtDbtInd><Sts>", "CRDT</CdtDbtInd><RvslInd>" + written + "</RvslInd><Sts>");
        assertThat(read(file.getBytes(StandardCharsets.UTF_8))
                        .entries()
                        .getFirst()
                        .returned()
                        .isPresent())
                .isEqualTo(returned);
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_XML,'<Document'",
        "NOT_XML,''",
        "NOT_CAMT,'<a/>'",
        "NOT_CAMT,'<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.001.001.09\"/>'",
        "NO_STATEMENT,'<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\"/>'",
        "DOCTYPE,'<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>'"
    })
    void whatIsNoStatementIsSaidToBeNone(CamtException.Problem problem, String file) {
        assertThat(problem(file)).isEqualTo(problem);
    }

    @Test
    void wrongAmountsOtherCurrenciesAndEndlessNestingAreRefused() {
        assertThat(problem(EIGHT.replace(
                        "49.50</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>", "49.505</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>")))
                .isEqualTo(CamtException.Problem.WRONG_VALUE);
        assertThat(problem(EIGHT.replace("Ccy=\"EUR\">100", "Ccy=\"USD\">100")))
                .isEqualTo(CamtException.Problem.NOT_EURO);
        assertThat(problem(EIGHT.replace("<Id>S1</Id>", "<Id>S1</Id>" + "<a>".repeat(100) + "</a>".repeat(100))))
                .isEqualTo(CamtException.Problem.TOO_LARGE);
        assertThat(problem(EIGHT.replace("CLBD", "ITBD"))).isEqualTo(CamtException.Problem.MISSING);
    }

    private static CamtException.Problem problem(String file) {
        return catchThrowableOfType(CamtException.class, () -> read(file.getBytes(StandardCharsets.UTF_8)))
                .problem();
    }

    private static BankStatement read(byte[] file) throws CamtException {
        return CamtReader.read(new ByteArrayInputStream(file)).getFirst();
    }
}
