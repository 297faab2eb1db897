package city.kontor.einvoice.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.einvoice.EInvoice;
import city.kontor.einvoice.Entry;
import city.kontor.einvoice.Section;
import city.kontor.einvoice.UnreadableException;
import city.kontor.einvoice.read.InvoiceXml;
import city.kontor.einvoice.sample.SampleEInvoice;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class InvoiceDrawingTest {
    private static final SampleEInvoice SAMPLE = SampleEInvoice.streetLights("RE-4711", LocalDate.of(2026, 11, 2));

    private final InvoiceXml reader = new InvoiceXml();

    @Test
    void showsEveryTerm() throws UnreadableException, IOException {
        EInvoice invoice = reader.read(SAMPLE.cii());
        String text = text(InvoiceDrawing.of(invoice)).replaceAll("\\s+", " ");
        assertThat(text).contains("RE-4711", "02.11.2026", "Verkäufer", "2.988,00", "DE02120300000000202051");
        words(invoice.terms()).forEach(word -> assertThat(text).contains(word));
    }

    /** Texts, as they are neither amounts nor dates, which are shown in German. */
    private static List<String> words(Section section) {
        return Stream.concat(
                        section.entries().stream().map(Entry::value).filter(value -> value.matches("[\\p{L} @.-]+")),
                        section.sections().stream().flatMap(inner -> words(inner).stream()))
                .toList();
    }

    @Test
    void goesOnOverleafAndShowsWhatNoFontHas() throws UnreadableException, IOException {
        var line = new SampleEInvoice.Line("Leuchte \u4e2d \ud83d\ude80 " + "sehr".repeat(60), 1, "C62", 100, 19);
        var sample = new SampleEInvoice(
                "RE-1",
                SAMPLE.issued(),
                SAMPLE.due(),
                SAMPLE.seller(),
                SAMPLE.leitwegId(),
                SAMPLE.order(),
                SAMPLE.terms(),
                Collections.nCopies(80, line));
        byte[] pdf = InvoiceDrawing.of(reader.read(sample.ubl()));
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(3);
        }
        assertThat(text(pdf)).contains("Leuchte ? ?");
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
