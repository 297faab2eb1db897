package city.kontor.einvoice.read;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.einvoice.Attachment.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class UnpackingTest {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int MEGABYTE = 1 << 20;

    @Test
    void letsAnOfficeDocumentThrough() throws IOException {
        assertThat(Unpacking.of("Aufmaß.xlsx", XLSX, zip(1)).problem()).isEmpty();
    }

    @Test
    void keepsAZipBombOut() throws IOException {
        assertThat(Unpacking.of("Aufmaß.xlsx", XLSX, zip(300)).problem()).hasValue(Problem.TOO_LARGE);
    }

    @Test
    void keepsTheWrongTypeOut() {
        byte[] program = "MZ this program cannot be run".getBytes(StandardCharsets.US_ASCII);
        assertThat(Unpacking.of("a.pdf", "application/pdf", program).problem()).hasValue(Problem.TYPE_MISMATCH);
        assertThat(Unpacking.of("a.exe", "application/x-msdownload", program).problem())
                .hasValue(Problem.TYPE_NOT_ALLOWED);
        assertThat(Unpacking.of("a.csv", "text/csv", new byte[] {'a', 0, 'b'}).problem())
                .hasValue(Problem.TYPE_MISMATCH);
    }

    @Test
    void keepsTwoHundredMegabytesOut() {
        String large = "A".repeat(200 * MEGABYTE);
        var attachment = Unpacking.ofBase64("scan.pdf", "application/pdf", large);
        assertThat(attachment.problem()).hasValue(Problem.TOO_LARGE);
        assertThat(attachment.bytes()).isEmpty();
    }

    @Test
    void saysThatAFileIsDamaged() {
        assertThat(Unpacking.ofBase64("a.pdf", "application/pdf", "a").problem())
                .hasValue(Problem.DAMAGED);
        String noZip = Base64.getEncoder().encodeToString("PK\u0003\u0004nothing".getBytes(StandardCharsets.US_ASCII));
        assertThat(Unpacking.ofBase64("a.xlsx", XLSX, noZip).problem()).isPresent();
    }

    private static byte[] zip(int megabytes) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            byte[] zeros = new byte[MEGABYTE];
            for (int i = 0; i < megabytes; i++) {
                zip.write(zeros);
            }
        }
        return bytes.toByteArray();
    }
}
