package city.kontor.csv;

import java.util.List;
import java.util.Locale;

/**
 * A column that an import looks for.
 *
 * @param key how the program names it
 * @param required whether a file without it cannot be read
 * @param headings by which names a file may call it, German and English, the usual one first; case, spaces and
 *     punctuation make no difference
 */
public record CsvColumn(String key, boolean required, List<String> headings) {
    public CsvColumn {
        headings = List.copyOf(headings);
    }

    public static CsvColumn required(String key, String... headings) {
        return new CsvColumn(key, true, List.of(headings));
    }

    public static CsvColumn optional(String key, String... headings) {
        return new CsvColumn(key, false, List.of(headings));
    }

    boolean isCalled(String heading) {
        String wanted = plain(heading);
        return headings.stream().anyMatch(known -> plain(known).equals(wanted))
                || plain(key).equals(wanted);
    }

    private static String plain(String heading) {
        return heading.toLowerCase(Locale.GERMANY)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss")
                .replaceAll("[^a-z0-9]", "");
    }
}
