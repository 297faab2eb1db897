package city.kontor.search.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Tells whether an office document can be read only with a password. */
public final class Passwords {
    private static final String OOXML_SEALED = "EncryptedPackage";
    private static final int MOST_MANIFEST = 1_000_000;

    private Passwords() {}

    /** Whether it can. What is damaged is not locked. */
    public static boolean locks(byte[] office) {
        try {
            if (office.length > 2 && office[0] == 'P' && office[1] == 'K') {
                return locksOpenDocument(office);
            }
            return office.length > 8 && (office[0] & 0xFF) == 0xD0 && (office[1] & 0xFF) == 0xCF && locksOle(office);
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /** ISO/IEC 26300-3, 3.4: encrypted parts are named in the manifest. */
    private static boolean locksOpenDocument(byte[] office) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(office))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (part.getName().equals("[Content_Types].xml")) {
                    return false;
                }
                if (part.getName().equals("META-INF/manifest.xml")) {
                    return new String(zip.readNBytes(MOST_MANIFEST), StandardCharsets.UTF_8)
                            .contains("encryption-data");
                }
            }
            return false;
        }
    }

    /** MS-OFFCRYPTO 2.3.4.4 for newer documents in their shell; the older ones say it in their own headers. */
    private static boolean locksOle(byte[] office) throws IOException {
        try (var file = new POIFSFileSystem(new ByteArrayInputStream(office))) {
            var root = file.getRoot();
            if (root.hasEntryCaseInsensitive(OOXML_SEALED)) {
                return true;
            }
            if (root.hasEntryCaseInsensitive("WordDocument")) {
                new HWPFDocument(root).close();
            } else if (root.hasEntryCaseInsensitive("Workbook")) {
                new HSSFWorkbook(root, false).close();
            }
            return false;
        } catch (EncryptedDocumentException e) {
            return true;
        }
    }
}
