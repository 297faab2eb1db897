package city.kontor.einvoice.sample;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Draws a sample on one page and embeds its XML, as accounting programs do. */
final class PdfSample {
    private static final float SIZE = 11;
    private static final float LEADING = 18;
    private static final float LEFT = 70;
    private static final float TOP = 760;

    private PdfSample() {}

    static byte[] write(SampleEInvoice invoice, BigDecimal shown) {
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), SIZE);
                content.beginText();
                content.setLeading(LEADING);
                content.newLineAtOffset(LEFT, TOP);
                for (String line : lines(invoice, shown)) {
                    content.showText(line);
                    content.newLine();
                }
                content.endText();
            }
            embed(document, "factur-x.xml", invoice.cii());
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot draw a sample invoice", e);
        }
    }

    private static void embed(PDDocument document, String name, byte[] xml) throws IOException {
        var file = new PDEmbeddedFile(document, new ByteArrayInputStream(xml));
        file.setSubtype("text/xml");
        file.setSize(xml.length);
        var specification = new PDComplexFileSpecification();
        specification.setFile(name);
        specification.setFileUnicode(name);
        specification.setEmbeddedFile(file);
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of(name, specification));
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
    }

    private static List<String> lines(SampleEInvoice invoice, BigDecimal shown) {
        var seller = invoice.seller();
        var lines = new ArrayList<>(List.of(
                seller.name(),
                seller.street() + ", " + seller.postcode() + " " + seller.town(),
                "",
                CiiSample.BUYER,
                CiiSample.BUYER_STREET,
                CiiSample.BUYER_POSTCODE + " " + CiiSample.BUYER_TOWN,
                "",
                "Rechnungsnummer: " + invoice.number(),
                "Rechnungsdatum: " + german(invoice.issued()),
                "Leitweg-ID: " + invoice.leitwegId(),
                ""));
        invoice.order().ifPresent(order -> lines.add("Bestellnummer: " + order));
        for (SampleEInvoice.Line line : invoice.lines()) {
            lines.add(line.quantity() + " x " + line.text() + "   " + german(line.net()));
        }
        lines.addAll(List.of(
                "",
                "Nettobetrag: " + german(invoice.net()) + " EUR",
                "Umsatzsteuer: " + german(invoice.tax()) + " EUR",
                "Rechnungsbetrag: " + german(shown) + " EUR",
                "",
                "Zahlbar bis " + german(invoice.due()),
                "IBAN: " + seller.iban(),
                "USt-IdNr.: " + seller.vatId()));
        return lines;
    }

    private static String german(BigDecimal amount) {
        return String.format(Locale.GERMANY, "%,.2f", amount);
    }

    private static String german(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("dd.MM.yyyy"));
    }
}
