package city.kontor.capture.redact;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.capture.Box;
import city.kontor.capture.input.PdfPages;
import city.kontor.paper.PdfInfo;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
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
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.junit.jupiter.api.Test;

/** What was redacted is gone from every byte and pixel, and the rest is still there. */
class RedactionTest {
    private static final String SECRET = "Geheimrat";
    private static final PdfInfo INFO = new PdfInfo("Bescheid (geschwärzt)", Instant.parse("2026-11-23T08:00:00Z"));

    @Test
    void leavesNothingOfTheWordsInAnyStreamTextOrPixel() throws IOException {
        byte[] original = letter();
        byte[] before = original.clone();
        List<BlackArea> areas = Redaction.find(original, SECRET.toLowerCase(Locale.ROOT));
        assertThat(areas).hasSize(2).extracting(BlackArea::page).containsExactly(1, 2);

        byte[] redacted = Redaction.without(original, areas, INFO, () -> false);

        assertThat(original).isEqualTo(before);
        assertThat(new String(redacted, StandardCharsets.ISO_8859_1)).doesNotContain(SECRET);
        try (PDDocument document = Loader.loadPDF(redacted)) {
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream) {
                    try (var in = stream.createInputStream()) {
                        byte[] bytes = in.readAllBytes();
                        assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                                .doesNotContain(SECRET);
                        assertThat(new String(bytes, StandardCharsets.UTF_16BE)).doesNotContain(SECRET);
                    }
                }
            }
            assertThat(document.getDocumentCatalog().getNames()).isNull();
            assertThat(document.getDocumentInformation().getAuthor()).isNull();
            for (PDPage page : document.getPages()) {
                assertThat(page.getAnnotations()).isEmpty();
            }
        }
        try (PdfPages pages = PdfPages.open(redacted);
                PdfPages old = PdfPages.open(original)) {
            assertThat(pages.count()).isEqualTo(2);
            assertThat(pages.text(1).plain()).contains("Sehr", "Schmidt").doesNotContain("rat");
            assertThat(pages.text(2).plain()).contains("Anlage").doesNotContain(SECRET);
            for (BlackArea area : areas) {
                assertBlack(pages.picture(area.page(), 300), area.box());
            }
            Box greeting = old.text(1).words().getFirst().box();
            assertThat(darkest(pages.picture(1, 300), greeting)).isLessThan(100);
        }
    }

    @Test
    void takesWordsAwayThatAnAreaOnlyTouches() throws IOException {
        byte[] original = letter();
        try (PdfPages pages = PdfPages.open(original)) {
            Box word = pages.text(1).words().getLast().box();
            var corner = new BlackArea(1, new Box(word.right() - 3, word.bottom() - 3, 10, 10));
            byte[] redacted = Redaction.without(original, List.of(corner), INFO, () -> false);
            try (PdfPages after = PdfPages.open(redacted)) {
                assertThat(after.text(1).words()).hasSize(pages.text(1).words().size() - 1);
            }
        }
        assertThat(Redaction.without(original, List.of(), INFO, () -> true)).isEmpty();
    }

    private static void assertBlack(BufferedImage page, Box box) {
        int edge = 8;
        for (int y = box.y() + edge; y < box.bottom() - edge; y += 2) {
            for (int x = box.x() + edge; x < box.right() - edge; x += 2) {
                assertThat(page.getRGB(x, y) & 0xFF).as("pixel %d, %d", x, y).isLessThan(40);
            }
        }
    }

    private static int darkest(BufferedImage page, Box box) {
        int darkest = 255;
        for (int y = box.y(); y < box.bottom(); y++) {
            for (int x = box.x(); x < box.right(); x++) {
                darkest = Math.min(darkest, page.getRGB(x, y) & 0xFF);
            }
        }
        return darkest;
    }

    /** With the word in its text, its properties, a comment and a file inside. */
    private static byte[] letter() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            page(pdf, "Sehr geehrter Herr " + SECRET + " Schmidt");
            page(pdf, "Anlage fuer " + SECRET);
            pdf.getDocumentInformation().setAuthor(SECRET);
            var comment = new PDAnnotationText();
            comment.setContents(SECRET);
            comment.setRectangle(new PDRectangle(10, 10, 20, 20));
            pdf.getPage(0).getAnnotations().add(comment);
            var file = new PDEmbeddedFile(pdf, new ByteArrayInputStream(SECRET.getBytes(StandardCharsets.UTF_8)));
            var specification = new PDComplexFileSpecification();
            specification.setFile("geheim.txt");
            specification.setEmbeddedFile(file);
            var files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(Map.of("geheim.txt", specification));
            var names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
            names.setEmbeddedFiles(files);
            pdf.getDocumentCatalog().setNames(names);
            pdf.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static void page(PDDocument pdf, String text) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        try (var content = new PDPageContentStream(pdf, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 14);
            content.newLineAtOffset(60, 700);
            content.showText(text);
            content.endText();
        }
    }
}
