package city.kontor.app.scan;

import city.kontor.app.einvoice.EInvoices;
import city.kontor.capture.DataFiles;
import city.kontor.capture.FieldName;
import city.kontor.capture.Outcome;
import city.kontor.capture.Refusal;
import city.kontor.capture.StatedInvoice;
import city.kontor.einvoice.EInvoice;
import city.kontor.einvoice.Section;
import city.kontor.einvoice.UnreadableException;
import city.kontor.einvoice.drawing.InvoiceDrawing;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Lets capture take in electronic invoices: XML as drawn sheets, and what the XML states as the fields. */
public final class EInvoiceFiles implements DataFiles {
    private final EInvoices invoices;
    private final Supplier<Locale> language;

    /** @param language of the reasons why a file cannot be taken in, as the program speaks at that moment */
    public EInvoiceFiles(EInvoices invoices, Supplier<Locale> language) {
        this.invoices = invoices;
        this.language = language;
    }

    @Override
    public Outcome<Optional<byte[]>> sheets(Path file, String name) {
        if (!isXml(file)) {
            return new Outcome.Done<>(Optional.empty());
        }
        try {
            return new Outcome.Done<>(
                    Optional.of(InvoiceDrawing.of(invoices.open(file).invoice())));
        } catch (UnreadableException e) {
            return new Outcome.Refused<>(Refusal.ofFile(Refusal.Kind.NO_INVOICE, name, e.text(name, language.get())));
        }
    }

    @Override
    public Optional<StatedInvoice> stated(Path file) {
        try {
            EInvoices.Opened opened = invoices.open(file);
            return Optional.of(stated(opened.invoice(), opened.file().isHybrid()));
        } catch (UnreadableException e) {
            // Most files are pages only. A PDF whose invoice is broken is a picture of one, and is read like paper.
            return Optional.empty();
        }
    }

    private boolean isXml(Path file) {
        try {
            return invoices.isXml(file);
        } catch (IOException e) {
            // Whoever reads the pages next says that the file cannot be read.
            return false;
        }
    }

    private static StatedInvoice stated(EInvoice invoice, boolean hasPages) {
        Map<FieldName, String> values = new EnumMap<>(FieldName.class);
        put(values, FieldName.INVOICE_NUMBER, invoice.number());
        put(values, FieldName.ISSUE_DATE, invoice.issueDate().map(Object::toString));
        put(values, FieldName.DUE_DATE, invoice.dueDate().map(Object::toString));
        put(values, FieldName.SELLER_NAME, invoice.sellerName());
        put(values, FieldName.SELLER_VAT_ID, invoice.sellerVatId());
        put(values, FieldName.SELLER_TAX_NUMBER, invoice.sellerTaxNumber());
        put(values, FieldName.IBAN, invoice.iban());
        put(values, FieldName.BIC, invoice.bic());
        put(values, FieldName.CURRENCY, invoice.currency());
        put(values, FieldName.NET_TOTAL, invoice.netTotal().map(EInvoiceFiles::amount));
        put(values, FieldName.TAX_TOTAL, invoice.taxTotal().map(EInvoiceFiles::amount));
        put(values, FieldName.GROSS_TOTAL, invoice.grossTotal().map(EInvoiceFiles::amount));
        put(values, FieldName.ORDER_REFERENCE, invoice.orderReference());
        put(values, FieldName.LEITWEG_ID, invoice.leitwegId());
        List<StatedInvoice.Tax> taxes =
                invoice.terms().all("BG-23").flatMap(tax -> tax(tax).stream()).toList();
        return new StatedInvoice(values, taxes, hasPages);
    }

    private static Optional<StatedInvoice.Tax> tax(Section tax) {
        return tax.value("BT-116")
                .flatMap(EInvoice::amountOf)
                .flatMap(net -> tax.value("BT-117")
                        .flatMap(EInvoice::amountOf)
                        .map(amount -> new StatedInvoice.Tax(
                                tax.value("BT-119")
                                        .flatMap(EInvoice::amountOf)
                                        .map(rate -> rate.stripTrailingZeros().toPlainString())
                                        .orElse("0"),
                                amount(net),
                                amount(amount))));
    }

    private static void put(Map<FieldName, String> values, FieldName name, Optional<String> value) {
        value.ifPresent(text -> values.put(name, text));
    }

    /** A point and two decimals, which is all that EN 16931 allows for totals (BR-DEC). */
    private static String amount(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
