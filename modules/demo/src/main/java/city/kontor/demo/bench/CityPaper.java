package city.kontor.demo.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Real documents of several kinds with a given text. */
final class CityPaper {
    private static final int LEADING = 14;

    private CityPaper() {}

    /** What a document is. */
    enum Kind {
        TEXT("text/plain", "txt"),
        PAGE("text/html", "html"),
        WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
        PDF("application/pdf", "pdf");

        private final String mediaType;
        private final String ending;

        Kind(String mediaType, String ending) {
            this.mediaType = mediaType;
            this.ending = ending;
        }

        String mediaType() {
            return mediaType;
        }

        String ending() {
            return ending;
        }
    }

    /** @param bytes whether it has bytes of its own; the others are plain text, whose bytes are made when asked for */
    static Kind kind(int i, boolean bytes) {
        return bytes ? Kind.values()[i / 200 % Kind.values().length] : Kind.TEXT;
    }

    static byte[] bytes(Kind kind, String text) throws IOException {
        return switch (kind) {
            case TEXT -> utf8(text);
            case PAGE -> utf8("<html><body><p>" + text.replace("\n", "</p><p>") + "</p></body></html>");
            case WORD -> word(text);
            case PDF -> pdf(text);
        };
    }

    private static byte[] word(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(utf8("<w:document xmlns:w=\"w\"><w:p><w:t>" + text.replace("\n", "</w:t></w:p><w:p><w:t>")
                    + "</w:t></w:p></w:document>"));
        }
        return bytes.toByteArray();
    }

    private static byte[] pdf(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            var page = new PDPage();
            pdf.addPage(page);
            try (var content = new PDPageContentStream(pdf, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 8);
                content.setLeading(LEADING);
                content.newLineAtOffset(40, 750);
                for (String line : text.split("\n")) {
                    content.showText(line);
                    content.newLine();
                }
                content.endText();
            }
            pdf.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
