package city.kontor.app.einvoice;

import city.kontor.einvoice.EInvoice;
import city.kontor.einvoice.UnreadableException;
import city.kontor.einvoice.read.InvoiceXml;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An invented invoice that says nearly everything that EN 16931 knows, and a little more. */
final class RichInvoice {
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private static final String HEAD = """
            <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
                xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
                xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
              <cbc:CustomizationID>urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0</cbc:CustomizationID>
              <cbc:ProfileID>urn:fdc:peppol.eu:2017:poacc:billing:01:1.0</cbc:ProfileID>
              <cbc:ID>SR-2026-0815</cbc:ID>
              <cbc:IssueDate>2026-11-02</cbc:IssueDate>
              <cbc:IssueTime>08:15:00</cbc:IssueTime>
              <cbc:DueDate>2026-12-02</cbc:DueDate>
              <cbc:InvoiceTypeCode>877</cbc:InvoiceTypeCode>
              <cbc:Note>#AAI#Schlussrechnung zur Sanierung der Straßenbeleuchtung am Marktplatz. Die Abschläge sind abgezogen.</cbc:Note>
              <cbc:Note>Bitte bei der Zahlung das Kassenzeichen angeben.</cbc:Note>
              <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
              <cbc:AccountingCost>5411.0100</cbc:AccountingCost>
              <cbc:BuyerReference>05562004-31001-68</cbc:BuyerReference>
              <cac:InvoicePeriod><cbc:StartDate>2026-09-01</cbc:StartDate><cbc:EndDate>2026-10-31</cbc:EndDate></cac:InvoicePeriod>
              <cac:OrderReference><cbc:ID>B-2026-417</cbc:ID><cbc:SalesOrderID>AB-20931</cbc:SalesOrderID></cac:OrderReference>
              <cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>AR-2026-0511</cbc:ID><cbc:IssueDate>2026-09-30</cbc:IssueDate></cac:InvoiceDocumentReference></cac:BillingReference>
              <cac:DespatchDocumentReference><cbc:ID>LS-4471</cbc:ID></cac:DespatchDocumentReference>
              <cac:OriginatorDocumentReference><cbc:ID>V-66-2026-12 / Los 2</cbc:ID></cac:OriginatorDocumentReference>
              <cac:ContractDocumentReference><cbc:ID>RV-2024-88</cbc:ID></cac:ContractDocumentReference>
              <!-- files -->
              <cac:ProjectReference><cbc:ID>P-4711</cbc:ID></cac:ProjectReference>
              <cac:AccountingSupplierParty><cac:Party>
                <cbc:EndpointID schemeID="EM">rechnung@zechenlicht.example</cbc:EndpointID>
                <cac:PartyIdentification><cbc:ID schemeID="0088">4012345000009</cbc:ID></cac:PartyIdentification>
                <cac:PartyName><cbc:Name>Zechenlicht</cbc:Name></cac:PartyName>
                <cac:PostalAddress><cbc:StreetName>Schachtallee 12</cbc:StreetName><cbc:AdditionalStreetName>Halle 3</cbc:AdditionalStreetName>
                  <cbc:CityName>Zechenhausen</cbc:CityName><cbc:PostalZone>44999</cbc:PostalZone>
                  <cac:Country><cbc:IdentificationCode>DE</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
                <cac:PartyTaxScheme><cbc:CompanyID>DE812345677</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>
                <cac:PartyTaxScheme><cbc:CompanyID>321/5555/0815</cbc:CompanyID><cac:TaxScheme><cbc:ID>FC</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>
                <cac:PartyLegalEntity><cbc:RegistrationName>Zechenlicht Elektrotechnik GmbH</cbc:RegistrationName><cbc:CompanyID>HRB 47110</cbc:CompanyID>
                  <cbc:CompanyLegalForm>Sitz Zechenhausen, Amtsgericht Zechenhausen</cbc:CompanyLegalForm></cac:PartyLegalEntity>
                <cac:Contact><cbc:Name>Auftragsbüro</cbc:Name><cbc:Telephone>02300 4711-0</cbc:Telephone><cbc:ElectronicMail>buero@zechenlicht.example</cbc:ElectronicMail></cac:Contact>
              </cac:Party></cac:AccountingSupplierParty>
              <cac:AccountingCustomerParty><cac:Party>
                <cbc:EndpointID schemeID="EM">rechnung@stadt.example</cbc:EndpointID>
                <cac:PartyIdentification><cbc:ID>K-10023</cbc:ID></cac:PartyIdentification>
                <cac:PostalAddress><cbc:StreetName>Rathausplatz 1</cbc:StreetName><cbc:CityName>Musterstadt</cbc:CityName><cbc:PostalZone>44575</cbc:PostalZone>
                  <cac:Country><cbc:IdentificationCode>DE</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
                <cac:PartyLegalEntity><cbc:RegistrationName>Stadt Musterstadt, Bereich Tiefbau</cbc:RegistrationName></cac:PartyLegalEntity>
                <cac:Contact><cbc:Name>Bauhof</cbc:Name></cac:Contact>
              </cac:Party></cac:AccountingCustomerParty>
              <cac:PayeeParty><cac:PartyName><cbc:Name>Revierfactoring AG</cbc:Name></cac:PartyName></cac:PayeeParty>
              <cac:TaxRepresentativeParty><cac:PartyName><cbc:Name>Steuerkontor Halde</cbc:Name></cac:PartyName>
                <cac:PostalAddress><cbc:CityName>Haldenstadt</cbc:CityName><cac:Country><cbc:IdentificationCode>DE</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
                <cac:PartyTaxScheme><cbc:CompanyID>DE811111111</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme></cac:TaxRepresentativeParty>
              <cac:Delivery><cbc:ActualDeliveryDate>2026-10-30</cbc:ActualDeliveryDate>
                <cac:DeliveryLocation><cac:Address><cbc:StreetName>Am Markt</cbc:StreetName><cbc:CityName>Musterstadt</cbc:CityName><cbc:PostalZone>44575</cbc:PostalZone>
                  <cac:Country><cbc:IdentificationCode>DE</cbc:IdentificationCode></cac:Country></cac:Address></cac:DeliveryLocation>
                <cac:DeliveryParty><cac:PartyName><cbc:Name>Bauhof Mitte</cbc:Name></cac:PartyName></cac:DeliveryParty></cac:Delivery>
              <cac:PaymentMeans><cbc:PaymentMeansCode name="Überweisung">58</cbc:PaymentMeansCode><cbc:PaymentID>SR-2026-0815 / K-10023</cbc:PaymentID>
                <cac:PayeeFinancialAccount><cbc:ID>DE02120300000000202051</cbc:ID><cbc:Name>Revierfactoring AG</cbc:Name>
                  <cac:FinancialInstitutionBranch><cbc:ID>BYLADEM1001</cbc:ID></cac:FinancialInstitutionBranch></cac:PayeeFinancialAccount></cac:PaymentMeans>
              <cac:PaymentTerms><cbc:Note>#SKONTO#TAGE=10#PROZENT=2.00#
            #SKONTO#TAGE=20#PROZENT=1.00#
            Danach 30 Tage netto.</cbc:Note></cac:PaymentTerms>
              <cac:AllowanceCharge><cbc:ChargeIndicator>false</cbc:ChargeIndicator><cbc:AllowanceChargeReasonCode>95</cbc:AllowanceChargeReasonCode>
                <cbc:AllowanceChargeReason>Rahmenvertrag 2024</cbc:AllowanceChargeReason><cbc:MultiplierFactorNumeric>5</cbc:MultiplierFactorNumeric>
                <cbc:Amount currencyID="EUR">100.00</cbc:Amount><cbc:BaseAmount currencyID="EUR">2000.00</cbc:BaseAmount>
                <cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>19</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory></cac:AllowanceCharge>
              <cac:AllowanceCharge><cbc:ChargeIndicator>true</cbc:ChargeIndicator><cbc:AllowanceChargeReason>Anfahrt</cbc:AllowanceChargeReason>
                <cbc:Amount currencyID="EUR">40.00</cbc:Amount>
                <cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>19</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory></cac:AllowanceCharge>
              <cac:TaxTotal><cbc:TaxAmount currencyID="EUR">699.20</cbc:TaxAmount>
                <cac:TaxSubtotal><cbc:TaxableAmount currencyID="EUR">3680.00</cbc:TaxableAmount><cbc:TaxAmount currencyID="EUR">699.20</cbc:TaxAmount>
                  <cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>19</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory></cac:TaxSubtotal>
                <cac:TaxSubtotal><cbc:TaxableAmount currencyID="EUR">50.00</cbc:TaxableAmount><cbc:TaxAmount currencyID="EUR">0.00</cbc:TaxAmount>
                  <cac:TaxCategory><cbc:ID>E</cbc:ID><cbc:Percent>0</cbc:Percent><cbc:TaxExemptionReason>Schulung, § 4 Nr. 21 UStG</cbc:TaxExemptionReason><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory></cac:TaxSubtotal></cac:TaxTotal>
              <cac:LegalMonetaryTotal><cbc:LineExtensionAmount currencyID="EUR">3790.00</cbc:LineExtensionAmount><cbc:TaxExclusiveAmount currencyID="EUR">3730.00</cbc:TaxExclusiveAmount>
                <cbc:TaxInclusiveAmount currencyID="EUR">4429.20</cbc:TaxInclusiveAmount><cbc:AllowanceTotalAmount currencyID="EUR">100.00</cbc:AllowanceTotalAmount>
                <cbc:ChargeTotalAmount currencyID="EUR">40.00</cbc:ChargeTotalAmount><cbc:PrepaidAmount currencyID="EUR">2000.00</cbc:PrepaidAmount>
                <cbc:PayableAmount currencyID="EUR">2429.20</cbc:PayableAmount></cac:LegalMonetaryTotal>
            """;

    private static final String LINES = """
            <cac:InvoiceLine><cbc:ID>1</cbc:ID><cbc:Note>Einschließlich Demontage und fachgerechter Entsorgung der alten Leuchten nach dem Aufmaß vom 28.10.2026.</cbc:Note>
              <cbc:InvoicedQuantity unitCode="H87">12.5</cbc:InvoicedQuantity><cbc:LineExtensionAmount currencyID="EUR">3100.00</cbc:LineExtensionAmount>
              <cbc:AccountingCost>KST 6610</cbc:AccountingCost>
              <cac:InvoicePeriod><cbc:StartDate>2026-10-01</cbc:StartDate><cbc:EndDate>2026-10-31</cbc:EndDate></cac:InvoicePeriod>
              <cac:OrderLineReference><cbc:LineID>10</cbc:LineID></cac:OrderLineReference>
              <cac:AllowanceCharge><cbc:ChargeIndicator>false</cbc:ChargeIndicator><cbc:AllowanceChargeReason>Mengenrabatt</cbc:AllowanceChargeReason><cbc:Amount currencyID="EUR">12.50</cbc:Amount></cac:AllowanceCharge>
              <cac:Item><cbc:Description>Mastaufsatz, IP 66, mit Dali-Schnittstelle und Überspannungsschutz</cbc:Description><cbc:Name>LED-Mastleuchte 4000 K</cbc:Name>
                <cac:SellersItemIdentification><cbc:ID>ML-4000</cbc:ID></cac:SellersItemIdentification>
                <cac:StandardItemIdentification><cbc:ID schemeID="0160">04012345000016</cbc:ID></cac:StandardItemIdentification>
                <cac:OriginCountry><cbc:IdentificationCode>NL</cbc:IdentificationCode></cac:OriginCountry>
                <cac:CommodityClassification><cbc:ItemClassificationCode listID="STI">39111500</cbc:ItemClassificationCode></cac:CommodityClassification>
                <cac:ClassifiedTaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>19</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:ClassifiedTaxCategory>
                <cac:AdditionalItemProperty><cbc:Name>Leistung</cbc:Name><cbc:Value>38 W</cbc:Value></cac:AdditionalItemProperty>
                <cac:AdditionalItemProperty><cbc:Name>Farbe</cbc:Name><cbc:Value>Eisenglimmer</cbc:Value></cac:AdditionalItemProperty></cac:Item>
              <cac:Price><cbc:PriceAmount currencyID="EUR">249.00</cbc:PriceAmount><cbc:BaseQuantity unitCode="H87">1</cbc:BaseQuantity>
                <cac:AllowanceCharge><cbc:ChargeIndicator>false</cbc:ChargeIndicator><cbc:Amount currencyID="EUR">10.00</cbc:Amount><cbc:BaseAmount currencyID="EUR">259.00</cbc:BaseAmount></cac:AllowanceCharge></cac:Price></cac:InvoiceLine>
            <cac:InvoiceLine><cbc:ID>2</cbc:ID><cbc:InvoicedQuantity unitCode="HUR">9.343</cbc:InvoicedQuantity><cbc:LineExtensionAmount currencyID="EUR">640.00</cbc:LineExtensionAmount>
              <cac:Item><cbc:Name>Montage mit Hubsteiger</cbc:Name>
                <cac:ClassifiedTaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>19</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:ClassifiedTaxCategory></cac:Item>
              <cac:Price><cbc:PriceAmount currencyID="EUR">68.5004</cbc:PriceAmount></cac:Price></cac:InvoiceLine>
            <cac:InvoiceLine><cbc:ID>3</cbc:ID><cbc:InvoicedQuantity unitCode="LS">1</cbc:InvoicedQuantity><cbc:LineExtensionAmount currencyID="EUR">50.00</cbc:LineExtensionAmount>
              <cac:Item><cbc:Name>Einweisung des Bauhofs</cbc:Name>
                <cac:ClassifiedTaxCategory><cbc:ID>E</cbc:ID><cbc:Percent>0</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:ClassifiedTaxCategory></cac:Item>
              <cac:Price><cbc:PriceAmount currencyID="EUR">50.00</cbc:PriceAmount></cac:Price></cac:InvoiceLine>
            """;

    private RichInvoice() {}

    static byte[] xml() {
        return xml(0);
    }

    /** @param more lines beyond the three */
    static byte[] xml(int more) {
        String files = document("01", "Aufmaß", "text/csv", "Aufmaß.csv", "Ort;Menge\nMarkt;12\n")
                + document("02", "Fotos", "text/csv", "Fotos.csv", EICAR)
                + "<cac:AdditionalDocumentReference><cbc:ID>03</cbc:ID><cac:Attachment><cac:ExternalReference>"
                + "<cbc:URI>https://zechenlicht.example/plan/4711</cbc:URI></cac:ExternalReference></cac:Attachment>"
                + "</cac:AdditionalDocumentReference>";
        String lines = IntStream.rangeClosed(4, more + 3)
                .mapToObj(number -> """
                        <cac:InvoiceLine><cbc:ID>%d</cbc:ID><cbc:InvoicedQuantity unitCode="H87">1</cbc:InvoicedQuantity>
                        <cbc:LineExtensionAmount currencyID="EUR">%d.00</cbc:LineExtensionAmount><cac:Item><cbc:Name>Ersatzteil %d</cbc:Name>
                        <cac:ClassifiedTaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>19</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:ClassifiedTaxCategory></cac:Item>
                        <cac:Price><cbc:PriceAmount currencyID="EUR">%d.00</cbc:PriceAmount></cac:Price></cac:InvoiceLine>
                        """.formatted(number, number, number, number))
                .collect(Collectors.joining());
        return (HEAD.replace("<!-- files -->", files) + LINES + lines + "</Invoice>").getBytes(StandardCharsets.UTF_8);
    }

    static EInvoice read(byte[] xml) {
        try {
            return new InvoiceXml().read(xml);
        } catch (UnreadableException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String document(String id, String about, String type, String name, String content) {
        return "<cac:AdditionalDocumentReference><cbc:ID>" + id + "</cbc:ID><cbc:DocumentDescription>" + about
                + "</cbc:DocumentDescription><cac:Attachment><cbc:EmbeddedDocumentBinaryObject mimeCode=\"" + type
                + "\" filename=\"" + name + "\">"
                + Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8))
                + "</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference>";
    }
}
