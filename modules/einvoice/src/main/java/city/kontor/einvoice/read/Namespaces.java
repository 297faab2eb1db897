package city.kontor.einvoice.read;

import java.util.Map;

/** The namespaces of both syntaxes with their customary prefixes. */
final class Namespaces {
    static final String UBL_INVOICE = "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2";
    static final String UBL_CREDIT_NOTE = "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2";
    static final String CII = "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100";
    static final String CII_REUSABLE =
            "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100";
    static final String CII_QUALIFIED = "urn:un:unece:uncefact:data:standard:QualifiedDataType:100";
    static final String CII_UNQUALIFIED = "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100";

    static final Map<String, String> PREFIXES = Map.of(
            "inv", UBL_INVOICE,
            "cn", UBL_CREDIT_NOTE,
            "cac", "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2",
            "cbc", "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2",
            "rsm", CII,
            "ram", CII_REUSABLE,
            "qdt", CII_QUALIFIED,
            "udt", CII_UNQUALIFIED);

    private Namespaces() {}
}
