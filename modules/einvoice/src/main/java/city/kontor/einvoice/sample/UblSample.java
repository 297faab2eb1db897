package city.kontor.einvoice.sample;

import java.math.BigDecimal;

/** Writes a sample as XRechnung in UBL 2.1. */
final class UblSample {
    private static final String EUR = "EUR";

    private final SampleEInvoice invoice;
    private final XmlWriter xml = new XmlWriter(
            "Invoice",
            "",
            "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2",
            "cac",
            "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2",
            "cbc",
            "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2");

    private UblSample(SampleEInvoice invoice) {
        this.invoice = invoice;
    }

    static byte[] write(SampleEInvoice invoice) {
        var sample = new UblSample(invoice);
        sample.head();
        sample.parties();
        sample.payment();
        sample.totals();
        for (int i = 0; i < invoice.lines().size(); i++) {
            sample.line(i + 1, invoice.lines().get(i));
        }
        return sample.xml.finish();
    }

    private void head() {
        xml.text("cbc:CustomizationID", CiiSample.XRECHNUNG);
        xml.text("cbc:ProfileID", CiiSample.PROCESS);
        xml.text("cbc:ID", invoice.number());
        xml.text("cbc:IssueDate", invoice.issued());
        xml.text("cbc:DueDate", invoice.due());
        xml.text("cbc:InvoiceTypeCode", "380");
        xml.text("cbc:DocumentCurrencyCode", EUR);
        xml.text("cbc:BuyerReference", invoice.leitwegId());
        invoice.order().ifPresent(order -> xml.in("cac:OrderReference", () -> xml.text("cbc:ID", order)));
    }

    private void parties() {
        var seller = invoice.seller();
        xml.in(
                "cac:AccountingSupplierParty",
                () -> xml.in("cac:Party", () -> {
                    xml.text("cbc:EndpointID", "rechnung@zechenlicht.example", "schemeID", "EM");
                    xml.in("cac:PartyName", () -> xml.text("cbc:Name", seller.name()));
                    address(seller.street(), seller.town(), seller.postcode());
                    xml.in("cac:PartyTaxScheme", () -> {
                        xml.text("cbc:CompanyID", seller.vatId());
                        vat();
                    });
                    xml.in("cac:PartyLegalEntity", () -> xml.text("cbc:RegistrationName", seller.name()));
                    xml.in(
                            "cac:Contact",
                            () -> xml.text("cbc:Name", seller.contact())
                                    .text("cbc:Telephone", "02300 4711-0")
                                    .text("cbc:ElectronicMail", "rechnung@zechenlicht.example"));
                }));
        xml.in(
                "cac:AccountingCustomerParty",
                () -> xml.in("cac:Party", () -> {
                    xml.text("cbc:EndpointID", "rechnung@stadt.example", "schemeID", "EM");
                    address(CiiSample.BUYER_STREET, CiiSample.BUYER_TOWN, CiiSample.BUYER_POSTCODE);
                    xml.in("cac:PartyLegalEntity", () -> xml.text("cbc:RegistrationName", CiiSample.BUYER));
                }));
    }

    private void address(String street, String town, String postcode) {
        xml.in(
                "cac:PostalAddress",
                () -> xml.text("cbc:StreetName", street)
                        .text("cbc:CityName", town)
                        .text("cbc:PostalZone", postcode)
                        .in("cac:Country", () -> xml.text("cbc:IdentificationCode", "DE")));
    }

    private void vat() {
        xml.in("cac:TaxScheme", () -> xml.text("cbc:ID", "VAT"));
    }

    private void payment() {
        xml.in(
                "cac:PaymentMeans",
                () -> xml.text("cbc:PaymentMeansCode", "58")
                        .text("cbc:PaymentID", invoice.number())
                        .in(
                                "cac:PayeeFinancialAccount",
                                () -> xml.text("cbc:ID", invoice.seller().iban())
                                        .text("cbc:Name", invoice.seller().name())));
        invoice.terms().ifPresent(terms -> xml.in("cac:PaymentTerms", () -> xml.text("cbc:Note", terms)));
    }

    private void totals() {
        xml.in("cac:TaxTotal", () -> {
            amount("cbc:TaxAmount", invoice.tax());
            invoice.netByRate()
                    .forEach((rate, net) -> xml.in("cac:TaxSubtotal", () -> {
                        amount("cbc:TaxableAmount", net);
                        amount("cbc:TaxAmount", SampleEInvoice.tax(rate, net));
                        category("cac:TaxCategory", rate);
                    }));
        });
        xml.in("cac:LegalMonetaryTotal", () -> {
            amount("cbc:LineExtensionAmount", invoice.net());
            amount("cbc:TaxExclusiveAmount", invoice.net());
            amount("cbc:TaxInclusiveAmount", invoice.gross());
            amount("cbc:PayableAmount", invoice.gross());
        });
    }

    private void category(String name, int rate) {
        xml.in(name, () -> {
            xml.text("cbc:ID", "S").text("cbc:Percent", rate);
            vat();
        });
    }

    private void amount(String name, BigDecimal amount) {
        xml.text(name, amount.toPlainString(), "currencyID", EUR);
    }

    private void line(int number, SampleEInvoice.Line line) {
        xml.in("cac:InvoiceLine", () -> {
            xml.text("cbc:ID", number);
            xml.text("cbc:InvoicedQuantity", line.quantity(), "unitCode", line.unit());
            amount("cbc:LineExtensionAmount", line.net());
            xml.in("cac:Item", () -> {
                xml.text("cbc:Name", line.text());
                category("cac:ClassifiedTaxCategory", line.rate());
            });
            xml.in("cac:Price", () -> amount("cbc:PriceAmount", SampleEInvoice.euros(line.priceCents())));
        });
    }
}
