package city.kontor.capture.fields;

import city.kontor.capture.FieldName;
import city.kontor.capture.FieldReader;
import city.kontor.capture.FieldValue;
import city.kontor.capture.InvoiceFields;
import city.kontor.capture.PageText;
import city.kontor.capture.TaxLine;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads invoices by rules that hold for all sellers: labels and where values stand to them, the law on what an invoice contains
 * (UStG section 14), DIN 5008, check digits and sums. No rule names a seller. Thread-safe; the same pages always give the same fields.
 */
public final class RuleFieldReader implements FieldReader {
    private final Lexicon lexicon;

    /** Loads the label lexicon. */
    public RuleFieldReader() {
        lexicon = Lexicon.load();
    }

    @Override
    public InvoiceFields read(List<PageText> pages) {
        Reading reading = Reading.of(Sheets.of(pages), lexicon);
        if (reading.rows().isEmpty()) {
            return InvoiceFields.none();
        }
        Map<FieldName, FieldValue> values = new EnumMap<>(FieldName.class);
        Optional<Candidate> number = NumberFinder.find(reading);
        Optional<Candidate> issued = IssueDateFinder.find(reading);
        Optional<Candidate> iban = IbanFinder.find(reading);
        Totals totals = new TotalsFinder(reading).find();
        put(values, FieldName.INVOICE_NUMBER, number);
        put(values, FieldName.ISSUE_DATE, issued);
        put(values, FieldName.DUE_DATE, DueDateFinder.find(reading, issued));
        put(values, FieldName.SELLER_NAME, new SellerNames(reading).find());
        put(values, FieldName.SELLER_VAT_ID, VatIdFinder.find(reading));
        put(values, FieldName.SELLER_TAX_NUMBER, TaxNumberFinder.find(reading));
        put(values, FieldName.IBAN, iban);
        put(values, FieldName.BIC, BicFinder.find(reading, iban));
        put(values, FieldName.CURRENCY, CurrencyFinder.find(reading));
        put(values, FieldName.NET_TOTAL, totals.net());
        put(values, FieldName.TAX_TOTAL, totals.tax());
        put(values, FieldName.GROSS_TOTAL, totals.gross());
        put(values, FieldName.ORDER_REFERENCE, OrderFinder.find(reading, number));
        put(values, FieldName.LEITWEG_ID, LeitwegFinder.find(reading));
        return new InvoiceFields(
                values, totals.lines().stream().map(RuleFieldReader::line).toList());
    }

    private static void put(Map<FieldName, FieldValue> values, FieldName name, Optional<Candidate> candidate) {
        candidate.ifPresent(found -> values.put(name, found.toField()));
    }

    private static TaxLine line(TaxLines.Line line) {
        double evidence = line.inOneRow() ? 0.99 : 0.93;
        return new TaxLine(
                line.rate().toPlainString(),
                TotalsFinder.candidate(line.net().amount(), evidence, true).toField(),
                TotalsFinder.candidate(line.tax().amount(), evidence, true).toField());
    }
}
