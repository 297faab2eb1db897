package city.kontor.paper;

import java.awt.geom.AffineTransform;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationMarkup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;

/**
 * Lays notes over the pages of a copy, as annotations of the PDF's own (ISO 32000-1, 12.5.6): every viewer shows and lists
 * them with their authors, and printers print them. The pages themselves stay as they are.
 */
public final class PdfNotes {
    private static final float POINTS_A_PIXEL = 72f / 300;

    private PdfNotes() {}

    /**
     * A copy with the notes over it. What was there before stands unchanged at its beginning, so that signatures keep
     * their proof.
     *
     * @throws ProtectedPdfException if the document allows no annotations
     * @throws IOException if these bytes are no PDF that can be read without a password
     */
    public static byte[] over(byte[] pdf, List<PdfNote> notes) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            if (!document.getCurrentAccessPermission().canModifyAnnotations()) {
                throw new ProtectedPdfException("no annotations");
            }
            PaperFont font = PaperFont.in(document);
            for (PdfNote note : notes) {
                if (note.page() <= document.getNumberOfPages()) {
                    add(document, font, document.getPage(note.page() - 1), note);
                }
            }
            var bytes = new ByteArrayOutputStream(pdf.length);
            document.saveIncremental(bytes);
            return bytes.toByteArray();
        }
    }

    private static void add(PDDocument document, PaperFont font, PDPage page, PdfNote note) throws IOException {
        PDRectangle where = where(page, note);
        PDAnnotationMarkup annotation = annotation(note, where);
        annotation.setRectangle(where);
        annotation.setContents(note.text());
        annotation.setTitlePopup(note.author());
        var made = GregorianCalendar.from(note.at().atZone(ZoneOffset.UTC).withNano(0));
        annotation.setCreationDate(made);
        annotation.setModifiedDate(made);
        annotation.setPrinted(true);
        annotation.setLocked(true);
        annotation.setPage(page);
        var looks = new PDAppearanceDictionary();
        looks.setNormalAppearance(new NoteLook(document, font)
                .draw(
                        note,
                        note.width() * POINTS_A_PIXEL,
                        note.height() * POINTS_A_PIXEL,
                        AffineTransform.getRotateInstance(Math.toRadians(page.getRotation()))));
        annotation.setAppearance(looks);
        var all = page.getAnnotations();
        all.add(annotation);
        page.setAnnotations(all);
        page.getCOSObject().setNeedToBeUpdated(true);
    }

    private static PDAnnotationMarkup annotation(PdfNote note, PDRectangle where) {
        return switch (note.look()) {
            case HIGHLIGHT -> {
                var highlight = new PDAnnotationHighlight();
                highlight.setQuadPoints(new float[] {
                    where.getLowerLeftX(), where.getUpperRightY(), where.getUpperRightX(), where.getUpperRightY(),
                    where.getLowerLeftX(), where.getLowerLeftY(), where.getUpperRightX(), where.getLowerLeftY()
                });
                highlight.setColor(new PDColor(NoteLook.YELLOW, PDDeviceRGB.INSTANCE));
                yield highlight;
            }
            case NOTE -> {
                var text = new PDAnnotationFreeText();
                text.setDefaultAppearance("/Helv 9 Tf 0 g");
                yield text;
            }
            case STAMP -> {
                var stamp = new PDAnnotationRubberStamp();
                stamp.getCOSObject().setName(COSName.NAME, "Stamp");
                yield stamp;
            }
        };
    }

    /** In the space of the page, whose origin lies below on the left before the page is turned. */
    private static PDRectangle where(PDPage page, PdfNote note) {
        PDRectangle crop = page.getCropBox();
        float left = note.x() * POINTS_A_PIXEL;
        float top = note.y() * POINTS_A_PIXEL;
        float width = note.width() * POINTS_A_PIXEL;
        float height = note.height() * POINTS_A_PIXEL;
        float lowX = crop.getLowerLeftX();
        float lowY = crop.getLowerLeftY();
        float highX = crop.getUpperRightX();
        float highY = crop.getUpperRightY();
        return switch (Math.floorMod(page.getRotation(), 360)) {
            case 90 -> new PDRectangle(lowX + top, lowY + left, height, width);
            case 180 -> new PDRectangle(highX - left - width, lowY + top, width, height);
            case 270 -> new PDRectangle(highX - top - height, highY - left - width, height, width);
            default -> new PDRectangle(lowX + left, highY - top - height, width, height);
        };
    }
}
