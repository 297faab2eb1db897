package city.kontor.capture.bench;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * An invoice whose file carries its own truth as embedded XML.
 *
 * @param name the file's
 * @param text the text printed on its pages
 * @param pages rendered at 300 dpi, as a scanner would see them
 */
public record ZugferdSample(String name, Truth truth, String text, List<BufferedImage> pages) {
    private static final int DPI = 300;

    /** Opens a hybrid invoice. */
    public static ZugferdSample open(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            byte[] xml = embedded(document).orElseThrow(() -> new IOException(file + " has no embedded invoice"));
            var renderer = new PDFRenderer(document);
            var pages = new ArrayList<BufferedImage>();
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                pages.add(renderer.renderImageWithDPI(page, DPI, ImageType.RGB));
            }
            return new ZugferdSample(
                    String.valueOf(file.getFileName()),
                    CiiTruth.read(xml),
                    new PDFTextStripper().getText(document),
                    pages);
        }
    }

    /** The hybrid invoices below the shared data, in order of their names; empty where the data is absent. */
    public static List<Path> files(Path sharedData) throws IOException {
        Path folder = sharedData.resolve("invoices").resolve("zugferd");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".pdf"))
                    .sorted()
                    .toList();
        }
    }

    private static Optional<byte[]> embedded(PDDocument document) throws IOException {
        var names = document.getDocumentCatalog().getNames();
        PDEmbeddedFilesNameTreeNode tree = names == null ? null : names.getEmbeddedFiles();
        return tree == null ? Optional.empty() : embedded(tree);
    }

    private static Optional<byte[]> embedded(PDNameTreeNode<PDComplexFileSpecification> node) throws IOException {
        if (node.getNames() != null) {
            for (PDComplexFileSpecification file : node.getNames().values()) {
                String name = String.valueOf(file.getFilename());
                if (name.endsWith(".xml") && file.getEmbeddedFile() != null) {
                    return Optional.of(file.getEmbeddedFile().toByteArray());
                }
            }
        }
        if (node.getKids() != null) {
            for (PDNameTreeNode<PDComplexFileSpecification> kid : node.getKids()) {
                Optional<byte[]> found = embedded(kid);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
