package city.kontor.einvoice.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Writes a sample as XRechnung in CII D16B. */
final class CiiSample {
    static final String XRECHNUNG = "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0";
    static final String PROCESS = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0";
    static final String BUYER = "Stadt Castrop-Rauxel";
    static final String BUYER_STREET = "Europaplatz 1";
    static final String BUYER_TOWN = "Castrop-Rauxel";
    static final String BUYER_POSTCODE = "44575";

    private static final String EUR = "EUR";

    private final SampleEInvoice invoice;
    private final XmlWriter xml = new XmlWriter(
            "rsm:CrossIndustryInvoice",
            "rsm",
            "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100",
            "ram",
            "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100",
            "udt",
            "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100");

    private CiiSample(SampleEInvoice invoice) {
        this.invoice = invoice;
    }

    static byte[] write(SampleEInvoice invoice) {
        var sample = new CiiSample(invoice);
        sample.head();
        sample.xml.in("rsm:SupplyChainTradeTransaction", sample::transaction);
        return sample.xml.finish();
    }

    private void head() {
        xml.in(
                "rsm:ExchangedDocumentContext",
                () -> xml.in("ram:BusinessProcessSpecifiedDocumentContextParameter", () -> xml.text("ram:ID", PROCESS))
                        .in("ram:GuidelineSpecifiedDocumentContextParameter", () -> xml.text("ram:ID", XRECHNUNG)));
        xml.in("rsm:ExchangedDocument", () -> {
            xml.text("ram:ID", invoice.number()).text("ram:TypeCode", "380");
            date("ram:IssueDateTime", invoice.issued());
        });
    }

    private void date(String name, LocalDate day) {
        xml.in(
                name,
                () -> xml.text("udt:DateTimeString", day.format(DateTimeFormatter.BASIC_ISO_DATE), "format", "102"));
    }

    private void transaction() {
        for (int i = 0; i < invoice.lines().size(); i++) {
            line(i + 1, invoice.lines().get(i));
        }
        xml.in("ram:ApplicableHeaderTradeAgreement", this::agreement);
        xml.in("ram:ApplicableHeaderTradeDelivery", () -> {});
        xml.in("ram:ApplicableHeaderTradeSettlement", this::settlement);
    }

    private void line(int number, SampleEInvoice.Line line) {
        xml.in("ram:IncludedSupplyChainTradeLineItem", () -> {
            xml.in("ram:AssociatedDocumentLineDocument", () -> xml.text("ram:LineID", number));
            xml.in("ram:SpecifiedTradeProduct", () -> xml.text("ram:Name", line.text()));
            xml.in(
                    "ram:SpecifiedLineTradeAgreement",
                    () -> xml.in(
                            "ram:NetPriceProductTradePrice",
                            () -> amount("ram:ChargeAmount", SampleEInvoice.euros(line.priceCents()))));
            xml.in(
                    "ram:SpecifiedLineTradeDelivery",
                    () -> xml.text("ram:BilledQuantity", line.quantity(), "unitCode", line.unit()));
            xml.in("ram:SpecifiedLineTradeSettlement", () -> {
                xml.in(
                        "ram:ApplicableTradeTax",
                        () -> xml.text("ram:TypeCode", "VAT")
                                .text("ram:CategoryCode", "S")
                                .text("ram:RateApplicablePercent", line.rate()));
                xml.in(
                        "ram:SpecifiedTradeSettlementLineMonetarySummation",
                        () -> amount("ram:LineTotalAmount", line.net()));
            });
        });
    }

    private void agreement() {
        var seller = invoice.seller();
        xml.text("ram:BuyerReference", invoice.leitwegId());
        xml.in("ram:SellerTradeParty", () -> {
            xml.text("ram:Name", seller.name());
            xml.in(
                    "ram:DefinedTradeContact",
                    () -> xml.text("ram:PersonName", seller.contact())
                            .in(
                                    "ram:TelephoneUniversalCommunication",
                                    () -> xml.text("ram:CompleteNumber", "02300 4711-0"))
                            .in(
                                    "ram:EmailURIUniversalCommunication",
                                    () -> xml.text("ram:URIID", "rechnung@zechenlicht.example")));
            address(seller.postcode(), seller.street(), seller.town());
            endpoint("rechnung@zechenlicht.example");
            xml.in("ram:SpecifiedTaxRegistration", () -> xml.text("ram:ID", seller.vatId(), "schemeID", "VA"));
        });
        xml.in("ram:BuyerTradeParty", () -> {
            xml.text("ram:Name", BUYER);
            address(BUYER_POSTCODE, BUYER_STREET, BUYER_TOWN);
            endpoint("rechnung@stadt.example");
        });
        invoice.order()
                .ifPresent(order ->
                        xml.in("ram:BuyerOrderReferencedDocument", () -> xml.text("ram:IssuerAssignedID", order)));
    }

    private void address(String postcode, String street, String town) {
        xml.in(
                "ram:PostalTradeAddress",
                () -> xml.text("ram:PostcodeCode", postcode)
                        .text("ram:LineOne", street)
                        .text("ram:CityName", town)
                        .text("ram:CountryID", "DE"));
    }

    private void endpoint(String mail) {
        xml.in("ram:URIUniversalCommunication", () -> xml.text("ram:URIID", mail, "schemeID", "EM"));
    }

    private void settlement() {
        xml.text("ram:PaymentReference", invoice.number());
        xml.text("ram:InvoiceCurrencyCode", EUR);
        xml.in(
                "ram:SpecifiedTradeSettlementPaymentMeans",
                () -> xml.text("ram:TypeCode", "58")
                        .in(
                                "ram:PayeePartyCreditorFinancialAccount",
                                () -> xml.text("ram:IBANID", invoice.seller().iban())
                                        .text(
                                                "ram:AccountName",
                                                invoice.seller().name())));
        invoice.netByRate()
                .forEach((rate, net) -> xml.in("ram:ApplicableTradeTax", () -> {
                    amount("ram:CalculatedAmount", SampleEInvoice.tax(rate, net));
                    xml.text("ram:TypeCode", "VAT");
                    amount("ram:BasisAmount", net);
                    xml.text("ram:CategoryCode", "S").text("ram:RateApplicablePercent", rate);
                }));
        xml.in("ram:SpecifiedTradePaymentTerms", () -> {
            invoice.terms().ifPresent(terms -> xml.text("ram:Description", terms));
            date("ram:DueDateDateTime", invoice.due());
        });
        xml.in("ram:SpecifiedTradeSettlementHeaderMonetarySummation", () -> {
            amount("ram:LineTotalAmount", invoice.net());
            amount("ram:TaxBasisTotalAmount", invoice.net());
            xml.text("ram:TaxTotalAmount", invoice.tax().toPlainString(), "currencyID", EUR);
            amount("ram:GrandTotalAmount", invoice.gross());
            amount("ram:DuePayableAmount", invoice.gross());
        });
    }

    private void amount(String name, BigDecimal amount) {
        xml.text(name, amount.toPlainString());
    }
}
