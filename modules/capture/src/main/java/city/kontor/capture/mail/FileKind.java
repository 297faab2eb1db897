package city.kontor.capture.mail;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a file is by its first bytes, whatever the mail calls it. */
enum FileKind {
    PDF(".pdf"),
    TIFF(".tif", ".tiff"),
    PNG(".png"),
    JPEG(".jpg", ".jpeg"),
    XML(".xml"),
    /** ZIP and everything packed in it, RAR, 7z, gzip. */
    ARCHIVE,
    OTHER;

    /** How many bytes must be seen; a PDF may begin with a few of something else. */
    static final int HEAD = 1024;

    private static final Pattern MARKUP = Pattern.compile("\\A[\\s\\x00]*<[\\x00]?[?!A-Za-z_]");
    private static final Pattern HTML = Pattern.compile(
            "\\A\\s*(<!--.*?-->\\s*)*<(!doctype\\s+html|html)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final List<String> endings;

    FileKind(String... endings) {
        this.endings = List.of(endings);
    }

    /** Whether the scan station can make a document of it. */
    boolean isDocument() {
        return !endings.isEmpty();
    }

    boolean isPicture() {
        return this == PNG || this == JPEG || this == TIFF;
    }

    /** The name with an ending that fits. */
    String named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return endings.isEmpty() || endings.stream().anyMatch(lower::endsWith) ? name : name + endings.getFirst();
    }

    /** Whether a name says that this is a document. */
    static boolean looksLikeDocument(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return List.of(values()).stream().flatMap(kind -> kind.endings.stream()).anyMatch(lower::endsWith);
    }

    /** @param head the first {@link #HEAD} bytes, or all there are */
    static FileKind of(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.contains("%PDF-")) {
            return PDF;
        }
        if (text.startsWith("II*\0") || text.startsWith("MM\0*")) {
            return TIFF;
        }
        if (text.startsWith("\u0089PNG")) {
            return PNG;
        }
        if (text.startsWith("\u00ff\u00d8\u00ff")) {
            return JPEG;
        }
        if (text.startsWith("PK\u0003\u0004")
                || text.startsWith("PK\u0005\u0006")
                || text.startsWith("Rar!")
                || text.startsWith("7z\u00bc\u00af")
                || text.startsWith("\u001f\u008b")) {
            return ARCHIVE;
        }
        String marked = withoutByteOrderMark(text);
        return MARKUP.matcher(marked).find() && !HTML.matcher(marked).find() ? XML : OTHER;
    }

    private static String withoutByteOrderMark(String text) {
        if (text.startsWith("\u00ef\u00bb\u00bf")) {
            return text.substring(3);
        }
        return text.startsWith("\u00fe\u00ff") || text.startsWith("\u00ff\u00fe") ? text.substring(2) : text;
    }
}
