package city.kontor.capture.separator;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Separator sheets as a PDF to print: A4, one a page, the code twice and in words. */
public final class SeparatorSheets {
    private static final String LIBERATION_SANS = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final float MARGIN = 70;
    private static final float QR_SIDE = 260;
    private static final float BARS_WIDTH = 440;
    private static final float BARS_HEIGHT = 90;
    private static final int TITLE_SIZE = 34;
    private static final int TEXT_SIZE = 13;

    /**
     * One sheet.
     *
     * @param title in large letters, such as the department's name
     * @param text what the sheet does, in a line
     */
    public record Sheet(Separator separator, String title, String text) {}

    private SeparatorSheets() {}

    /** Writes the sheets; the output stays open. */
    public static void write(List<Sheet> sheets, OutputStream output) throws IOException {
        try (var document = new PDDocument()) {
            PDFont font = font(document);
            for (Sheet sheet : sheets) {
                add(document, font, sheet);
            }
            document.save(output);
        }
    }

    private static PDFont font(PDDocument document) throws IOException {
        try (InputStream letters = PDDocument.class.getResourceAsStream(LIBERATION_SANS)) {
            if (letters == null) {
                throw new IOException(LIBERATION_SANS + " is missing from PDFBox");
            }
            return PDType0Font.load(document, letters);
        }
    }

    private static void add(PDDocument document, PDFont font, Sheet sheet) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        float height = PDRectangle.A4.getHeight();
        float width = PDRectangle.A4.getWidth();
        String code = sheet.separator().code();
        try (var content = new PDPageContentStream(document, page)) {
            float fitting = TITLE_SIZE
                    * Math.min(1, (width - 2 * MARGIN) / (font.getStringWidth(sheet.title()) / 1000 * TITLE_SIZE));
            write(content, font, fitting, height - 110, sheet.title());
            write(content, font, TEXT_SIZE, height - 140, sheet.text());
            draw(content, matrix(code, BarcodeFormat.QR_CODE), MARGIN, height - 180 - QR_SIDE, QR_SIDE, QR_SIDE);
            float bars = height - 230 - QR_SIDE - BARS_HEIGHT;
            draw(content, matrix(code, BarcodeFormat.CODE_128), MARGIN, bars, BARS_WIDTH, BARS_HEIGHT);
            write(content, font, TEXT_SIZE, bars - 24, code);
        }
    }

    private static void write(PDPageContentStream content, PDFont font, float size, float y, String text)
            throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(MARGIN, y);
        content.showText(text);
        content.endText();
    }

    /** The quiet zone comes from the empty paper around. */
    private static BitMatrix matrix(String code, BarcodeFormat format) {
        Map<EncodeHintType, Object> hints = format == BarcodeFormat.QR_CODE
                ? Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.H)
                : Map.of(EncodeHintType.MARGIN, 0);
        try {
            return new MultiFormatWriter().encode(code, format, 1, 1, hints);
        } catch (WriterException e) {
            throw new IllegalArgumentException("cannot be printed as a code: " + code, e);
        }
    }

    /** As areas and not as an image: a printer's own resolution draws the edges. */
    private static void draw(PDPageContentStream content, BitMatrix matrix, float x, float y, float width, float height)
            throws IOException {
        float across = width / matrix.getWidth();
        float down = height / matrix.getHeight();
        for (int row = 0; row < matrix.getHeight(); row++) {
            for (int column = 0; column < matrix.getWidth(); column++) {
                if (matrix.get(column, row)) {
                    content.addRect(x + column * across, y + height - (row + 1) * down, across, down);
                }
            }
        }
        content.fill();
    }
}
