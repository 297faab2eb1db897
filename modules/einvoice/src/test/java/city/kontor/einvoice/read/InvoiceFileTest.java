package city.kontor.einvoice.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.kontor.einvoice.UnreadableException;
import city.kontor.einvoice.UnreadableException.Kind;
import city.kontor.einvoice.sample.SampleEInvoice;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;

class InvoiceFileTest {
    private static final SampleEInvoice SAMPLE = SampleEInvoice.streetLights("RE-4711", LocalDate.of(2026, 11, 2));

    @Test
    void findsTheInvoiceInsideAPdf() throws UnreadableException {
        InvoiceFile file = InvoiceFile.of(SAMPLE.pdf());
        assertThat(file.isHybrid()).isTrue();
        assertThat(file.xml()).isEqualTo(SAMPLE.cii());
    }

    @Test
    void takesXmlAsItIsInAnyEncoding() throws UnreadableException {
        byte[] utf16 = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a/>".getBytes(StandardCharsets.UTF_16);
        assertThat(InvoiceFile.of(utf16).xml()).isEqualTo(utf16);
    }

    @Test
    void refusesAPdfWithTwoInvoices() throws IOException {
        refused(pdf("factur-x.xml", "zugferd-invoice.xml"), Kind.SEVERAL_IN_PDF);
    }

    @Test
    void keepsOtherFilesOfAPdfAsAttachments() throws IOException, UnreadableException {
        assertThat(InvoiceFile.of(pdf("factur-x.xml", "Aufmaß.xml")).attachments())
                .singleElement()
                .satisfies(attachment -> assertThat(attachment.name()).isEqualTo("Aufmaß.xml"));
    }

    @Test
    void saysThatAPdfIsOnlyAPicture() throws IOException {
        refused(pdf(), Kind.NONE_IN_PDF);
    }

    @Test
    void refusesWhatIsNoInvoice() {
        refused(new byte[0], Kind.EMPTY);
        refused("GIF89a".getBytes(StandardCharsets.US_ASCII), Kind.UNKNOWN_FORMAT);
        refused(Arrays.copyOf(SAMPLE.pdf(), 300), Kind.DAMAGED);
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> InvoiceFile.open(Path.of("does-not-exist.xml")))
                .matches(e -> e.text("does-not-exist.xml", Locale.GERMANY).contains("wurde nicht gefunden"));
    }

    @Test
    void refusesAProtectedPdf() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            refused(bytes.toByteArray(), Kind.ENCRYPTED);
        }
    }

    private static void refused(byte[] bytes, Kind kind) {
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> InvoiceFile.of(bytes))
                .matches(e -> e.kind() == kind, kind.name());
    }

    private static byte[] pdf(String... names) throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            var files = new LinkedHashMap<String, PDComplexFileSpecification>();
            for (String name : names) {
                var file = new PDEmbeddedFile(document, new ByteArrayInputStream(SAMPLE.cii()));
                file.setSubtype("text/xml");
                var specification = new PDComplexFileSpecification();
                specification.setFile(name);
                specification.setFileUnicode(name);
                specification.setEmbeddedFile(file);
                files.put(name, specification);
            }
            var tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(files);
            var dictionary = new PDDocumentNameDictionary(document.getDocumentCatalog());
            dictionary.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(dictionary);
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
