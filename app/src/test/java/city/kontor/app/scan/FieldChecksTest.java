package city.kontor.app.scan;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.capture.FieldName;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FieldChecksTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final Map<FieldName, String> values = new EnumMap<>(Map.of(
            FieldName.INVOICE_NUMBER, "RE-1",
            FieldName.ISSUE_DATE, "2026-11-01",
            FieldName.DUE_DATE, "2026-12-01",
            FieldName.NET_TOTAL, "100.00",
            FieldName.TAX_TOTAL, "19.00",
            FieldName.GROSS_TOTAL, "119.00"));

    @Test
    void findsNothingWrongWithAnInvoiceThatAddsUp() {
        assertThat(FieldChecks.of(values, List.of(tax("19", 10_000, 1_900)), TODAY))
                .isEmpty();
    }

    @Test
    void saysWhatNetAndTaxMake() {
        values.put(FieldName.GROSS_TOTAL, "119.10");
        assertThat(FieldChecks.of(values, List.of(), TODAY))
                .containsEntry(FieldName.GROSS_TOTAL, Complaint.of("check.gross", 10_000L, 1_900L, 11_900L));
    }

    @Test
    void saysByHowMuchNetAndGrossDifferWithoutTax() {
        values.remove(FieldName.TAX_TOTAL);
        assertThat(FieldChecks.of(values, List.of(), TODAY))
                .containsEntry(FieldName.GROSS_TOTAL, Complaint.of("check.grossWithoutTax", 1_900L));
    }

    @Test
    void comparesTotalsWithTheirRates() {
        assertThat(FieldChecks.of(values, List.of(tax("19", 9_000, 1_710), tax("7", 500, 35)), TODAY))
                .containsEntry(FieldName.NET_TOTAL, Complaint.of("check.netOfRates", 9_500L))
                .containsEntry(FieldName.TAX_TOTAL, Complaint.of("check.taxOfRates", 1_745L));
    }

    @Test
    void allowsAFewCentsOfRoundingPerRate() {
        assertThat(FieldChecks.ofRate(tax("19", 10_000, 1_903))).isEmpty();
        assertThat(FieldChecks.ofRate(tax("19", 10_000, 1_930))).contains(Complaint.of("check.rate", 1_900L));
        assertThat(FieldChecks.ofRate(tax("10.7", 10_000, 1_070))).isEmpty();
    }

    @Test
    void rejectsCheckDigitsThatAreWrong() {
        values.put(FieldName.IBAN, "DE89370400440532013001");
        values.put(FieldName.SELLER_VAT_ID, "DE136695977");
        values.put(FieldName.BIC, "COBADE");
        assertThat(FieldChecks.of(values, List.of(), TODAY))
                .containsOnlyKeys(FieldName.IBAN, FieldName.SELLER_VAT_ID, FieldName.BIC);
        values.put(FieldName.IBAN, "DE89370400440532013000");
        values.put(FieldName.SELLER_VAT_ID, "DE136695976");
        values.put(FieldName.BIC, "COBADEFFXXX");
        assertThat(FieldChecks.of(values, List.of(), TODAY)).isEmpty();
    }

    @Test
    void rejectsDatesOutOfOrder() {
        values.put(FieldName.ISSUE_DATE, "2026-11-24");
        values.put(FieldName.DUE_DATE, "2026-11-20");
        assertThat(FieldChecks.of(values, List.of(), TODAY))
                .containsEntry(FieldName.ISSUE_DATE, Complaint.of("check.issueDate.future"))
                .containsEntry(FieldName.DUE_DATE, Complaint.of("check.dueDate"));
    }

    @Test
    void asksForOneOfTaxNumberAndVatId() {
        assertThat(FieldChecks.isRequired(FieldName.SELLER_TAX_NUMBER, values)).isTrue();
        values.put(FieldName.SELLER_VAT_ID, "DE136695976");
        assertThat(FieldChecks.isRequired(FieldName.SELLER_TAX_NUMBER, values)).isFalse();
        assertThat(FieldChecks.isRequired(FieldName.ORDER_REFERENCE, values)).isFalse();
    }

    private static FieldChecks.Tax tax(String rate, long net, long tax) {
        return new FieldChecks.Tax(rate, Optional.of(net), Optional.of(tax));
    }
}
