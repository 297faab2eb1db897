package city.kontor.app.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.app.einvoice.EInvoices;
import city.kontor.einvoice.UnreadableException;
import city.kontor.einvoice.sample.SampleEInvoice;
import city.kontor.invoice.Billed;
import city.kontor.invoice.InvoiceItem;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class BilledReaderTest {
    private static final SampleEInvoice INVOICE = SampleEInvoice.streetLights("SL-1", LocalDate.of(2026, 11, 2));

    @Test
    void takesLinesWithUnitsInWords() throws UnreadableException {
        Billed billed = read(new String(INVOICE.ubl(), StandardCharsets.UTF_8));
        assertThat(billed.kind()).isEqualTo(Billed.Kind.SINGLE);
        assertThat(billed.deductedCents()).isZero();
        assertThat(billed.items()).hasSize(3);
        InvoiceItem lights = billed.items().getFirst();
        assertThat(lights.text()).isEqualTo("LED-Mastleuchte 4000 K");
        assertThat(lights.quantityThousandths()).isEqualTo(12_000);
        assertThat(lights.unit()).isEqualTo("Stück");
        assertThat(lights.unitPriceHundredths()).isEqualTo(2_490_000);
        assertThat(lights.netCents()).isEqualTo(12 * 24_900);
    }

    @Test
    void aFinalInvoiceDeductsWhatWasPaidBefore() throws UnreadableException {
        String paid = "<cbc:PrepaidAmount currencyID=\"EUR\">1000.50</cbc:PrepaidAmount><cbc:PayableAmount ";
        String last = new String(INVOICE.ubl(), StandardCharsets.UTF_8)
                .replaceFirst(">380</cbc:InvoiceTypeCode>", ">877</cbc:InvoiceTypeCode>")
                .replaceFirst("<cbc:PayableAmount ", paid);
        Billed billed = read(last);
        assertThat(billed.kind()).isEqualTo(Billed.Kind.FINAL);
        assertThat(billed.deductedCents()).isEqualTo(100_050);
    }

    @Test
    void aPartialInvoiceSaysSo() throws UnreadableException {
        String partial = new String(INVOICE.ubl(), StandardCharsets.UTF_8)
                .replaceFirst(">380</cbc:InvoiceTypeCode>", ">326</cbc:InvoiceTypeCode>");
        assertThat(read(partial).kind()).isEqualTo(Billed.Kind.PARTIAL);
    }

    private static Billed read(String xml) throws UnreadableException {
        var opened = new EInvoices().open(xml.getBytes(StandardCharsets.UTF_8));
        return new BilledReader(Locale.GERMANY).of(opened.invoice());
    }
}
