package city.kontor.capture;

import java.util.Arrays;
import java.util.Optional;

/** The header fields of an invoice, with the business term of EN 16931-1 that each one is. */
public enum FieldName {
    /** BT-1. */
    INVOICE_NUMBER("invoiceNumber"),
    /** BT-2, ISO 8601. */
    ISSUE_DATE("issueDate"),
    /** BT-9, ISO 8601; computed from the issue date where the page only prints terms ("30 Tage"). */
    DUE_DATE("dueDate"),
    /** BT-27. */
    SELLER_NAME("sellerName"),
    /** BT-31, without spaces. */
    SELLER_VAT_ID("sellerVatId"),
    /** BT-32. */
    SELLER_TAX_NUMBER("sellerTaxNumber"),
    /** BT-84, without spaces. */
    IBAN("iban"),
    /** BT-86. */
    BIC("bic"),
    /** BT-5, ISO 4217. */
    CURRENCY("currency"),
    /** BT-109, a point and two decimals. */
    NET_TOTAL("netTotal"),
    /** BT-110, a point and two decimals. */
    TAX_TOTAL("taxTotal"),
    /** BT-112, a point and two decimals. */
    GROSS_TOTAL("grossTotal"),
    /** BT-13. */
    ORDER_REFERENCE("orderReference"),
    /** BT-10, where it has the form of a Leitweg-ID. */
    LEITWEG_ID("leitwegId");

    private final String key;

    FieldName(String key) {
        this.key = key;
    }

    /** The name in files, on the wire and in resource bundles. */
    public String key() {
        return key;
    }

    public static Optional<FieldName> ofKey(String key) {
        return Arrays.stream(values()).filter(name -> name.key.equals(key)).findFirst();
    }
}
