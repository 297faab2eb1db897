package city.kontor.einvoice;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an electronic invoice says: all business terms of EN 16931-1 that it states, as a tree of groups, and shortcuts to those that
 * rules and lists ask for. The XML stays the original; this is how it was read.
 *
 * @param document the name of the XML's root element
 * @param terms the group of the whole invoice, BG-0 here
 * @param extras what is stated beyond the standard's terms
 */
public record EInvoice(
        Syntax syntax, String document, Section terms, List<Extra> extras, List<Attachment> attachments) {
    private static final int ISO_DATE = 10;
    private static final Pattern LEITWEG_ID = Pattern.compile("\\d{2,12}(-[A-Za-z0-9]{1,30})?-\\d{2}");

    public EInvoice {
        extras = List.copyOf(extras);
        attachments = List.copyOf(attachments);
    }

    /** BT-1. */
    public Optional<String> number() {
        return terms.value("BT-1");
    }

    /** BT-2. */
    public Optional<LocalDate> issueDate() {
        return date("BT-2");
    }

    /** BT-3, a code of UNTDID 1001: 380 invoice, 381 credit note, 326 partial, 384 corrected … */
    public Optional<String> type() {
        return terms.value("BT-3");
    }

    /** BT-5, ISO 4217. */
    public Optional<String> currency() {
        return terms.value("BT-5");
    }

    /** BT-9. */
    public Optional<LocalDate> dueDate() {
        return date("BT-9");
    }

    /** BT-10; for invoices to German authorities the Leitweg-ID. */
    public Optional<String> buyerReference() {
        return terms.value("BT-10");
    }

    /** BT-10 where it has the form of a Leitweg-ID: coarse and fine part and two check digits (KoSIT, Leitweg-ID 2.0.2). */
    public Optional<String> leitwegId() {
        return buyerReference().filter(id -> LEITWEG_ID.matcher(id).matches());
    }

    /** BT-13. */
    public Optional<String> orderReference() {
        return terms.value("BT-13");
    }

    /** BT-24, which specification the invoice follows. */
    public Optional<String> specification() {
        return terms.first("BG-2").flatMap(process -> process.value("BT-24"));
    }

    /** BG-4. */
    public Optional<Section> seller() {
        return terms.first("BG-4");
    }

    /** BT-27. */
    public Optional<String> sellerName() {
        return seller().flatMap(seller -> seller.value("BT-27"));
    }

    /** BT-31, without spaces. */
    public Optional<String> sellerVatId() {
        return seller().flatMap(seller -> seller.value("BT-31")).map(EInvoice::withoutSpaces);
    }

    /** BT-32. */
    public Optional<String> sellerTaxNumber() {
        return seller().flatMap(seller -> seller.value("BT-32"));
    }

    /** BT-84 of the first credit transfer that names one, without spaces. */
    public Optional<String> iban() {
        return account("BT-84");
    }

    /** BT-86 of the first credit transfer that names one. */
    public Optional<String> bic() {
        return account("BT-86");
    }

    /** BT-109. */
    public Optional<BigDecimal> netTotal() {
        return total("BT-109");
    }

    /** BT-110; where an invoice states none, the sum of BT-117. */
    public Optional<BigDecimal> taxTotal() {
        return total("BT-110").or(this::sumOfTaxes);
    }

    /** BT-112. */
    public Optional<BigDecimal> grossTotal() {
        return total("BT-112");
    }

    /** BT-115. */
    public Optional<BigDecimal> amountDue() {
        return total("BT-115");
    }

    /** The cash discounts in BT-20, where they are written as XRechnung wants it. */
    public List<CashDiscount> discounts() {
        return terms.value("BT-20").map(CashDiscount::in).orElse(List.of());
    }

    /** BG-25. */
    public List<Section> lines() {
        return terms.all("BG-25").toList();
    }

    private Optional<BigDecimal> sumOfTaxes() {
        return terms.all("BG-23")
                .flatMap(tax -> tax.value("BT-117").flatMap(EInvoice::amountOf).stream())
                .reduce(BigDecimal::add);
    }

    private Optional<String> account(String term) {
        return terms.all("BG-16")
                .flatMap(payment -> payment.all("BG-17"))
                .flatMap(transfer -> transfer.value(term).stream())
                .map(EInvoice::withoutSpaces)
                .filter(account -> !account.isEmpty())
                .findFirst();
    }

    private Optional<BigDecimal> total(String term) {
        return terms.first("BG-22").flatMap(totals -> totals.value(term)).flatMap(EInvoice::amountOf);
    }

    private Optional<LocalDate> date(String term) {
        return terms.value(term).flatMap(EInvoice::dateOf);
    }

    private static Optional<LocalDate> parsed(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            // What is no date is no date: the rules say so with the place, and the view shows it as it is written.
            return Optional.empty();
        }
    }

    /** A date of the invoice; XML Schema lets it carry a time zone, which a day does not need. */
    public static Optional<LocalDate> dateOf(String value) {
        return value.length() < ISO_DATE ? Optional.empty() : parsed(value.substring(0, ISO_DATE));
    }

    /** An amount of the invoice. */
    public static Optional<BigDecimal> amountOf(String value) {
        try {
            return Optional.of(new BigDecimal(value));
        } catch (NumberFormatException e) {
            // As for dates.
            return Optional.empty();
        }
    }

    private static String withoutSpaces(String value) {
        return value.replaceAll("\\s", "");
    }
}
