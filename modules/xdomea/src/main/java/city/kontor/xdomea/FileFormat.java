package city.kontor.xdomea;

import java.util.Locale;
import java.util.Map;

/** Codes of file formats by the ending of a name (code list {@code dateiformat} 1.0). */
final class FileFormat {
    static final String OTHER = "100";

    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("bmp", "001"),
            Map.entry("csv", "002"),
            Map.entry("doc", "003"),
            Map.entry("eml", "006"),
            Map.entry("htm", "007"),
            Map.entry("html", "008"),
            Map.entry("jpe", "009"),
            Map.entry("jpeg", "010"),
            Map.entry("jpg", "011"),
            Map.entry("msg", "012"),
            Map.entry("odp", "013"),
            Map.entry("ods", "014"),
            Map.entry("odt", "015"),
            Map.entry("pdf", "018"),
            Map.entry("png", "019"),
            Map.entry("ppt", "020"),
            Map.entry("ps", "021"),
            Map.entry("rtf", "022"),
            Map.entry("tif", "023"),
            Map.entry("tiff", "024"),
            Map.entry("xls", "028"),
            Map.entry("xml", "030"),
            Map.entry("xsd", "031"),
            Map.entry("docx", "035"),
            Map.entry("xlsx", "036"),
            Map.entry("pptx", "037"),
            Map.entry("txt", "045"));

    private FileFormat() {}

    static String code(String name) {
        return CODES.getOrDefault(ending(name), OTHER);
    }

    /** What stands behind the last point, in small letters; empty where there is none. */
    static String ending(String name) {
        int point = name.lastIndexOf('.');
        return point < 0 ? "" : name.substring(point + 1).toLowerCase(Locale.ROOT);
    }
}
