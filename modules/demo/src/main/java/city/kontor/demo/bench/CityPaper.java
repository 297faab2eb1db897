package city.kontor.demo.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Real documents of several kinds with a given text. */
final class CityPaper {
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

    /** One page in Helvetica, written by hand: PDFBox would look for the font anew in each document. */
    private static byte[] pdf(String text) throws IOException {
        var content = new StringBuilder("BT /F1 8 Tf 14 TL 40 750 Td\n");
        text.lines()
                .forEach(line -> content.append('(')
                        .append(line.replaceAll("[()\\\\]", " "))
                        .append(") Tj T*\n"));
        byte[] stream = content.append("ET").toString().getBytes(StandardCharsets.ISO_8859_1);
        var bytes = new ByteArrayOutputStream();
        var starts = new ArrayList<Integer>();
        bytes.write(utf8("%PDF-1.4\n"));
        for (String object : List.of(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R/Resources<</Font<</F1 4 0 R>>>>>>",
                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
                "<</Length " + stream.length + ">>\nstream\n")) {
            starts.add(bytes.size());
            bytes.write(utf8(starts.size() + " 0 obj\n" + object));
            if (starts.size() == 5) {
                bytes.write(stream);
                bytes.write(utf8("\nendstream"));
            }
            bytes.write(utf8("\nendobj\n"));
        }
        int table = bytes.size();
        bytes.write(utf8("xref\n0 6\n0000000000 65535 f \n"));
        for (int start : starts) {
            bytes.write(utf8("%010d 00000 n \n".formatted(start)));
        }
        bytes.write(utf8("trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n" + table + "\n%%EOF\n"));
        return bytes.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
