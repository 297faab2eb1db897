package city.kontor.capture.bench;

import city.kontor.capture.FieldName;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * What a Cross Industry Invoice (ZUGFeRD 1 and 2, Factur-X) says about itself: the truth that read fields are compared with. Both
 * generations of the schema name their elements almost alike, so elements are found by the end of their path.
 */
public final class CiiTruth {
    private static final List<String> SETTLEMENT =
            List.of("ApplicableHeaderTradeSettlement", "ApplicableSupplyChainTradeSettlement");
    private static final List<String> AGREEMENT =
            List.of("ApplicableHeaderTradeAgreement", "ApplicableSupplyChainTradeAgreement");
    private static final List<String> SUMMATION =
            List.of("SpecifiedTradeSettlementHeaderMonetarySummation", "SpecifiedTradeSettlementMonetarySummation");

    private CiiTruth() {}

    /**
     * Reads an invoice.
     *
     * @throws IOException where the bytes are no well-formed XML
     */
    public static Truth read(byte[] xml) throws IOException {
        Document document = parse(xml);
        Element root = document.getDocumentElement();
        Element header = child(root, "ExchangedDocument", "HeaderExchangedDocument")
                .orElseThrow(() -> new IOException("no ExchangedDocument"));
        Element transaction = child(root, "SupplyChainTradeTransaction", "SpecifiedSupplyChainTradeTransaction")
                .orElseThrow(() -> new IOException("no transaction"));
        Element agreement =
                child(transaction, AGREEMENT.toArray(String[]::new)).orElseThrow(() -> new IOException("no agreement"));
        Element settlement = child(transaction, SETTLEMENT.toArray(String[]::new))
                .orElseThrow(() -> new IOException("no settlement"));
        Optional<Element> seller = child(agreement, "SellerTradeParty");
        Optional<Element> summation = child(settlement, SUMMATION.toArray(String[]::new));

        Map<FieldName, String> values = new EnumMap<>(FieldName.class);
        put(values, FieldName.INVOICE_NUMBER, text(header, "ID"));
        put(
                values,
                FieldName.ISSUE_DATE,
                child(header, "IssueDateTime")
                        .flatMap(date -> text(date, "DateTimeString"))
                        .map(CiiTruth::date));
        put(
                values,
                FieldName.DUE_DATE,
                children(settlement, "SpecifiedTradePaymentTerms").stream()
                        .flatMap(terms -> child(terms, "DueDateDateTime").stream())
                        .flatMap(due -> text(due, "DateTimeString").stream())
                        .map(CiiTruth::date)
                        .findFirst());
        put(values, FieldName.SELLER_NAME, seller.flatMap(party -> text(party, "Name")));
        put(
                values,
                FieldName.SELLER_VAT_ID,
                seller.flatMap(party -> registration(party, "VA")).map(CiiTruth::plain));
        put(values, FieldName.SELLER_TAX_NUMBER, seller.flatMap(party -> registration(party, "FC")));
        List<Element> means = children(settlement, "SpecifiedTradeSettlementPaymentMeans");
        put(
                values,
                FieldName.IBAN,
                means.stream()
                        .flatMap(mean -> child(mean, "PayeePartyCreditorFinancialAccount").stream())
                        .flatMap(account -> text(account, "IBANID").stream())
                        .map(CiiTruth::plain)
                        .findFirst());
        put(
                values,
                FieldName.BIC,
                means.stream()
                        .flatMap(mean -> child(mean, "PayeeSpecifiedCreditorFinancialInstitution").stream())
                        .flatMap(bank -> text(bank, "BICID").stream())
                        .map(CiiTruth::plain)
                        .findFirst());
        put(values, FieldName.CURRENCY, text(settlement, "InvoiceCurrencyCode"));
        put(
                values,
                FieldName.NET_TOTAL,
                summation.flatMap(sum -> text(sum, "TaxBasisTotalAmount")).map(CiiTruth::amount));
        put(
                values,
                FieldName.TAX_TOTAL,
                summation.flatMap(sum -> text(sum, "TaxTotalAmount")).map(CiiTruth::amount));
        put(
                values,
                FieldName.GROSS_TOTAL,
                summation.flatMap(sum -> text(sum, "GrandTotalAmount")).map(CiiTruth::amount));
        put(
                values,
                FieldName.ORDER_REFERENCE,
                child(agreement, "BuyerOrderReferencedDocument")
                        .flatMap(order -> text(order, "IssuerAssignedID", "ID")));
        put(
                values,
                FieldName.LEITWEG_ID,
                text(agreement, "BuyerReference").filter(id -> id.matches("\\d{2,12}-([0-9A-Z]{1,30}-)?\\d{2}")));
        return new Truth(values, taxes(settlement));
    }

    private static List<Truth.Tax> taxes(Element settlement) {
        var taxes = new ArrayList<Truth.Tax>();
        for (Element tax : children(settlement, "ApplicableTradeTax")) {
            Optional<String> rate = text(tax, "RateApplicablePercent", "ApplicablePercent");
            Optional<String> net = text(tax, "BasisAmount");
            Optional<String> amount = text(tax, "CalculatedAmount");
            if (rate.isPresent() && net.isPresent() && amount.isPresent()) {
                taxes.add(new Truth.Tax(
                        new BigDecimal(rate.get()).stripTrailingZeros().toPlainString(),
                        amount(net.get()),
                        amount(amount.get())));
            }
        }
        return taxes;
    }

    private static Document parse(byte[] xml) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("the embedded invoice is no well-formed XML", e);
        }
    }

    private static void put(Map<FieldName, String> values, FieldName name, Optional<String> value) {
        value.map(String::strip).filter(text -> !text.isEmpty()).ifPresent(text -> values.put(name, text));
    }

    private static Optional<String> registration(Element party, String scheme) {
        for (Element registration : children(party, "SpecifiedTaxRegistration")) {
            for (Element id : children(registration, "ID")) {
                if (id.getAttribute("schemeID").equals(scheme)) {
                    return Optional.of(id.getTextContent());
                }
            }
        }
        return Optional.empty();
    }

    private static String plain(String text) {
        return text.replaceAll("\\s", "");
    }

    private static String date(String basic) {
        String digits = basic.strip();
        return digits.length() < 8 || digits.contains("-")
                ? digits
                : digits.substring(0, 4) + "-" + digits.substring(4, 6) + "-" + digits.substring(6, 8);
    }

    private static String amount(String text) {
        return new BigDecimal(text.strip()).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static List<Element> children(Element parent, String... names) {
        var found = new ArrayList<Element>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && List.of(names).contains(element.getLocalName())) {
                found.add(element);
            }
        }
        return found;
    }

    private static Optional<Element> child(Element parent, String... names) {
        return children(parent, names).stream().findFirst();
    }

    private static Optional<String> text(Element parent, String... names) {
        return child(parent, names).map(Element::getTextContent);
    }
}
