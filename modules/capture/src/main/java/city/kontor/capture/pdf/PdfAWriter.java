package city.kontor.capture.pdf;

import city.kontor.capture.PageText;
import city.kontor.capture.Word;
import city.kontor.paper.PdfInfo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/**
 * One PDF/A-2u (ISO 19005-2), page by page; with a file inside a PDF/A-3u (ISO 19005-3). The same pages and the same {@link PdfInfo} give the same bytes. Pages are
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
    private final PdfInfo info;
    private Optional<Attachment> inside = Optional.empty();

    public PdfAWriter(PdfInfo info) throws IOException {
        document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
        this.info = info;
        try {
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
            if (picture.letters().isPresent()) {
                content.drawImage(letters(picture.letters().get()), 0, 0, sheet.getWidth(), sheet.getHeight());
            }
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

    /** The inks, seen through the mask (ISO 32000-1, 8.9.6.3). */
    private PDImageXObject letters(Picture.Letters letters) throws IOException {
        PDImageXObject mask = image(letters.mask());
        mask.getCOSObject().removeItem(COSName.COLORSPACE);
        mask.getCOSObject().setBoolean(COSName.IMAGE_MASK, true);
        PDImageXObject inks = image(letters.inks());
        inks.getCOSObject().setItem(COSName.MASK, mask);
        return inks;
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

    /** Puts a file inside; there is one at most. */
    public void put(Attachment file) {
        inside = Optional.of(file);
    }

    /** Writes everything added so far; nothing can be added afterwards. */
    public void write(OutputStream output) throws IOException {
        info.applyTo(document, inside.isPresent() ? 3 : 2);
        if (inside.isPresent()) {
            embed(inside.get());
        }
        document.save(output);
    }

    /** As an associated file of the whole document (ISO 19005-3, 6.8). */
    private void embed(Attachment file) throws IOException {
        var stream = new PDEmbeddedFile(document, new ByteArrayInputStream(file.bytes()), COSName.FLATE_DECODE);
        stream.setSubtype(file.type());
        stream.setSize(file.bytes().length);
        stream.setModDate(info.date());
        var specification = new PDComplexFileSpecification();
        specification.setFile(file.name());
        specification.setFileUnicode(file.name());
        specification.setFileDescription(file.description());
        specification.setEmbeddedFile(stream);
        specification.setEmbeddedFileUnicode(stream);
        specification.getCOSObject().setName("AFRelationship", "Supplement");
        var files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of(file.name(), specification));
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        document.getDocumentCatalog().setNames(names);
        var associated = new COSArray();
        associated.add(specification.getCOSObject());
        document.getDocumentCatalog().getCOSObject().setItem("AF", associated);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
