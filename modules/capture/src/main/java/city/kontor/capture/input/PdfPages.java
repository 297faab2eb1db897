package city.kontor.capture.input;

import city.kontor.capture.PageText;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The pages of a finished document as somebody who reads it sees them: the picture, and the words with their places. */
public final class PdfPages implements AutoCloseable {
    private static final double POINTS_PER_INCH = 72;

    private final PDDocument document;
    private final PDFRenderer renderer;

    private PdfPages(PDDocument document) {
        this.document = document;
        renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
    }

    /** @throws IOException if these bytes are no PDF that can be read */
    public static PdfPages open(byte[] pdf) throws IOException {
        return new PdfPages(Loader.loadPDF(pdf));
    }

    public int count() {
        return document.getNumberOfPages();
    }

    /** @param page from 1 */
    public synchronized BufferedImage picture(int page, double dpi) throws IOException {
        return renderer.renderImageWithDPI(page - 1, (float) dpi, ImageType.RGB);
    }

    /**
     * The words of the text layer, also those that were read from the picture and lie invisibly over it.
     *
     * @param page from 1
     */
    public synchronized PageText text(int page) throws IOException {
        PDRectangle box = document.getPage(page - 1).getCropBox();
        double scale = SourcePage.DPI / POINTS_PER_INCH;
        // A page that is turned is seen, and its words are placed, as it is turned.
        boolean sideways = document.getPage(page - 1).getRotation() % 180 != 0;
        return new PageText(
                page,
                (int) Math.round((sideways ? box.getHeight() : box.getWidth()) * scale),
                (int) Math.round((sideways ? box.getWidth() : box.getHeight()) * scale),
                TextLayer.of(document, page, SourcePage.DPI).words());
    }

    @Override
    public synchronized void close() throws IOException {
        document.close();
    }
}
