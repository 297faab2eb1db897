package city.kontor.capture.fields;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.capture.Certainty;
import city.kontor.capture.FieldName;
import city.kontor.capture.FieldValue;
import city.kontor.capture.InvoiceFields;
import city.kontor.capture.learned.LearnedField;
import city.kontor.capture.learned.LearnedField.Kind;
import city.kontor.capture.learned.LearnedSupplier;
import city.kontor.capture.learned.Learning;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What one correction teaches, and what it must not spoil. */
final class LearningTest {
    private static final String IBAN = "DE89370400440532013000";
    private static final String OTHER_IBAN = "DE02120300000000202051";

    private static PrintedPage letter(String number, String date, String net, String tax, String gross, String iban) {
        return PrintedPage.body(
                "Vorgang " + number,
                "Stand " + date,
                "Wartung Heizung _ 1 Std _ " + net,
                "rein _ " + net,
                "Zuschlag _ " + tax,
                "Unterm Strich _ " + gross,
                "Sternlauch Metallbau GmbH",
                "IBAN " + iban);
    }

    private static LearnedSupplier learned() {
        PrintedPage first = letter("ZX-4711", "05.03.2026", "100,00", "19,00", "119,00", IBAN);
        return SupplierLearner.learn(
                        List.of(first.text()),
                        first.read(),
                        Map.of(
                                FieldName.INVOICE_NUMBER, "ZX-4711",
                                FieldName.ISSUE_DATE, "2026-03-05",
                                FieldName.DUE_DATE, "2026-03-19",
                                FieldName.SELLER_NAME, "Sternlauch Metallbau GmbH",
                                FieldName.IBAN, IBAN,
                                FieldName.NET_TOTAL, "100.00",
                                FieldName.TAX_TOTAL, "19.00",
                                FieldName.GROSS_TOTAL, "119.00"))
                .orElseThrow();
    }

    private static Learning read(PrintedPage page, LearnedSupplier supplier) {
        return LearnedFieldReader.read(List.of(page.text()), page.read(), List.of(supplier));
    }

    private static String value(Learning learning, FieldName name) {
        return learning.fields().get(name).map(FieldValue::value).orElse("");
    }

    @Test
    void readsTheNextInvoiceAfterOneCorrection() {
        Learning next = read(letter("ZX-5120", "11.06.2026", "250,00", "47,50", "297,50", IBAN), learned());

        assertThat(value(next, FieldName.INVOICE_NUMBER)).isEqualTo("ZX-5120");
        assertThat(value(next, FieldName.ISSUE_DATE)).isEqualTo("2026-06-11");
        assertThat(value(next, FieldName.DUE_DATE)).as("14 days after").isEqualTo("2026-06-25");
        assertThat(value(next, FieldName.SELLER_NAME)).isEqualTo("Sternlauch Metallbau GmbH");
        assertThat(value(next, FieldName.GROSS_TOTAL)).isEqualTo("297.50");
        assertThat(value(next, FieldName.NET_TOTAL)).isEqualTo("250.00");
        assertThat(next.helped()).contains(FieldName.INVOICE_NUMBER);
    }

    @Test
    void doesNotTakeWhatDoesNotAddUp() {
        Learning next = read(letter("ZX-5120", "11.06.2026", "250,00", "47,50", "999,99", IBAN), learned());

        assertThat(next.helped()).doesNotContain(FieldName.GROSS_TOTAL, FieldName.NET_TOTAL);
    }

    @Test
    void doubtsAnotherAccountOfAKnownSupplier() {
        LearnedSupplier known = learned();
        var byName = new LearnedSupplier(List.of("name:STERNLAUCHMETALLBAUGMBH"), known.name(), known.fields());
        PrintedPage page = letter("ZX-5120", "11.06.2026", "250,00", "47,50", "297,50", OTHER_IBAN);
        InvoiceFields rules = page.read();
        var named = new InvoiceFields(
                Map.of(
                        FieldName.SELLER_NAME,
                        new FieldValue(
                                "Sternlauch Metallbau GmbH",
                                0.97,
                                1,
                                page.text().words().getFirst().box()),
                        FieldName.IBAN,
                        rules.get(FieldName.IBAN).orElseThrow()),
                List.of());

        Learning next = LearnedFieldReader.read(List.of(page.text()), named, List.of(byName));

        assertThat(value(next, FieldName.IBAN)).as("what the page shows").isEqualTo(OTHER_IBAN);
        assertThat(next.doubted()).contains(FieldName.IBAN);
        var backing = new Certainty.Backing(Map.of(), next.agreed(), next.doubted());
        assertThat(Certainty.of(next.fields(), backing)).doesNotContain(FieldName.IBAN);
    }

    @Test
    void keepsWhatTheRulesHadRightBefore() {
        var wrong = new LearnedSupplier(
                List.of("iban:" + IBAN),
                "Sternlauch Metallbau GmbH",
                Map.of(
                        FieldName.INVOICE_NUMBER,
                        new LearnedField(Kind.PLACED, "9999", "kundennummer", "", 1, 1, 0.1, 0.1, 0.1, 0.01, false)));
        PrintedPage page = PrintedPage.body("Rechnungsnummer: 8812", "Kundennummer 4711", "IBAN " + IBAN);

        Learning next = read(page, wrong);

        assertThat(value(next, FieldName.INVOICE_NUMBER)).isEqualTo("8812");
        assertThat(next.doubted()).contains(FieldName.INVOICE_NUMBER);
    }

    @Test
    void leavesOutWhatAPersonEmptied() {
        PrintedPage first = PrintedPage.body("Rechnungsnummer: 8812", "Bestellnummer: 4711", "IBAN " + IBAN);
        assertThat(first.field(FieldName.ORDER_REFERENCE)).isEqualTo("4711");
        LearnedSupplier supplier = SupplierLearner.learn(
                        List.of(first.text()),
                        first.read(),
                        Map.of(FieldName.INVOICE_NUMBER, "8812", FieldName.IBAN, IBAN))
                .orElseThrow();

        assertThat(value(read(first, supplier), FieldName.ORDER_REFERENCE)).isEmpty();
    }

    @Test
    void knowsNobodyByAStrangersPage() {
        PrintedPage stranger = PrintedPage.body("Vorgang ZX-5120", "Kupferspatz Reinigung KG", "IBAN " + OTHER_IBAN);

        Learning next = read(stranger, learned());

        assertThat(next.supplier()).isEmpty();
        assertThat(next.helped()).isEqualTo(Set.of());
    }

    @Test
    void writesAndReadsWhatWasLearned() {
        learned()
                .fields()
                .values()
                .forEach(field -> assertThat(LearnedField.of(field.json())).isEqualTo(field));
    }
}
