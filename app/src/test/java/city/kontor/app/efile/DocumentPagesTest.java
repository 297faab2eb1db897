package city.kontor.app.efile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.kontor.app.kit.Language;
import city.kontor.app.kit.Printing;
import city.kontor.app.kit.Texts;
import city.kontor.app.office.OfficeDocuments;
import city.kontor.capture.input.PdfPages;
import city.kontor.paper.Paper;
import city.kontor.paper.PdfNote;
import city.kontor.paper.PdfNotes;
import city.kontor.paper.ProtectedPdfException;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.print.DocFlavor;
import javax.print.PrintService;
import javax.print.StreamPrintServiceFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What is printed and saved: pages of every kind, and what lies over them. */
class DocumentPagesTest {
    private static final Instant AT = Instant.parse("2026-11-23T08:30:00Z");
    private static final PdfNote STAMP =
            new PdfNote(1, 300, 600, 590, 213, PdfNote.Look.STAMP, "Eingegangen\nAnna Muster, 23.11.2026", "Anna", AT);
    private static final PdfNote SLIP =
            new PdfNote(1, 300, 1200, 600, 200, PdfNote.Look.NOTE, "Frist prüfen – „eilt“ 日", "Bernd", AT);
    private static final PdfNote MARKED = new PdfNote(1, 1400, 1800, 300, 100, PdfNote.Look.HIGHLIGHT, "", "Bernd", AT);

    private final DocumentPages pages =
            new DocumentPages(Texts.of(Language.GERMAN), new OfficeDocuments(Optional.empty()));

    @Test
    void laysNotesOverACopyThatBeginsWithTheOriginal() throws Exception {
        byte[] original = letter("Bescheid über die Querung");
        byte[] before = original.clone();
        byte[] copy = PdfNotes.over(original, List.of(STAMP, SLIP, MARKED));

        assertThat(original).isEqualTo(before);
        assertThat(Arrays.copyOf(copy, original.length)).isEqualTo(original);
        try (PDDocument document = Loader.loadPDF(copy)) {
            assertThat(new PDFTextStripper().getText(document)).contains("Bescheid über die Querung");
            List<PDAnnotation> found = document.getPage(0).getAnnotations();
            assertThat(found).hasSize(3).allMatch(PDAnnotation::isPrinted).allMatch(PDAnnotation::isLocked);
            assertThat(found.getFirst()).isInstanceOf(PDAnnotationRubberStamp.class);
            assertThat(found.getLast()).isInstanceOf(PDAnnotationHighlight.class);
            assertThat(found).extracting(PDAnnotation::getContents).contains(STAMP.text(), SLIP.text());
            assertThat(new String(
                            found.getFirst()
                                    .getAppearance()
                                    .getNormalAppearance()
                                    .getAppearanceStream()
                                    .getContentStream()
                                    .toByteArray(),
                            StandardCharsets.ISO_8859_1))
                    .contains("Tj");
        }
        assertThat(yellow(copy, MARKED)).isTrue();
        assertThat(yellow(original, MARKED)).isFalse();
        assertThat(red(copy)).isTrue();
    }

    @Test
    void findsThePlaceOnPagesThatLieOnTheirSide() throws Exception {
        for (int turn : List.of(90, 180, 270)) {
            byte[] copy = PdfNotes.over(turned(letter("quer"), turn), List.of(MARKED, STAMP));
            assertThat(yellow(copy, MARKED)).as("turned by %d", turn).isTrue();
        }
    }

    @Test
    void leavesProtectedDocumentsAlone() throws Exception {
        var allowed = new AccessPermission();
        allowed.setCanModifyAnnotations(false);
        allowed.setCanModify(false);
        allowed.setCanPrint(false);
        byte[] locked;
        try (PDDocument document = Loader.loadPDF(letter("geschützt"))) {
            document.protect(new StandardProtectionPolicy("owner", "", allowed));
            locked = saved(document);
        }
        assertThatThrownBy(() -> PdfNotes.over(locked, List.of(STAMP))).isInstanceOf(ProtectedPdfException.class);
        var out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> Printing.print("Brief", locked, order(out, Optional.empty())))
                .isInstanceOf(ProtectedPdfException.class);
    }

    @Test
    void makesPagesOfPicturesTextsAndMails() throws Exception {
        var picture = new BufferedImage(400, 200, BufferedImage.TYPE_INT_RGB);
        var png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        byte[] drawn = pages.of(view("Foto.png", "image/png", png.toByteArray()));
        try (PDDocument document = Loader.loadPDF(drawn)) {
            // As large as the viewer shows it, at 96 dpi.
            assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(300);
        }
        assertThat(words(pages.of(view(
                        "Vermerk.txt", "text/plain", "Die Querung fehlt.\nGruß".getBytes(StandardCharsets.UTF_8)))))
                .contains("Die Querung fehlt.")
                .contains("Gruß");
        byte[] mail = """
                From: Erika Beispiel <erika@example.org>
                To: amt@example.org
                Subject: Querung am Markt
                Content-Type: text/plain; charset=utf-8

                Wann wird gebaut?
                """.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        assertThat(words(pages.of(view("Anfrage.eml", "message/rfc822", mail))))
                .contains("Querung am Markt")
                .contains("erika@example.org")
                .contains("Wann wird gebaut?");
        assertThat(pages.has("application/zip", "Daten.zip")).isFalse();
        assertThatThrownBy(() -> pages.of(view("kaputt.png", "image/png", new byte[] {1, 2, 3})))
                .isInstanceOf(IOException.class);
    }

    @Test
    void printsTheWantedPagesWithWhatLiesOverThem() throws Exception {
        byte[] copy = PdfNotes.over(letter("Zeile\n".repeat(200)), List.of(STAMP));
        var all = new ByteArrayOutputStream();
        Printing.print("Brief", copy, order(all, Optional.empty()));
        var one = new ByteArrayOutputStream();
        Printing.print("Brief", copy, order(one, Printing.pages("2")));
        assertThat(sheets(all)).isGreaterThan(2);
        assertThat(sheets(one)).isEqualTo(1);
        assertThat(Printing.pages("1-3, 7")).isPresent();
        assertThat(Printing.pages("drei")).isEmpty();
    }

    private static int sheets(ByteArrayOutputStream printed) {
        String script = printed.toString(StandardCharsets.ISO_8859_1);
        assertThat(script).startsWith("%!PS");
        return script.split("showpage", -1).length - 1;
    }

    private static Printing.Order order(
            ByteArrayOutputStream out, Optional<javax.print.attribute.standard.PageRanges> ranges) {
        PrintService printer = StreamPrintServiceFactory.lookupStreamPrintServiceFactories(
                DocFlavor.SERVICE_FORMATTED.PAGEABLE, "application/postscript")[0]
                .getPrintService(out);
        return new Printing.Order(printer, 1, ranges, false);
    }

    private static Viewable view(String name, String type, byte[] bytes) {
        return new Viewable(name, type, Optional.empty(), () -> new ByteArrayInputStream(bytes));
    }

    private static byte[] letter(String text) throws IOException {
        try (var paper = new Paper()) {
            paper.text(11, text);
            return paper.finish();
        }
    }

    private static byte[] turned(byte[] pdf, int by) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            document.getPage(0).setRotation(by);
            return saved(document);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private static String words(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** Whether its middle is yellow and what lies beside it is not, as a person sees the page. */
    private static boolean yellow(byte[] pdf, PdfNote where) throws IOException {
        BufferedImage page = picture(pdf);
        int y = (where.y() + where.height() / 2) / 2;
        var inside = new Color(page.getRGB((where.x() + where.width() / 2) / 2, y));
        var beside = new Color(page.getRGB((where.x() - 20) / 2, y));
        return inside.getBlue() < 160 && inside.getRed() > 200 && beside.equals(Color.WHITE);
    }

    private static boolean red(byte[] pdf) throws IOException {
        BufferedImage page = picture(pdf);
        int letters = 0;
        for (int x = STAMP.x() / 2; x < (STAMP.x() + STAMP.width()) / 2; x++) {
            var colour = new Color(page.getRGB(x, (STAMP.y() + STAMP.height() / 3) / 2));
            letters += colour.getRed() > 150 && colour.getGreen() < 120 ? 1 : 0;
        }
        return letters > 20;
    }

    private static BufferedImage picture(byte[] pdf) throws IOException {
        try (PdfPages pages = PdfPages.open(pdf)) {
            return pages.picture(1, 150);
        }
    }
}
