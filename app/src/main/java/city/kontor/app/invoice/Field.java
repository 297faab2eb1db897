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
    SELLER_NAME(FieldKind.TEXT, Optional.of(FieldName.SELLER_NAME)),
    NUMBER(FieldKind.TEXT, Optional.of(FieldName.INVOICE_NUMBER)),
    ISSUE_DATE(FieldKind.DATE, Optional.of(FieldName.ISSUE_DATE)),
    NET(FieldKind.AMOUNT, Optional.of(FieldName.NET_TOTAL)),
    TAX(FieldKind.AMOUNT, Optional.of(FieldName.TAX_TOTAL)),
    GROSS(FieldKind.AMOUNT, Optional.of(FieldName.GROSS_TOTAL)),
    DUE_DATE(FieldKind.DATE, Optional.of(FieldName.DUE_DATE)),
    DISCOUNT_PERCENT(FieldKind.AMOUNT, Optional.empty()),
    DISCOUNT_UNTIL(FieldKind.DATE, Optional.empty()),
    IBAN(FieldKind.IBAN, Optional.of(FieldName.IBAN)),
    SUBJECT(FieldKind.TEXT, Optional.empty()),
    BIC(FieldKind.TEXT, Optional.of(FieldName.BIC)),
    VAT_ID(FieldKind.TEXT, Optional.of(FieldName.SELLER_VAT_ID)),
    TAX_NUMBER(FieldKind.TEXT, Optional.of(FieldName.SELLER_TAX_NUMBER)),
    ORDER_REFERENCE(FieldKind.TEXT, Optional.of(FieldName.ORDER_REFERENCE)),
    CUSTOMER_NUMBER(FieldKind.TEXT, Optional.empty()),
    LEITWEG_ID(FieldKind.TEXT, Optional.of(FieldName.LEITWEG_ID));

    private final FieldKind kind;
    private final Optional<FieldName> captured;

    Field(FieldKind kind, Optional<FieldName> captured) {
        this.kind = kind;
        this.captured = captured;
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
        return value(data).orElse("");
    }

    private Optional<String> value(InvoiceData data) {
        return switch (this) {
            case SELLER_NAME -> data.seller().name();
            case NUMBER -> data.heading().number();
            case ISSUE_DATE -> day(data.heading().issueDate());
            case NET -> amount(data.amounts().netCents());
            case TAX -> amount(data.amounts().taxCents());
            case GROSS -> amount(data.amounts().grossCents());
            case DUE_DATE -> day(data.terms().dueDate());
            case DISCOUNT_PERCENT -> amount(data.terms().discount().map(Discount::percentHundredths));
            case DISCOUNT_UNTIL -> day(data.terms().discount().map(Discount::until));
            case IBAN -> data.seller().iban();
            case SUBJECT -> data.heading().subject();
            case BIC -> data.seller().bic();
            case VAT_ID -> data.seller().vatId();
            case TAX_NUMBER -> data.seller().taxNumber();
            case ORDER_REFERENCE -> data.heading().orderReference();
            case CUSTOMER_NUMBER -> data.heading().customerNumber();
            case LEITWEG_ID -> data.heading().leitwegId();
        };
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
