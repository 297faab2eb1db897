package city.kontor.search.text;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The text of office documents, which are XML in a ZIP: OOXML (ECMA-376) and OpenDocument (ISO/IEC 26300). */
final class OfficeText {
    private static final Set<String> ENDINGS =
            Set.of("docx", "xlsx", "pptx", "odt", "ods", "odp", "docm", "xlsm", "dotx", "ott");

    /** The parts of such a file that hold words of its author. */
    private static final Pattern PARTS = Pattern.compile("content\\.xml"
            + "|word/(document|footnotes|endnotes|comments|header\\d*|footer\\d*)\\.xml"
            + "|xl/sharedStrings\\.xml|xl/worksheets/sheet\\d+\\.xml|ppt/(slides|notesSlides)/[a-zA-Z]+\\d+\\.xml");

    private static final int MOST_PARTS = 10_000;

    private OfficeText() {}

    static boolean isOffice(String type, String ending) {
        return type.startsWith("application/vnd.openxmlformats-officedocument")
                || type.startsWith("application/vnd.oasis.opendocument")
                || ENDINGS.contains(ending);
    }

    static void read(byte[] bytes, Bounds bounds, Collected collected) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            InputStream unpacked = collected.bounded(zip, bounds.unpacked());
            int parts = 0;
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts++;
                if (parts > MOST_PARTS) {
                    throw new Collected.EnoughException();
                }
                if (PARTS.matcher(part.getName()).matches()) {
                    XmlText.read(open(unpacked), collected);
                    collected.add("\n");
                } else {
                    // Read here, within the bounds, and not by the next entry's reader without any.
                    unpacked.transferTo(java.io.OutputStream.nullOutputStream());
                }
            }
        }
    }

    /** The XML reader closes what it has read, and the ZIP goes on. */
    private static InputStream open(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public void close() {}
        };
    }
}
