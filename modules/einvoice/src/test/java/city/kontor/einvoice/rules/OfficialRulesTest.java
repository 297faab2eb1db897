package city.kontor.einvoice.rules;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.einvoice.EInvoice;
import city.kontor.einvoice.UnreadableException;
import city.kontor.einvoice.read.InvoiceXml;
import city.kontor.einvoice.sample.SampleEInvoice;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OfficialRulesTest {
    private static final SampleEInvoice SAMPLE = SampleEInvoice.streetLights("RE-4711", LocalDate.of(2026, 11, 2));
    private static final InvoiceXml READER = new InvoiceXml();
    private static final OfficialRules RULES = new OfficialRules();

    @BeforeAll
    static void warmUp() {
        RULES.warmUp();
    }

    @Test
    void findsNothingWrongWithASoundInvoice() throws UnreadableException {
        assertThat(check(SAMPLE.ubl()).findings()).isEmpty();
        assertThat(check(SAMPLE.cii()).findings()).isEmpty();
        assertThat(check(SAMPLE.ubl()).ruleSet()).hasValueSatisfying(set -> {
            assertThat(set.specification()).isEqualTo("XRechnung UBL Invoice 3.0.2");
            assertThat(set.release()).isPresent();
        });
    }

    @Test
    void namesTheRuleThePlaceAndTheReasonInGerman() throws UnreadableException {
        String gross = SAMPLE.gross().toPlainString();
        Verdict verdict =
                check(edited(SAMPLE.ubl(), gross + "</cbc:TaxInclusiveAmount>", "1.00</cbc:TaxInclusiveAmount>"));
        assertThat(verdict.isValid()).hasValue(false);
        assertThat(verdict.errors()).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo("BR-CO-15");
            assertThat(finding.message()).contains("Brutto").contains("BT-112");
            assertThat(finding.location()).isEqualTo("Invoice");
        });
    }

    @Test
    void knowsTheGermanRules() throws UnreadableException {
        Verdict verdict = check(edited(SAMPLE.ubl(), "<cbc:BuyerReference>05562004-31001-40</cbc:BuyerReference>", ""));
        assertThat(verdict.errors()).extracting(Finding::rule).contains("BR-DE-15");
    }

    @Test
    void checksTheSchemaFirst() throws UnreadableException {
        Verdict verdict = check(edited(SAMPLE.ubl(), "<cbc:IssueDate>2026-11-02", "<cbc:IssueDate>2. November"));
        assertThat(verdict.errors()).first().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("XML");
            assertThat(finding.location()).matches("\\d+:\\d+");
            assertThat(finding.message()).contains("2. November");
        });
    }

    private static Verdict check(byte[] xml) throws UnreadableException {
        EInvoice invoice = READER.read(xml);
        return RULES.check(invoice, xml);
    }

    private static byte[] edited(byte[] xml, String what, String with) {
        String text = new String(xml, StandardCharsets.UTF_8);
        assertThat(text).contains(what);
        return text.replace(what, with).getBytes(StandardCharsets.UTF_8);
    }
}
