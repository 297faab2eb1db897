package city.kontor.capture.image;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.capture.PageText;
import city.kontor.capture.input.PdfPages;
import city.kontor.capture.sample.Recipient;
import city.kontor.capture.sample.SampleInvoice;
import city.kontor.capture.sample.SampleInvoices;
import city.kontor.capture.sample.SampleLayout;
import city.kontor.capture.sample.SampleScan;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Whether paper that comes a second time is known again, and a like invoice is not taken for it. */
class PageKeyTest {
    private static final Recipient RECIPIENT = Recipient.department("Amt für Immobilien");

    private static PageText text(SampleInvoice invoice) throws IOException {
        try (PdfPages pages = PdfPages.open(invoice.pdf())) {
            return pages.text(1);
        }
    }

    @Test
    void knowsAWornRescanAgain() throws IOException {
        SampleInvoice invoice = SampleInvoices.create(7, SampleLayout.DIN_B_CLASSIC, RECIPIENT);
        PageKey first = PageKey.of(Pixels.of(SampleScan.clean(invoice.pdf()).getFirst()), text(invoice));
        PageKey second =
                PageKey.of(Pixels.of(SampleScan.worn(invoice.pdf(), 0, 3).getFirst()), text(invoice));

        assertThat(first.isSamePage(second)).isTrue();
        assertThat(PageKey.of(second.text())).contains(second);
    }

    @Test
    void tellsTheNextInvoiceOfTheSameSellerApart() throws IOException {
        SampleInvoice invoice = SampleInvoices.create(7, SampleLayout.DIN_B_CLASSIC, RECIPIENT);
        SampleInvoice next = SampleInvoices.later(7, 1, SampleLayout.DIN_B_CLASSIC, RECIPIENT);
        PageKey first = PageKey.of(Pixels.of(SampleScan.clean(invoice.pdf()).getFirst()), text(invoice));
        PageKey other = PageKey.of(Pixels.of(SampleScan.clean(next.pdf()).getFirst()), text(next));

        assertThat(first.isSamePage(other)).isFalse();
    }

    @Test
    void refusesTextThatIsNoKey() {
        assertThat(PageKey.of("")).isEmpty();
        assertThat(PageKey.of("g".repeat(64) + ":")).isEmpty();
    }
}
