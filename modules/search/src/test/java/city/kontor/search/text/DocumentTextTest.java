package city.kontor.search.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;

/** Words come out of documents of many kinds, and hostile ones do no harm. */
class DocumentTextTest {
    private final DocumentText texts = new DocumentText(Bounds.STANDARD);

    private String read(byte[] bytes, String type, String name) throws IOException {
        return texts.read(new ByteArrayInputStream(bytes), type, name);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    @Test
    void readsPlainTextInBothUsualEncodings() throws IOException {
        assertThat(read(utf8("Grüße"), "text/plain", "a.txt")).isEqualTo("Grüße");
        assertThat(read("Grüße".getBytes(Charset.forName("windows-1252")), "text/csv", "a.csv"))
                .isEqualTo("Grüße");
    }

    @Test
    void readsMarkupWithoutScriptsAndTags() throws IOException {
        assertThat(read(utf8("<p>Guten<br>Tag &amp; <b>Abend</b></p><script>böse()</script>"), "text/html", "a.html"))
                .contains("Guten", "Tag & Abend")
                .doesNotContain("böse", "<");
        assertThat(read(utf8("<a><b>eins</b><b>zwei</b></a>"), "application/xml", "a.xml"))
                .isEqualTo("eins zwei");
    }

    @Test
    void readsOfficeDocumentsAndKeepsWordsOfSeveralRunsWhole() throws IOException {
        String word = "<w:document xmlns:w=\"w\"><w:p><w:r><w:t>Bebau</w:t></w:r><w:r><w:t>ungsplan</w:t></w:r></w:p>"
                + "<w:p><w:r><w:t>Anlage</w:t></w:r></w:p></w:document>";
        assertThat(read(zip("word/document.xml", utf8(word)), "application/octet-stream", "a.docx"))
                .isEqualTo("Bebauungsplan\nAnlage");
        String open = "<o:c xmlns:o=\"o\" xmlns:t=\"t\"><t:p>Ha<t:span>us</t:span></t:p><t:p>zwei</t:p></o:c>";
        assertThat(read(zip("content.xml", utf8(open)), "application/vnd.oasis.opendocument.text", "a.odt"))
                .isEqualTo("Haus\nzwei");
    }

    @Test
    void readsMailsWithTheirAttachments() throws IOException {
        String mail = """
                From: =?utf-8?Q?Sabine_M=C3=BCller?= <s@example.org>
                Subject: Umleitung
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=x

                --x
                Content-Type: text/plain; charset=utf-8

                Siehe Anlage.
                --x
                Content-Type: text/plain; name="plan.txt"
                Content-Disposition: attachment; filename="plan.txt"

                Vollsperrung
                --x--
                """.replace("\n", "\r\n");
        assertThat(read(utf8(mail), "message/rfc822", "a.eml"))
                .contains("Umleitung", "Sabine Müller", "Siehe Anlage.", "plan.txt", "Vollsperrung");
    }

    @Test
    void readsTheTextOfPdfs() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            var page = new PDPage();
            pdf.addPage(page);
            try (var content = new PDPageContentStream(pdf, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText("Brückenprüfung");
                content.endText();
            }
            pdf.save(bytes);
        }
        assertThat(read(bytes.toByteArray(), "application/pdf", "a.pdf")).isEqualTo("Brückenprüfung");
    }

    @Test
    void fetchesNothingThatADocumentNames() throws IOException {
        byte[] hostile = utf8("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>vorher &x; nachher</a>");
        assertThat(read(hostile, "application/xml", "a.xml")).doesNotContain("root:");
    }

    @Test
    void stopsUnpackingABombAndSaysWhatItFoundUntilThen() throws IOException {
        var small = new DocumentText(new Bounds(10_000_000, 1_000_000, 5_000, Duration.ofSeconds(5)));
        byte[] bomb = zip("media/image.png", new byte[50_000_000]);
        assertThat(small.read(new ByteArrayInputStream(bomb), "application/octet-stream", "a.docx"))
                .isEmpty();
        byte[] endless = zip("content.xml", utf8("<a>" + "Wort ".repeat(100_000) + "</a>"));
        assertThat(small.read(new ByteArrayInputStream(endless), "application/octet-stream", "a.odt"))
                .startsWith("Wort Wort")
                .hasSizeLessThanOrEqualTo(5_000);
    }

    @Test
    void saysThatADocumentIsDamagedOrTooLarge() {
        assertThatThrownBy(() -> read(utf8("%PDF-1.7 nonsense"), "application/pdf", "a.pdf"))
                .isInstanceOf(IOException.class);
        var tiny = new DocumentText(new Bounds(10, 10, 10, Duration.ofSeconds(5)));
        assertThatThrownBy(() -> tiny.read(new ByteArrayInputStream(new byte[11]), "text/plain", "a.txt"))
                .isInstanceOf(IOException.class);
    }
}
