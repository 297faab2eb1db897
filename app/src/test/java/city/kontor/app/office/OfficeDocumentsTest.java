package city.kontor.app.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import city.kontor.capture.input.PdfPages;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

/** Office documents become pages, or it is said why not. */
class OfficeDocumentsTest {
    private static final String RTF = "{\\rtf1\\ansi Bebauungsplan Nord\\par}";

    private static byte[] convert(OfficeDocuments office, byte[] bytes, String name) throws IOException {
        return office.pdf(Optional.of("address of " + name), new ByteArrayInputStream(bytes), "", name);
    }

    @Test
    void makesPagesOfAnOfficeDocumentOnce() throws IOException {
        Optional<Path> program = LibreOffice.find();
        assumeTrue(program.isPresent(), "LibreOffice is not installed here");
        var office = new OfficeDocuments(program);
        byte[] pdf = convert(office, RTF.getBytes(StandardCharsets.US_ASCII), "a.rtf");
        try (PdfPages pages = PdfPages.open(pdf)) {
            assertThat(pages.text(1).plain()).contains("Bebauungsplan Nord");
        }
        assertThat(convert(office, new byte[0], "a.rtf")).isSameAs(pdf);
    }

    @Test
    void saysThatADocumentIsLockedByAPassword() throws IOException {
        var office = new OfficeDocuments(Optional.of(Path.of("never-started")));
        for (byte[] locked : new byte[][] {sealed(), oldWorkbook(), openDocument()}) {
            assertThatExceptionOfType(OfficeException.class)
                    .isThrownBy(() -> convert(office, locked, "a.docx"))
                    .matches(e -> e.why() == OfficeException.Why.PASSWORD);
        }
    }

    @Test
    void saysThatThereIsNothingToConvertWith() {
        assertThatExceptionOfType(OfficeException.class)
                .isThrownBy(() -> convert(new OfficeDocuments(Optional.empty()), new byte[1], "a.odt"))
                .matches(e -> e.why() == OfficeException.Why.MISSING);
    }

    private static byte[] sealed() throws IOException {
        try (var file = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("geheim");
            try (var out = encryptor.getDataStream(file)) {
                out.write(new byte[4096]);
            } catch (java.security.GeneralSecurityException e) {
                throw new IOException(e);
            }
            var bytes = new ByteArrayOutputStream();
            file.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] oldWorkbook() throws IOException {
        try (var book = new HSSFWorkbook()) {
            book.createSheet("geheim");
            Biff8EncryptionKey.setCurrentUserPassword("geheim");
            var bytes = new ByteArrayOutputStream();
            book.write(bytes);
            return bytes.toByteArray();
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private static byte[] openDocument() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("META-INF/manifest.xml"));
            zip.write("<manifest:encryption-data/>".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
