package city.kontor.capture.pdf;

import city.kontor.capture.PageText;
import city.kontor.capture.Word;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/**
 * One PDF/A-2u (ISO 19005-2), page by page. The same pages and the same {@link PdfInfo} give the same bytes. Pages are
 * kept in a scratch file, so that memory does not grow with their number.
 */
public final class PdfAWriter implements AutoCloseable {
    private static final double POINTS_PER_INCH = 72;
    /** A word's box runs from its highest to its lowest letter; this is the share above the baseline. */
    private static final double BASELINE = 0.8;
    /** How large a font must be for its capitals and descenders to fill a box of height 1. */
    private static final double FONT_PER_BOX = 1.1;

    private final PDDocument document;
    private final InvisibleFont font;

    public PdfAWriter(PdfInfo info) throws IOException {
        document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
        try {
            info.applyTo(document);
            font = InvisibleFont.in(document);
        } catch (IOException e) {
            document.close();
            throw e;
        }
    }

    /**
     * Adds a page.
     *
     * @param picture of the page
     * @param text the page's words, with boxes in pixels of {@code dpi}
     * @param dpi of the text's page size
     */
    public void add(Picture picture, PageText text, double dpi) throws IOException {
        double scale = POINTS_PER_INCH / dpi;
        var sheet = new PDRectangle((float) (text.width() * scale), (float) (text.height() * scale));
        var page = new PDPage(sheet);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            content.drawImage(image(picture), 0, 0, sheet.getWidth(), sheet.getHeight());
            if (!text.words().isEmpty()) {
                content.beginText();
                content.setRenderingMode(RenderingMode.NEITHER);
                for (Word word : text.words()) {
                    write(content, word, scale, sheet.getHeight());
                }
                content.endText();
            }
        }
    }

    private PDImageXObject image(Picture picture) throws IOException {
        PDColorSpace colours = picture.colour() ? PDDeviceRGB.INSTANCE : PDDeviceGray.INSTANCE;
        COSName filter = picture.blackWhite() ? COSName.CCITTFAX_DECODE : COSName.DCT_DECODE;
        var image = new PDImageXObject(
                document,
                new ByteArrayInputStream(picture.bytes()),
                filter,
                picture.width(),
                picture.height(),
                picture.blackWhite() ? 1 : 8,
                colours);
        if (picture.blackWhite()) {
            var parameters = new COSDictionary();
            parameters.setInt(COSName.K, -1);
            parameters.setInt(COSName.COLUMNS, picture.width());
            parameters.setInt(COSName.ROWS, picture.height());
            image.getCOSObject().setItem(COSName.DECODE_PARMS, parameters);
        }
        return image;
    }

    /** Lays a word over its box: as large as the box is high, stretched until it is as wide. */
    private void write(PDPageContentStream content, Word word, double scale, double sheetHeight) throws IOException {
        String text = font.writable(word.text());
        double size = Math.max(1, word.box().height() * scale * FONT_PER_BOX);
        double natural = font.width(text) * size;
        if (natural <= 0) {
            return;
        }
        double baseline = word.box().y() + word.box().height() * BASELINE;
        content.setFont(font.font(), (float) size);
        content.setHorizontalScaling((float) (100 * word.box().width() * scale / natural));
        content.setTextMatrix(Matrix.getTranslateInstance(
                (float) (word.box().x() * scale), (float) (sheetHeight - baseline * scale)));
        content.showText(text);
    }

    /** Writes everything added so far; nothing can be added afterwards. */
    public void write(OutputStream output) throws IOException {
        document.save(output);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
