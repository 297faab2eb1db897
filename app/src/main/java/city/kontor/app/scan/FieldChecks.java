package city.kontor.app.scan;

import city.kontor.capture.FieldName;
import city.kontor.capture.fields.CheckDigits;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What can be told wrong about an invoice's values without knowing anything but them and the day. */
final class FieldChecks {
    /** Without these a department cannot work: what section 14 (4) UStG asks for, and where the money goes. */
    private static final Set<FieldName> REQUIRED = Set.of(
            FieldName.INVOICE_NUMBER,
            FieldName.ISSUE_DATE,
            FieldName.SELLER_NAME,
            FieldName.IBAN,
            FieldName.NET_TOTAL,
            FieldName.GROSS_TOTAL);

    /** Tax is often rounded per item, so that the total may be a few cents beside its rate. */
    private static final long ROUNDING_CENTS = 5;

    private static final int OLDEST_YEARS = 10;

    /** The amounts of one tax rate; empty where nothing usable stands there. */
    record Tax(String ratePercent, Optional<Long> netCents, Optional<Long> taxCents) {}

    private FieldChecks() {}

    /** A seller names at least one of tax number and VAT id (section 14 (4) number 2 UStG). */
    static boolean isRequired(FieldName name, Map<FieldName, String> values) {
        return switch (name) {
            case SELLER_VAT_ID -> text(values, FieldName.SELLER_TAX_NUMBER).isEmpty();
            case SELLER_TAX_NUMBER -> text(values, FieldName.SELLER_VAT_ID).isEmpty();
            default -> REQUIRED.contains(name);
        };
    }

    /**
     * Everything that is wrong, by field.
     *
     * @param values as capture writes them
     */
    static Map<FieldName, Complaint> of(Map<FieldName, String> values, List<Tax> taxes, LocalDate today) {
        var found = new EnumMap<FieldName, Complaint>(FieldName.class);
        text(values, FieldName.IBAN)
                .filter(iban -> !CheckDigits.iban(iban))
                .ifPresent(wrong -> found.put(FieldName.IBAN, Complaint.of("check.iban")));
        text(values, FieldName.SELLER_VAT_ID)
                .filter(id -> !isVatId(id))
                .ifPresent(wrong -> found.put(FieldName.SELLER_VAT_ID, Complaint.of("check.vatId")));
        text(values, FieldName.LEITWEG_ID)
                .filter(id -> !CheckDigits.leitwegId(id))
                .ifPresent(wrong -> found.put(FieldName.LEITWEG_ID, Complaint.of("check.leitwegId")));
        text(values, FieldName.BIC)
                .filter(bic -> !bic.matches("[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?"))
                .ifPresent(wrong -> found.put(FieldName.BIC, Complaint.of("check.bic")));
        text(values, FieldName.CURRENCY)
                .filter(code -> !code.matches("[A-Z]{3}"))
                .ifPresent(wrong -> found.put(FieldName.CURRENCY, Complaint.of("check.currency")));
        dates(values, today, found);
        sums(values, taxes, found);
        return found;
    }

    private static boolean isVatId(String id) {
        return id.startsWith("DE") ? CheckDigits.germanVatId(id) : id.matches("[A-Z]{2}[A-Z0-9+*]{2,13}");
    }

    private static void dates(Map<FieldName, String> values, LocalDate today, Map<FieldName, Complaint> found) {
        Optional<LocalDate> issued = text(values, FieldName.ISSUE_DATE).flatMap(FieldChecks::date);
        issued.ifPresent(day -> {
            if (day.isAfter(today)) {
                found.put(FieldName.ISSUE_DATE, Complaint.of("check.issueDate.future"));
            } else if (day.isBefore(today.minusYears(OLDEST_YEARS))) {
                found.put(FieldName.ISSUE_DATE, Complaint.of("check.issueDate.old"));
            }
        });
        text(values, FieldName.DUE_DATE)
                .flatMap(FieldChecks::date)
                .filter(due -> issued.filter(due::isBefore).isPresent())
                .ifPresent(wrong -> found.put(FieldName.DUE_DATE, Complaint.of("check.dueDate")));
    }

    private static void sums(Map<FieldName, String> values, List<Tax> taxes, Map<FieldName, Complaint> found) {
        Optional<Long> net = text(values, FieldName.NET_TOTAL).flatMap(FieldChecks::cents);
        Optional<Long> tax = text(values, FieldName.TAX_TOTAL).flatMap(FieldChecks::cents);
        Optional<Long> gross = text(values, FieldName.GROSS_TOTAL).flatMap(FieldChecks::cents);
        boolean complete = !taxes.isEmpty()
                && taxes.stream()
                        .allMatch(line ->
                                line.netCents().isPresent() && line.taxCents().isPresent());
        if (complete) {
            long nets = taxes.stream()
                    .mapToLong(line -> line.netCents().orElseThrow())
                    .sum();
            long sum = taxes.stream()
                    .mapToLong(line -> line.taxCents().orElseThrow())
                    .sum();
            net.filter(total -> total != nets)
                    .ifPresent(total -> found.put(FieldName.NET_TOTAL, Complaint.of("check.netOfRates", nets)));
            tax.filter(total -> total != sum)
                    .ifPresent(total -> found.put(FieldName.TAX_TOTAL, Complaint.of("check.taxOfRates", sum)));
        }
        if (net.isPresent() && gross.isPresent()) {
            long paid = net.get() + tax.orElse(0L);
            if (paid != gross.get()) {
                found.put(
                        FieldName.GROSS_TOTAL,
                        tax.isPresent()
                                ? Complaint.of("check.gross", net.get(), tax.get(), paid)
                                : Complaint.of("check.grossWithoutTax", gross.get() - net.get()));
            }
        }
    }

    /** What is wrong with one rate's tax: it must be the net amount times the rate, but for rounding. */
    static Optional<Complaint> ofRate(Tax line) {
        if (line.netCents().isEmpty() || line.taxCents().isEmpty()) {
            return Optional.empty();
        }
        long expected = new BigDecimal(line.ratePercent())
                .multiply(BigDecimal.valueOf(line.netCents().get()))
                .divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP)
                .longValueExact();
        return Math.abs(expected - line.taxCents().get()) <= ROUNDING_CENTS
                ? Optional.empty()
                : Optional.of(Complaint.of("check.rate", expected));
    }

    private static Optional<String> text(Map<FieldName, String> values, FieldName name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    private static Optional<LocalDate> date(String iso) {
        try {
            return Optional.of(LocalDate.parse(iso));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** An amount as capture writes it, in cents; empty where it is none. */
    static Optional<Long> cents(String amount) {
        try {
            return Optional.of(new BigDecimal(amount).movePointRight(2).longValueExact());
        } catch (ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
