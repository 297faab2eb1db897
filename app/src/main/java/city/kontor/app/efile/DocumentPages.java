package city.kontor.app.efile;

import city.kontor.app.kit.Texts;
import city.kontor.app.office.OfficeDocuments;
import city.kontor.paper.Paper;
import city.kontor.search.mail.Mail;
import city.kontor.search.mail.Mails;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * The pages of a document as a PDF: a PDF as it is, everything else as one that is made of it, with the same pages in the same
 * size as the viewer shows, so that what was laid over them finds its place.
 */
final class DocumentPages {
    private static final String PDF = "application/pdf";
    private static final float POINTS_A_PIXEL = (float) (PictureViewer.DOTS_AN_INCH * 72 / 300);
    private static final float GOOD = 0.92f;
    private static final float LETTERS = 10;
    private static final float HEADING = 14;

    private final Texts texts;
    private final OfficeDocuments office;

    DocumentPages(Texts texts, OfficeDocuments office) {
        this.texts = texts.beside(DocumentPages.class);
        this.office = office;
    }

    /** Whether there are pages at all: some kinds can only be opened outside. */
    boolean has(String mediaType, String name) {
        return mediaType.equals(PDF)
                || mediaType.startsWith("image/")
                || Mails.isMail(mediaType, name)
                || (office.isInstalled() && OfficeDocuments.isOffice(mediaType, name))
                || PlainText.is(mediaType);
    }

    /**
     * Makes them; belongs in the background.
     *
     * @throws IOException if the bytes cannot be had or read
     */
    byte[] of(Viewable document) throws IOException {
        String type = document.mediaType();
        try (InputStream in = document.source().open()) {
            if (type.equals(PDF)) {
                return in.readAllBytes();
            }
            if (type.startsWith("image/")) {
                return pictures(in.readAllBytes(), document.name());
            }
            if (Mails.isMail(type, document.name())) {
                return mail(Mails.read(in.readAllBytes(), type, document.name()));
            }
            return OfficeDocuments.isOffice(type, document.name())
                    ? office.pdf(document.sha256(), in, type, document.name())
                    : text(PlainText.read(in, texts.get("content.cut")));
        }
    }

    private static byte[] pictures(byte[] bytes, String name) throws IOException {
        try (var pdf = new PDDocument()) {
            int pages = 1;
            for (int number = 1; number <= pages; number++) {
                PictureViewer.Page page = PictureViewer.read(new ByteArrayInputStream(bytes), number)
                        .orElseThrow(() -> new IOException(name));
                pages = page.pages();
                add(pdf, page.image());
            }
            return saved(pdf);
        }
    }

    private static void add(PDDocument pdf, BufferedImage picture) throws IOException {
        float width = picture.getWidth() * POINTS_A_PIXEL;
        float height = picture.getHeight() * POINTS_A_PIXEL;
        var page = new PDPage(new PDRectangle(width, height));
        pdf.addPage(page);
        boolean photo = picture.getColorModel().getPixelSize() > Byte.SIZE
                && !picture.getColorModel().hasAlpha();
        PDImageXObject image =
                photo ? JPEGFactory.createFromImage(pdf, picture, GOOD) : LosslessFactory.createFromImage(pdf, picture);
        try (var pen = new PDPageContentStream(pdf, page)) {
            pen.drawImage(image, 0, 0, width, height);
        }
    }

    private static byte[] saved(PDDocument pdf) throws IOException {
        var bytes = new ByteArrayOutputStream();
        pdf.save(bytes);
        return bytes.toByteArray();
    }

    private static byte[] text(String text) throws IOException {
        try (var paper = new Paper()) {
            paper.text(LETTERS, text);
            return paper.finish();
        }
    }

    private byte[] mail(Mail mail) throws IOException {
        try (var paper = new Paper()) {
            paper.text(HEADING, mail.subject().isBlank() ? texts.get("mail.subject.none") : mail.subject());
            paper.space(LETTERS);
            fact(paper, texts.get("mail.from"), mail.from().isBlank() ? List.of() : List.of(mail.from()));
            fact(paper, texts.get("mail.to"), mail.to());
            fact(paper, texts.get("mail.cc"), mail.cc());
            fact(
                    paper,
                    texts.get("mail.sent"),
                    mail.sent()
                            .map(sent -> texts.formats().time(sent))
                            .map(List::of)
                            .orElse(List.of()));
            List<String> attached = mail.attached().stream()
                    .filter(one -> !one.decorates())
                    .map(Mail.Attached::name)
                    .toList();
            fact(paper, texts.get("mail.attached", attached.size()), attached);
            paper.rule();
            paper.space(LETTERS);
            paper.text(LETTERS, mail.text());
            return paper.finish();
        }
    }

    private static void fact(Paper paper, String name, List<String> values) throws IOException {
        if (!values.isEmpty()) {
            paper.text(LETTERS, name + ": " + String.join(", ", values));
        }
    }
}
