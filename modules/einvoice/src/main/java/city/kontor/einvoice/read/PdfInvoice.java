package city.kontor.einvoice.read;

import city.kontor.einvoice.Attachment;
import city.kontor.einvoice.UnreadableException;
import city.kontor.einvoice.UnreadableException.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Finds the invoice that is embedded in a PDF (ZUGFeRD 1.0 to 2.x, Factur-X, XRechnung as reference profile). */
final class PdfInvoice {
    /** The names that the specifications prescribe. */
    private static final Set<String> NAMES = Set.of("zugferd-invoice.xml", "factur-x.xml", "xrechnung.xml");

    private static final int MOST_FILES = 1000;

    private PdfInvoice() {}

    static InvoiceFile open(byte[] pdf) throws UnreadableException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Map<String, PDEmbeddedFile> files = files(document);
            List<String> invoices = files.keySet().stream()
                    .filter(name -> NAMES.contains(name.toLowerCase(Locale.ROOT)))
                    .toList();
            if (invoices.isEmpty()) {
                throw new UnreadableException(Kind.NONE_IN_PDF, "");
            }
            if (invoices.size() > 1) {
                throw new UnreadableException(Kind.SEVERAL_IN_PDF, String.join(", ", invoices));
            }
            PDEmbeddedFile invoice = Objects.requireNonNull(files.remove(invoices.getFirst()));
            var attachments = new ArrayList<Attachment>();
            for (var file : files.entrySet()) {
                attachments.add(attachment(file.getKey(), file.getValue()));
            }
            return new InvoiceFile(bytes(invoice), true, attachments);
        } catch (InvalidPasswordException e) {
            throw new UnreadableException(Kind.ENCRYPTED, "", e);
        } catch (IOException | RuntimeException e) {
            // A broken PDF makes PDFBox throw all kinds of exceptions; each means the same here.
            throw new UnreadableException(Kind.DAMAGED, String.valueOf(e.getMessage()), e);
        }
    }

    private static Attachment attachment(String name, PDEmbeddedFile file) throws IOException {
        String type = file.getSubtype() == null ? "" : file.getSubtype();
        try {
            return Unpacking.of(name, type, bytes(file));
        } catch (UnreadableException e) {
            return new Attachment(name, type, new byte[0], Optional.of(Attachment.Problem.TOO_LARGE));
        }
    }

    /** A small stream may unpack to more than the memory holds. */
    private static byte[] bytes(PDEmbeddedFile file) throws IOException, UnreadableException {
        try (var stream = file.createInputStream()) {
            byte[] bytes = stream.readNBytes((int) InvoiceFile.LARGEST + 1);
            if (bytes.length > InvoiceFile.LARGEST) {
                throw new UnreadableException(Kind.TOO_LARGE, "> " + InvoiceFile.LARGEST / (1 << 20) + " MB");
            }
            return bytes;
        }
    }

    private static Map<String, PDEmbeddedFile> files(PDDocument document) throws IOException {
        var files = new LinkedHashMap<String, PDEmbeddedFile>();
        var names = document.getDocumentCatalog().getNames();
        PDEmbeddedFilesNameTreeNode tree = names == null ? null : names.getEmbeddedFiles();
        if (tree != null) {
            collect(tree, files, 0);
        }
        return files;
    }

    private static void collect(
            PDNameTreeNode<PDComplexFileSpecification> node, Map<String, PDEmbeddedFile> files, int depth)
            throws IOException {
        var here = node.getNames();
        if (here != null) {
            for (var entry : here.entrySet()) {
                add(entry.getKey(), entry.getValue(), files);
            }
        }
        var kids = node.getKids();
        if (kids != null && depth < 16) {
            for (var kid : kids) {
                collect(kid, files, depth + 1);
            }
        }
    }

    private static void add(String key, PDComplexFileSpecification file, Map<String, PDEmbeddedFile> files) {
        PDEmbeddedFile embedded = file.getEmbeddedFileUnicode();
        if (embedded == null) {
            embedded = file.getEmbeddedFile();
        }
        String name = file.getFilename() == null ? key : file.getFilename();
        if (embedded != null && files.size() < MOST_FILES) {
            // Two files of one name are two files.
            files.putIfAbsent(files.containsKey(name) ? name + " (" + (files.size() + 1) + ")" : name, embedded);
        }
    }
}
