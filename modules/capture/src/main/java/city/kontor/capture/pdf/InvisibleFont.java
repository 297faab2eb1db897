package city.kontor.capture.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Liberation Sans as PDFBox ships it, embedded with only the letters used. PDF/A wants every font embedded, even that of
 * a text nobody sees.
 */
final class InvisibleFont {
    private static final String LIBERATION_SANS = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final int REPLACEMENT = '?';
    private static final double UNITS_PER_EM = 1000;

    private final PDFont font;
    private final Map<Integer, Boolean> known = new HashMap<>();

    private InvisibleFont(PDFont font) {
        this.font = font;
    }

    static InvisibleFont in(PDDocument document) throws IOException {
        try (InputStream bytes = PDDocument.class.getResourceAsStream(LIBERATION_SANS)) {
            if (bytes == null) {
                throw new IOException(LIBERATION_SANS + " is missing from PDFBox");
            }
            TrueTypeFont letters = new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(bytes));
            // A ligature's glyph stands for two letters, which would be lost to search. Looking for them also costs
            // more than
            // everything else about a page's text: 30 ms against 2.
            letters.setEnableGsub(false);
            document.registerTrueTypeFontForClosing(letters);
            return new InvisibleFont(PDType0Font.load(document, letters, true));
        }
    }

    PDFont font() {
        return font;
    }

    /** The text with a question mark for each character the font does not have. */
    String writable(String text) {
        var result = new StringBuilder();
        text.codePoints().forEach(c -> result.appendCodePoint(known.computeIfAbsent(c, this::has) ? c : REPLACEMENT));
        return result.toString();
    }

    private boolean has(int codePoint) {
        try {
            return font.encode(Character.toString(codePoint)).length > 0;
        } catch (IOException | IllegalArgumentException e) {
            // PDFBox has no other way to ask.
            return false;
        }
    }

    /** The width at size 1. */
    double width(String text) throws IOException {
        return font.getStringWidth(text) / UNITS_PER_EM;
    }
}
