package city.kontor.app.scan;

import city.kontor.capture.FieldName;
import city.kontor.invoice.Amounts;
import city.kontor.invoice.Discount;
import city.kontor.invoice.Heading;
import city.kontor.invoice.InvoiceData;
import city.kontor.invoice.Seller;
import city.kontor.invoice.Terms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The operator's fields as the invoice knows them. The fields have been checked; an empty one stays empty. */
final class ReleasedData {
    private ReleasedData() {}

    /** @param discount the cash discount that an electronic invoice offers */
    static InvoiceData of(Map<FieldName, String> values, Optional<Discount> discount) {
        return new InvoiceData(
                new Heading(
                        text(values, FieldName.INVOICE_NUMBER),
                        date(values, FieldName.ISSUE_DATE),
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
                        Optional.empty()),
                new Amounts(
                        text(values, FieldName.CURRENCY).orElse("EUR"),
                        cents(values, FieldName.NET_TOTAL),
                        cents(values, FieldName.TAX_TOTAL),
                        cents(values, FieldName.GROSS_TOTAL)),
                new Terms(date(values, FieldName.DUE_DATE), discount));
    }

    /** An invoice's data as fields; absent where empty. */
    static Map<FieldName, String> values(InvoiceData data) {
        Map<FieldName, String> values = new EnumMap<>(FieldName.class);
        data.heading().number().ifPresent(number -> values.put(FieldName.INVOICE_NUMBER, number));
        data.heading().issueDate().ifPresent(day -> values.put(FieldName.ISSUE_DATE, day.toString()));
        data.heading().orderReference().ifPresent(order -> values.put(FieldName.ORDER_REFERENCE, order));
        data.seller().name().ifPresent(name -> values.put(FieldName.SELLER_NAME, name));
        data.seller().iban().ifPresent(iban -> values.put(FieldName.IBAN, iban));
        data.amounts()
                .grossCents()
                .ifPresent(cents -> values.put(
                        FieldName.GROSS_TOTAL, BigDecimal.valueOf(cents, 2).toPlainString()));
        return values;
    }

    private static Optional<String> text(Map<FieldName, String> values, FieldName name) {
        return Optional.ofNullable(values.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static Optional<LocalDate> date(Map<FieldName, String> values, FieldName name) {
        return text(values, name).map(LocalDate::parse);
    }

    private static Optional<Long> cents(Map<FieldName, String> values, FieldName name) {
        return text(values, name)
                .map(value -> new BigDecimal(value).movePointRight(2).longValueExact());
    }
}
