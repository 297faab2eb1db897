package city.kontor.app.invoice;

import city.kontor.app.kit.FieldKind;
import city.kontor.capture.FieldName;
import city.kontor.invoice.Amounts;
import city.kontor.invoice.Discount;
import city.kontor.invoice.Heading;
import city.kontor.invoice.InvoiceData;
import city.kontor.invoice.Seller;
import city.kontor.invoice.Terms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The fields of an invoice that a person can correct. Values are written as {@link FieldName} says. */
enum Field {
    SELLER_NAME(
            FieldKind.TEXT,
            Optional.of(FieldName.SELLER_NAME),
            data -> data.seller().name()),
    NUMBER(
            FieldKind.TEXT,
            Optional.of(FieldName.INVOICE_NUMBER),
            data -> data.heading().number()),
    ISSUE_DATE(
            FieldKind.DATE,
            Optional.of(FieldName.ISSUE_DATE),
            data -> day(data.heading().issueDate())),
    NET(
            FieldKind.AMOUNT,
            Optional.of(FieldName.NET_TOTAL),
            data -> amount(data.amounts().netCents())),
    TAX(
            FieldKind.AMOUNT,
            Optional.of(FieldName.TAX_TOTAL),
            data -> amount(data.amounts().taxCents())),
    GROSS(
            FieldKind.AMOUNT,
            Optional.of(FieldName.GROSS_TOTAL),
            data -> amount(data.amounts().grossCents())),
    DUE_DATE(
            FieldKind.DATE,
            Optional.of(FieldName.DUE_DATE),
            data -> day(data.terms().dueDate())),
    DISCOUNT_PERCENT(
            FieldKind.AMOUNT,
            Optional.empty(),
            data -> amount(data.terms().discount().map(Discount::percentHundredths))),
    DISCOUNT_UNTIL(
            FieldKind.DATE,
            Optional.empty(),
            data -> day(data.terms().discount().map(Discount::until))),
    IBAN(FieldKind.IBAN, Optional.of(FieldName.IBAN), data -> data.seller().iban()),
    SUBJECT(FieldKind.TEXT, Optional.empty(), data -> data.heading().subject()),
    BIC(FieldKind.TEXT, Optional.of(FieldName.BIC), data -> data.seller().bic()),
    VAT_ID(
            FieldKind.TEXT,
            Optional.of(FieldName.SELLER_VAT_ID),
            data -> data.seller().vatId()),
    TAX_NUMBER(
            FieldKind.TEXT,
            Optional.of(FieldName.SELLER_TAX_NUMBER),
            data -> data.seller().taxNumber()),
    ORDER_REFERENCE(
            FieldKind.TEXT,
            Optional.of(FieldName.ORDER_REFERENCE),
            data -> data.heading().orderReference()),
    CUSTOMER_NUMBER(FieldKind.TEXT, Optional.empty(), data -> data.heading().customerNumber()),
    LEITWEG_ID(
            FieldKind.TEXT,
            Optional.of(FieldName.LEITWEG_ID),
            data -> data.heading().leitwegId());

    private final FieldKind kind;
    private final Optional<FieldName> captured;
    private final Function<InvoiceData, Optional<String>> value;

    Field(FieldKind kind, Optional<FieldName> captured, Function<InvoiceData, Optional<String>> value) {
        this.kind = kind;
        this.captured = captured;
        this.value = value;
    }

    FieldKind kind() {
        return kind;
    }

    /** The field of the scan station that it was read as. */
    Optional<FieldName> captured() {
        return captured;
    }

    /** The value; empty text where there is none. */
    String of(InvoiceData data) {
        return value.apply(data).orElse("");
    }

    /**
     * Puts the fields together.
     *
     * @param creditorId empty for none
     */
    static InvoiceData data(Map<Field, String> values, Optional<String> creditorId, String currency) {
        Function<Field, Optional<String>> text =
                field -> Optional.ofNullable(values.get(field)).filter(value -> !value.isBlank());
        Optional<Discount> discount = text.apply(DISCOUNT_PERCENT)
                .flatMap(percent ->
                        text.apply(DISCOUNT_UNTIL).map(until -> new Discount(cents(percent), LocalDate.parse(until))));
        return new InvoiceData(
                new Heading(
                        text.apply(NUMBER),
                        text.apply(ISSUE_DATE).map(LocalDate::parse),
                        text.apply(ORDER_REFERENCE),
                        text.apply(LEITWEG_ID),
                        text.apply(CUSTOMER_NUMBER),
                        text.apply(SUBJECT)),
                new Seller(
                        text.apply(SELLER_NAME),
                        text.apply(VAT_ID),
                        text.apply(TAX_NUMBER),
                        text.apply(IBAN),
                        text.apply(BIC),
                        creditorId),
                new Amounts(
                        currency,
                        text.apply(NET).map(Field::cents),
                        text.apply(TAX).map(Field::cents),
                        text.apply(GROSS).map(Field::cents)),
                new Terms(text.apply(DUE_DATE).map(LocalDate::parse), discount));
    }

    private static long cents(String amount) {
        return new BigDecimal(amount).movePointRight(2).longValueExact();
    }

    private static Optional<String> amount(Optional<Long> cents) {
        return cents.map(value -> BigDecimal.valueOf(value, 2).toPlainString());
    }

    private static Optional<String> day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString);
    }
}
