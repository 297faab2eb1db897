package city.kontor.capture.sample;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.capture.FieldName;
import city.kontor.capture.fields.CheckDigits;
import java.io.IOException;
import java.math.BigDecimal;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SampleInvoicesTest {
    private static final Recipient OFFICE = Recipient.department("Amt für Immobilien");

    @ParameterizedTest
    @EnumSource(SampleLayout.class)
    void makesTheSameInvoiceFromTheSameSeed(SampleLayout layout) {
        SampleInvoice once = SampleInvoices.create(5, layout, OFFICE);
        SampleInvoice again = SampleInvoices.create(5, layout, OFFICE);
        assertThat(again.values()).isEqualTo(once.values());
        assertThat(again.texts()).isEqualTo(once.texts());
        assertThat(SampleInvoices.create(6, layout, OFFICE).values()).isNotEqualTo(once.values());
    }

    @ParameterizedTest
    @EnumSource(SampleLayout.class)
    void printsWhatItsTruthSays(SampleLayout layout) throws IOException {
        SampleInvoice invoice = SampleInvoices.create(9, layout, OFFICE);
        try (var document = Loader.loadPDF(invoice.pdf())) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains(
                            invoice.values().getOrDefault(FieldName.INVOICE_NUMBER, "?"),
                            invoice.seller(),
                            invoice.values().getOrDefault(FieldName.BIC, "?"));
            assertThat(document.getNumberOfPages()).isEqualTo(layout == SampleLayout.TWO_PAGES ? 2 : 1);
        }
    }

    @ParameterizedTest
    @EnumSource(SampleLayout.class)
    void hasCheckDigitsAndSumsThatHold(SampleLayout layout) {
        SampleInvoice invoice = SampleInvoices.create(11, layout, OFFICE);
        assertThat(CheckDigits.iban(invoice.values().getOrDefault(FieldName.IBAN, "")))
                .isTrue();
        if (invoice.values().containsKey(FieldName.SELLER_VAT_ID)) {
            assertThat(CheckDigits.germanVatId(invoice.values().getOrDefault(FieldName.SELLER_VAT_ID, "")))
                    .isTrue();
        }
        var net = new BigDecimal(invoice.values().getOrDefault(FieldName.NET_TOTAL, ""));
        var tax = new BigDecimal(invoice.values().getOrDefault(FieldName.TAX_TOTAL, "0"));
        assertThat(net.add(tax)).isEqualByComparingTo(invoice.values().getOrDefault(FieldName.GROSS_TOTAL, ""));
    }
}
