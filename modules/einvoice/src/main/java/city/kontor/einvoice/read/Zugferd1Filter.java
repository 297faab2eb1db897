package city.kontor.einvoice.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Lets ZUGFeRD 1.0 (2014, CII D13B) look like today's CII D16B: the elements are the same but for their names. What is no ZUGFeRD 1.0
 * passes unchanged.
 */
final class Zugferd1Filter extends XMLFilterImpl {
    static final String NAMESPACE = "urn:ferd:CrossIndustryDocument:invoice:1p0";

    private static final Map<String, String> NAMESPACES = Map.of(
            NAMESPACE,
            Namespaces.CII,
            "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:12",
            Namespaces.CII_REUSABLE,
            "urn:un:unece:uncefact:data:standard:QualifiedDataType:12",
            Namespaces.CII_QUALIFIED,
            "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:15",
            Namespaces.CII_UNQUALIFIED);

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("CrossIndustryDocument", "CrossIndustryInvoice"),
            Map.entry("SpecifiedExchangedDocumentContext", "ExchangedDocumentContext"),
            Map.entry("HeaderExchangedDocument", "ExchangedDocument"),
            Map.entry("SpecifiedSupplyChainTradeTransaction", "SupplyChainTradeTransaction"),
            Map.entry("ApplicableSupplyChainTradeAgreement", "ApplicableHeaderTradeAgreement"),
            Map.entry("ApplicableSupplyChainTradeDelivery", "ApplicableHeaderTradeDelivery"),
            Map.entry("ApplicableSupplyChainTradeSettlement", "ApplicableHeaderTradeSettlement"),
            Map.entry("SpecifiedSupplyChainTradeAgreement", "SpecifiedLineTradeAgreement"),
            Map.entry("SpecifiedSupplyChainTradeDelivery", "SpecifiedLineTradeDelivery"),
            Map.entry("SpecifiedSupplyChainTradeSettlement", "SpecifiedLineTradeSettlement"),
            Map.entry("ApplicablePercent", "RateApplicablePercent"));

    private static final String SUMMATION = "SpecifiedTradeSettlementMonetarySummation";
    private static final String LINE = "IncludedSupplyChainTradeLineItem";

    /** The names of the open elements, innermost first, as they were written. */
    private final Deque<String> open = new ArrayDeque<>();

    private boolean isOld;

    Zugferd1Filter(XMLReader parent) {
        super(parent);
    }

    @Override
    public void startElement(String uri, String name, String qualifiedName, Attributes attributes) throws SAXException {
        if (open.isEmpty()) {
            isOld = uri.equals(NAMESPACE);
        }
        if (isOld) {
            String today = today(name);
            super.startElement(NAMESPACES.getOrDefault(uri, uri), today, today, attributes);
        } else {
            super.startElement(uri, name, qualifiedName, attributes);
        }
        open.push(name);
    }

    @Override
    public void endElement(String uri, String name, String qualifiedName) throws SAXException {
        open.pop();
        if (isOld) {
            String today = today(name);
            super.endElement(NAMESPACES.getOrDefault(uri, uri), today, today);
        } else {
            super.endElement(uri, name, qualifiedName);
        }
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) throws SAXException {
        // The root's namespace is declared before the root is seen.
        super.startPrefixMapping(prefix, NAMESPACES.getOrDefault(uri, uri));
    }

    private String today(String name) {
        String parent = open.isEmpty() ? "" : open.peek();
        if (name.equals(SUMMATION)) {
            return open.contains(LINE)
                    ? "SpecifiedTradeSettlementLineMonetarySummation"
                    : "SpecifiedTradeSettlementHeaderMonetarySummation";
        }
        if (name.equals("ID") && parent.endsWith("ReferencedDocument")) {
            return "IssuerAssignedID";
        }
        return NAMES.getOrDefault(name, name);
    }
}
