package city.kontor.einvoice.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.kontor.einvoice.Attachment;
import city.kontor.einvoice.CashDiscount;
import city.kontor.einvoice.EInvoice;
import city.kontor.einvoice.Entry;
import city.kontor.einvoice.Extra;
import city.kontor.einvoice.Section;
import city.kontor.einvoice.Syntax;
import city.kontor.einvoice.UnreadableException;
import city.kontor.einvoice.UnreadableException.Kind;
import city.kontor.einvoice.sample.SampleEInvoice;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InvoiceXmlTest {
    private static final LocalDate ISSUED = LocalDate.of(2026, 11, 2);
    private static final SampleEInvoice SAMPLE = SampleEInvoice.streetLights("RE-4711", ISSUED);

    private final InvoiceXml reader = new InvoiceXml();

    @ParameterizedTest
    @EnumSource
    void readsWhatTheSellerWrote(Syntax syntax) throws UnreadableException {
        EInvoice invoice = reader.read(syntax == Syntax.UBL ? SAMPLE.ubl() : SAMPLE.cii());
        assertThat(invoice.syntax()).isEqualTo(syntax);
        assertThat(invoice.number()).hasValue("RE-4711");
        assertThat(invoice.issueDate()).hasValue(ISSUED);
        assertThat(invoice.dueDate()).hasValue(ISSUED.plusDays(30));
        assertThat(invoice.sellerName()).hasValue("Zechenlicht Elektrotechnik GmbH");
        assertThat(invoice.sellerVatId()).hasValue("DE812345673");
        assertThat(invoice.iban()).hasValue("DE02120300000000202051");
        assertThat(invoice.buyerReference()).hasValue("05562004-31001-40");
        assertThat(invoice.orderReference()).hasValue("B-2026-417");
        assertThat(invoice.netTotal()).hasValue(SAMPLE.net());
        assertThat(invoice.taxTotal()).hasValue(SAMPLE.tax());
        assertThat(invoice.grossTotal()).hasValue(SAMPLE.gross());
        assertThat(invoice.lines()).hasSize(3);
        assertThat(invoice.discounts()).containsExactly(new CashDiscount(10, new BigDecimal("2.00"), Optional.empty()));
    }

    @Test
    void bothSyntaxesSayTheSame() throws UnreadableException {
        assertThat(entries(reader.read(SAMPLE.ubl()).terms()))
                .containsExactlyInAnyOrderElementsOf(
                        entries(reader.read(SAMPLE.cii()).terms()));
    }

    /** Without qualifiers: CII names a currency for fewer amounts. UBL wants a trading name, which CII does not. */
    private static List<String> entries(Section section) {
        var all = new ArrayList<String>();
        for (Entry entry : section.entries()) {
            if (!entry.term().id().equals("BT-28")) {
                all.add(section.group().id() + " " + entry.term().id() + " " + entry.value());
            }
        }
        section.sections().forEach(inner -> all.addAll(entries(inner)));
        return all;
    }

    @Test
    void missesNothing() throws UnreadableException {
        assertThat(reader.read(SAMPLE.ubl()).extras()).isEmpty();
        assertThat(reader.read(SAMPLE.cii()).extras()).isEmpty();
    }

    @Test
    void keepsWhatTheStandardHasNoTermFor() throws UnreadableException {
        byte[] xml = edited(SAMPLE.ubl(), "<cbc:DueDate>", "<cbc:IssueTime>08:15:00</cbc:IssueTime><cbc:DueDate>");
        assertThat(reader.read(xml).extras()).containsExactly(new Extra("IssueTime", "08:15:00"));
    }

    @Test
    void readsZugferd1() throws UnreadableException {
        String xml = """
                <rsm:CrossIndustryDocument xmlns:rsm="urn:ferd:CrossIndustryDocument:invoice:1p0"
                    xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:12"
                    xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:15">
                  <rsm:SpecifiedExchangedDocumentContext><ram:GuidelineSpecifiedDocumentContextParameter>
                    <ram:ID>urn:ferd:CrossIndustryDocument:invoice:1p0:comfort</ram:ID>
                  </ram:GuidelineSpecifiedDocumentContextParameter></rsm:SpecifiedExchangedDocumentContext>
                  <rsm:HeaderExchangedDocument><ram:ID>471102</ram:ID><ram:TypeCode>380</ram:TypeCode>
                    <ram:IssueDateTime><udt:DateTimeString format="102">20130305</udt:DateTimeString></ram:IssueDateTime>
                  </rsm:HeaderExchangedDocument>
                  <rsm:SpecifiedSupplyChainTradeTransaction>
                    <ram:ApplicableSupplyChainTradeAgreement>
                      <ram:SellerTradeParty><ram:Name>Haldenblick KG</ram:Name></ram:SellerTradeParty>
                      <ram:BuyerOrderReferencedDocument><ram:ID>B-7</ram:ID></ram:BuyerOrderReferencedDocument>
                    </ram:ApplicableSupplyChainTradeAgreement>
                    <ram:ApplicableSupplyChainTradeSettlement><ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>
                      <ram:SpecifiedTradeSettlementMonetarySummation>
                        <ram:GrandTotalAmount currencyID="EUR">235.62</ram:GrandTotalAmount>
                      </ram:SpecifiedTradeSettlementMonetarySummation>
                    </ram:ApplicableSupplyChainTradeSettlement>
                    <ram:IncludedSupplyChainTradeLineItem>
                      <ram:AssociatedDocumentLineDocument><ram:LineID>1</ram:LineID></ram:AssociatedDocumentLineDocument>
                      <ram:SpecifiedSupplyChainTradeSettlement><ram:SpecifiedTradeSettlementMonetarySummation>
                        <ram:LineTotalAmount currencyID="EUR">198.00</ram:LineTotalAmount>
                      </ram:SpecifiedTradeSettlementMonetarySummation></ram:SpecifiedSupplyChainTradeSettlement>
                    </ram:IncludedSupplyChainTradeLineItem>
                  </rsm:SpecifiedSupplyChainTradeTransaction>
                </rsm:CrossIndustryDocument>""";
        EInvoice invoice = reader.read(bytes(xml));
        assertThat(invoice.number()).hasValue("471102");
        assertThat(invoice.issueDate()).hasValue(LocalDate.of(2013, 3, 5));
        assertThat(invoice.sellerName()).hasValue("Haldenblick KG");
        assertThat(invoice.orderReference()).hasValue("B-7");
        assertThat(invoice.grossTotal()).hasValue(new BigDecimal("235.62"));
        assertThat(invoice.lines().getFirst().value("BT-131")).hasValue("198.00");
        assertThat(invoice.extras()).isEmpty();
    }

    @Test
    void refusesXmlThatCouldReadFiles() {
        String attack = "<!DOCTYPE Invoice [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + "<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\">&x;</Invoice>";
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> reader.read(bytes(attack)))
                .matches(e -> e.kind() == Kind.FORBIDDEN_XML);
    }

    @Test
    void refusesXmlWithoutBottom() {
        String deep = "<a>".repeat(200_000) + "</a>".repeat(200_000);
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> reader.read(bytes(deep)))
                .matches(e -> e.kind() == Kind.BROKEN_XML);
    }

    @Test
    void saysWhereXmlIsBroken() {
        byte[] cut = Arrays.copyOf(SAMPLE.ubl(), SAMPLE.ubl().length / 2);
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> reader.read(cut))
                .matches(e -> e.kind() == Kind.BROKEN_XML)
                .matches(e -> e.detail().matches("\\d+:\\d+ .*"), "names line and column");
    }

    @Test
    void refusesOtherXml() {
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> reader.read(bytes("<Order xmlns='urn:x'/>")))
                .matches(e -> e.kind() == Kind.NO_INVOICE && e.detail().contains("Order"));
    }

    @Test
    void unpacksAttachmentsAndKeepsMaliciousOnesOut() throws UnreadableException {
        String eicar = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";
        byte[] xml = edited(
                SAMPLE.ubl(),
                "<cac:AccountingSupplierParty>",
                attachment("Aufmaß.csv", "text/csv", "Ort;Menge\nMarkt;12\n")
                        + attachment("../../virus.csv", "text/csv", eicar)
                        + "<cac:AccountingSupplierParty>");
        EInvoice invoice = reader.read(xml);
        assertThat(invoice.attachments()).hasSize(2);
        assertThat(invoice.attachments().getFirst().problem()).isEmpty();
        assertThat(invoice.attachments().getFirst().bytes())
                .asString(StandardCharsets.UTF_8)
                .startsWith("Ort;Menge");
        assertThat(invoice.attachments().getLast().name()).isEqualTo("virus.csv");
        assertThat(invoice.attachments().getLast().problem()).hasValue(Attachment.Problem.MALICIOUS);
        assertThat(invoice.attachments().getLast().bytes()).isEmpty();
        assertThat(invoice.terms().all("BG-24").map(each -> each.value("BT-125")))
                .containsExactly(Optional.of("Aufmaß.csv"), Optional.of("../../virus.csv"));
    }

    private static String attachment(String name, String type, String content) {
        return "<cac:AdditionalDocumentReference><cbc:ID>1</cbc:ID><cac:Attachment>"
                + "<cbc:EmbeddedDocumentBinaryObject mimeCode=\"" + type + "\" filename=\"" + name + "\">"
                + Base64.getEncoder().encodeToString(bytes(content))
                + "</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference>";
    }

    private static byte[] edited(byte[] xml, String what, String with) {
        String text = new String(xml, StandardCharsets.UTF_8);
        assertThat(text).contains(what);
        return bytes(text.replace(what, with));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
