package city.kontor.app.invoice;

import city.kontor.capture.FieldName;
import city.kontor.capture.sample.Recipient;
import city.kontor.capture.sample.SampleInvoice;
import city.kontor.capture.sample.SampleInvoices;
import city.kontor.capture.sample.SampleLayout;
import city.kontor.invoice.Amounts;
import city.kontor.invoice.CapturedField;
import city.kontor.invoice.ClerkCommand;
import city.kontor.invoice.CreditorData;
import city.kontor.invoice.Discount;
import city.kontor.invoice.Documents;
import city.kontor.invoice.Heading;
import city.kontor.invoice.InvoiceData;
import city.kontor.invoice.MasterDataCommand;
import city.kontor.invoice.Seller;
import city.kontor.invoice.Terms;
import city.kontor.invoice.sepa.PaymentFile;
import city.kontor.invoice.store.MasterDataQueries;
import city.kontor.kernel.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Letters of invented sellers, as the scan station registers them. */
final class CityLetters {
    private final City city;

    CityLetters(City city) {
        this.city = city;
    }

    /** Returns the invoice's id. */
    String register(
            int seed, SampleLayout layout, Optional<LocalDate> due, Optional<Discount> discount, String subject) {
        String id = "invoice-%02d".formatted(seed);
        SampleInvoice sample = SampleInvoices.create(seed, layout, Recipient.department("Tiefbau"));
        Map<FieldName, String> values = sample.values();
        String creditor = creditor(sample);
        String sha = PaymentFile.sha256(sample.pdf());
        city.documents.put(sha, sample.pdf());
        var data = new InvoiceData(
                new Heading(
                        text(values, FieldName.INVOICE_NUMBER),
                        text(values, FieldName.ISSUE_DATE)
                                .map(LocalDate::parse)
                                .map(day -> day.isAfter(City.TODAY) ? City.TODAY.minusDays(6) : day),
                        text(values, FieldName.ORDER_REFERENCE),
                        text(values, FieldName.LEITWEG_ID),
                        Optional.empty(),
                        Optional.of(subject)),
                new Seller(
                        text(values, FieldName.SELLER_NAME),
                        text(values, FieldName.SELLER_VAT_ID),
                        text(values, FieldName.SELLER_TAX_NUMBER),
                        text(values, FieldName.IBAN),
                        text(values, FieldName.BIC),
                        Optional.of(creditor)),
                new Amounts(
                        "EUR",
                        cents(values, FieldName.NET_TOTAL),
                        cents(values, FieldName.TAX_TOTAL),
                        cents(values, FieldName.GROSS_TOTAL)),
                new Terms(due, discount));
        city.done(
                "scan",
                new ClerkCommand.RegisterInvoice(
                        City.WORKS,
                        id,
                        new Documents(sha, "application/pdf", sha, 1),
                        data,
                        captured(values, sample.pdf()),
                        City.TODAY.minusDays(5),
                        Optional.of(City.WORKS)));
        return id;
    }

    private static List<CapturedField> captured(Map<FieldName, String> values, byte[] pdf) {
        var words = PageWords.of(pdf);
        return values.entrySet().stream()
                .map(entry -> {
                    var box = words.find(entry.getKey(), entry.getValue());
                    double confidence = entry.getKey() == FieldName.IBAN ? 0.74 : 0.97;
                    return new CapturedField(
                            entry.getKey().key(),
                            entry.getValue(),
                            confidence,
                            1,
                            box.x(),
                            box.y(),
                            box.width(),
                            box.height());
                })
                .toList();
    }

    private String creditor(SampleInvoice sample) {
        String id = "creditor." + sample.seller().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        boolean known = city.read(dsl -> new MasterDataQueries(dsl).creditor(id).isPresent());
        if (!known) {
            city.done(
                    City.MONA,
                    new MasterDataCommand.CreateCreditor(Scope.CITY, id, CreditorData.named(sample.seller())));
            String iban = Objects.requireNonNull(sample.values().get(FieldName.IBAN));
            city.done(
                    City.MONA,
                    new MasterDataCommand.ProposeIban(
                            Scope.CITY, id, iban, Optional.empty(), "Rückruf unter der bekannten Nummer"));
            city.done(City.NILS, new MasterDataCommand.ApproveIban(Scope.CITY, id, iban));
        }
        return id;
    }

    private static Optional<String> text(Map<FieldName, String> values, FieldName name) {
        return Optional.ofNullable(values.get(name));
    }

    private static Optional<Long> cents(Map<FieldName, String> values, FieldName name) {
        return text(values, name)
                .map(value -> new BigDecimal(value).movePointRight(2).longValueExact());
    }
}
