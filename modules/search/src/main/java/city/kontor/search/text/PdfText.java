package city.kontor.search.text;

import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of a PDF, page by page. */
final class PdfText {
    /** Held here, because a logger that nobody holds forgets its level. */
    private static final Logger LIBRARY = Logger.getLogger("org.apache.pdfbox");

    static {
        // It warns of each font it replaces, which changes nothing about the words.
        LIBRARY.setLevel(Level.SEVERE);
    }

    private PdfText() {}

    static void read(byte[] bytes, Collected collected) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes, "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            var stripper = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                collected.add(stripper.getText(document));
                collected.add("\n");
            }
        }
    }
}
