package city.kontor.demo.city;

import city.kontor.blobs.BlobStore;
import city.kontor.capture.FieldName;
import city.kontor.capture.Outcome;
import city.kontor.capture.fields.RuleFieldReader;
import city.kontor.capture.fields.SupplierLearner;
import city.kontor.capture.input.Limits;
import city.kontor.capture.learned.LearnedField;
import city.kontor.capture.learned.LearnedSupplier;
import city.kontor.capture.ocr.OcrPool;
import city.kontor.capture.pipeline.Extraction;
import city.kontor.capture.pipeline.Extractor;
import city.kontor.capture.sample.SampleInvoice;
import city.kontor.invoice.Amounts;
import city.kontor.invoice.CapturedField;
import city.kontor.invoice.Discount;
import city.kontor.invoice.Documents;
import city.kontor.invoice.Heading;
import city.kontor.invoice.InvoiceData;
import city.kontor.invoice.Seller;
import city.kontor.invoice.Terms;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes the letters of the demo city and takes them in as the scan station does. */
final class Letters implements AutoCloseable {
    /**
     * One letter, taken in.
     *
     * @param sample what was written
     * @param documents where original and PDF/A are kept
     * @param captured what was read
     * @param lesson what the operator's corrections teach; empty where nothing was to be corrected
     */
    record Letter(
            SampleInvoice sample,
            Documents documents,
            List<CapturedField> captured,
            Optional<LearnedSupplier> lesson) {}

    private final BlobStore blobs;
    private final Path directory;
    private final Extractor extractor;

    /** @param directory for files that exist only for a moment */
    Letters(BlobStore blobs, OcrPool ocr, Path directory) {
        this.blobs = blobs;
        this.directory = directory;
        extractor = new Extractor(ocr, new RuleFieldReader(), Limits.DEFAULT, 1);
    }

    Letter write(Plan plan, SampleInvoice sample, Instant received) throws IOException {
        Path original = directory.resolve(plan.invoiceId() + ".pdf");
        Path pdf = directory.resolve(plan.invoiceId() + "-a.pdf");
        Files.write(original, sample.pdf());
        Extraction read = read(original, pdf, received);
        return new Letter(
                sample,
                new Documents(
                        put(original), "application/pdf", put(pdf), read.pages().size()),
                captured(read),
                lesson(read, sample));
    }

    /** What the corrections of a letter teach that is no invoice of the city. */
    Optional<LearnedSupplier> lesson(SampleInvoice sample, Instant received) throws IOException {
        Path original = directory.resolve("lesson.pdf");
        Path pdf = directory.resolve("lesson-a.pdf");
        try {
            Files.write(original, sample.pdf());
            return lesson(read(original, pdf, received), sample);
        } finally {
            Files.deleteIfExists(original);
            Files.deleteIfExists(pdf);
        }
    }

    private static Optional<LearnedSupplier> lesson(Extraction read, SampleInvoice sample) {
        return SupplierLearner.learn(read.pages(), read.fields(), sample.values())
                .filter(supplier -> supplier.fields().values().stream().anyMatch(LearnedField::corrected));
    }

    private Extraction read(Path original, Path pdf, Instant received) {
        return switch (extractor.extract(original, pdf, received)) {
            case Outcome.Refused<Extraction>(var refusal) ->
                throw new IllegalStateException("The demo letter " + original + " cannot be read: " + refusal);
            case Outcome.Done<Extraction>(Extraction extraction) -> extraction;
        };
    }

    /** What the operator releases: what really stands on the letter. */
    static InvoiceData data(Letter letter) {
        Map<FieldName, String> values = letter.sample().values();
        return new InvoiceData(
                new Heading(
                        text(values, FieldName.INVOICE_NUMBER),
                        text(values, FieldName.ISSUE_DATE).map(LocalDate::parse),
                        text(values, FieldName.ORDER_REFERENCE),
                        text(values, FieldName.LEITWEG_ID),
                        Optional.empty(),
                        Optional.empty()),
                new Seller(
                        text(values, FieldName.SELLER_NAME),
                        text(values, FieldName.SELLER_VAT_ID),
                        text(values, FieldName.SELLER_TAX_NUMBER),
                        text(values, FieldName.IBAN),
                        text(values, FieldName.BIC),
                        Optional.of(creditorId(letter.sample().seller()))),
                new Amounts(
                        "EUR",
                        cents(values, FieldName.NET_TOTAL),
                        cents(values, FieldName.TAX_TOTAL),
                        cents(values, FieldName.GROSS_TOTAL)),
                new Terms(
                        text(values, FieldName.DUE_DATE).map(LocalDate::parse),
                        letter.sample().discount().map(offer -> new Discount(offer.percent() * 100L, offer.until()))));
    }

    static String creditorId(String seller) {
        return "creditor." + seller.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    static Optional<String> text(Map<FieldName, String> values, FieldName name) {
        return Optional.ofNullable(values.get(name));
    }

    private static Optional<Long> cents(Map<FieldName, String> values, FieldName name) {
        return text(values, name)
                .map(value -> new BigDecimal(value).movePointRight(2).longValueExact());
    }

    private static List<CapturedField> captured(Extraction extraction) {
        return extraction.fields().values().entrySet().stream()
                .map(entry -> new CapturedField(
                        entry.getKey().key(),
                        entry.getValue().value(),
                        entry.getValue().confidence(),
                        entry.getValue().page(),
                        entry.getValue().box().x(),
                        entry.getValue().box().y(),
                        entry.getValue().box().width(),
                        entry.getValue().box().height()))
                .toList();
    }

    private String put(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return blobs.put(in).hex();
        } finally {
            Files.delete(file);
        }
    }

    @Override
    public void close() {
        extractor.close();
    }
}
