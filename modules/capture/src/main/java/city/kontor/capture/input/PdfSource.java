package city.kontor.capture.input;

import city.kontor.capture.Outcome;
import city.kontor.capture.Refusal;
import city.kontor.capture.image.Pixels;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A PDF, born digital or scanned; its pages are rendered. */
final class PdfSource implements Source {
    private static final double POINTS_PER_INCH = 72;
    /** Where the end marker must stand; some writers append a few bytes. */
    private static final int TAIL = 4096;
    /** A picture inside the file with more pixels than this is taken for an attack or an accident. */
    private static final long MOST_PIXELS_OF_A_PART = 200_000_000L;

    private final String name;
    private final Limits limits;
    private final PDDocument document;
    private final PDFRenderer renderer;

    private PdfSource(String name, Limits limits, PDDocument document) {
        this.name = name;
        this.limits = limits;
        this.document = document;
        this.renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
    }

    private interface Opening {
        PDDocument open() throws IOException;
    }

    static Outcome<Source> open(Path file, String name, Limits limits) {
        return open(
                () -> tail(file),
                () -> Loader.loadPDF(new RandomAccessReadBufferedFile(file), IOUtils.createTempFileOnlyStreamCache()),
                name,
                limits);
    }

    static Outcome<Source> open(byte[] bytes, String name, Limits limits) {
        return open(
                () -> Arrays.copyOfRange(bytes, Math.max(0, bytes.length - TAIL), bytes.length),
                () -> Loader.loadPDF(bytes, "", null, null, IOUtils.createMemoryOnlyStreamCache()),
                name,
                limits);
    }

    private interface Tail {
        byte[] bytes() throws IOException;
    }

    private static Outcome<Source> open(Tail tail, Opening opening, String name, Limits limits) {
        PDDocument document = null;
        try {
            if (!ends(tail.bytes())) {
                return Sources.refused(Refusal.Kind.DAMAGED, name, "the end of the file is missing");
            }
            document = opening.open();
            int pages = document.getNumberOfPages();
            if (pages < 1 || pages > limits.pages()) {
                document.close();
                return pages < 1
                        ? Sources.refused(Refusal.Kind.DAMAGED, name, "no page")
                        : Sources.refused(Refusal.Kind.TOO_MANY_PAGES, name, pages + " > " + limits.pages());
            }
            return new Outcome.Done<>(new PdfSource(name, limits, document));
        } catch (InvalidPasswordException e) {
            return Sources.refused(Refusal.Kind.ENCRYPTED, name, "");
        } catch (IOException | RuntimeException | StackOverflowError e) {
            IOUtils.closeQuietly(document);
            return Sources.refused(Refusal.Kind.DAMAGED, name, detail(e));
        }
    }

    /** PDFBox repairs what it can, which would silently drop the pages after a cut. */
    private static boolean ends(byte[] tail) {
        return new String(tail, StandardCharsets.ISO_8859_1).contains("%%EOF");
    }

    private static byte[] tail(Path file) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(TAIL, bytes.length())];
            bytes.seek(bytes.length() - tail.length);
            bytes.readFully(tail);
            return tail;
        }
    }

    private static String detail(Throwable e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    @Override
    public int pages() {
        return document.getNumberOfPages();
    }

    @Override
    public synchronized Outcome<SourcePage> read(int page) {
        try {
            double dpi = dpi(page);
            var layer = TextLayer.of(document, page, dpi);
            if (layer.largestPicture() > MOST_PIXELS_OF_A_PART) {
                return refused(Refusal.Kind.TOO_LARGE, page, layer.largestPicture() / 1_000_000 + " MP");
            }
            var picture = Pixels.of(renderer.renderImageWithDPI(page - 1, (float) dpi, ImageType.RGB));
            var words = layer.usableWords();
            // Hidden text, or text elsewhere than it is seen, is not what the page says.
            return new Outcome.Done<>(
                    new SourcePage(picture, dpi, Plausible.places(words, picture) ? words : List.of()));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return refused(Refusal.Kind.DAMAGED, page, detail(e));
        }
    }

    /** 300, or as many as fit the limit where the page is larger than any sheet. */
    private double dpi(int page) {
        PDRectangle box = document.getPage(page - 1).getCropBox();
        double squareInches = box.getWidth() / POINTS_PER_INCH * box.getHeight() / POINTS_PER_INCH;
        return Math.min(SourcePage.DPI, Math.sqrt(limits.pixels() / Math.max(squareInches, 1e-6)));
    }

    @Override
    public synchronized Outcome<Pixels> thumbnail(int page, int longestSide) {
        try {
            PDRectangle box = document.getPage(page - 1).getCropBox();
            float scale = longestSide / Math.max(box.getWidth(), box.getHeight());
            return new Outcome.Done<>(Pixels.of(renderer.renderImage(page - 1, scale, ImageType.RGB)));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return refused(Refusal.Kind.DAMAGED, page, detail(e));
        }
    }

    private <T> Outcome<T> refused(Refusal.Kind kind, int page, String detail) {
        return new Outcome.Refused<>(new Refusal(kind, name, page, detail));
    }

    @Override
    public synchronized void close() {
        IOUtils.closeQuietly(document);
    }
}
