package city.kontor.invoice.sepa;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The characters that every bank in SEPA must accept (EPC217-08, best practices for character set conversion): letters,
 * digits, space and {@code / - ? : ( ) . , ' +}.
 */
public final class SepaText {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^A-Za-z0-9/\\-?:().,'+ ]");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern SLASHES = Pattern.compile("/{2,}");

    private SepaText() {}

    /** The text with the characters that are allowed: umlauts written out, accents dropped, others a point. */
    public static String of(String text) {
        String german = text.replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("Ä", "Ae")
                .replace("Ö", "Oe")
                .replace("Ü", "Ue")
                .replace("ß", "ss")
                .replace("&", "+")
                .replace("–", "-");
        String plain =
                MARKS.matcher(Normalizer.normalize(german, Normalizer.Form.NFD)).replaceAll("");
        String spaced = SPACES.matcher(plain).replaceAll(" ").strip();
        return OTHERS.matcher(spaced).replaceAll(".");
    }

    /** As {@link #of(String)}, cut to a length. */
    public static String of(String text, int most) {
        String clean = of(text);
        return clean.length() <= most ? clean : clean.substring(0, most).stripTrailing();
    }

    /** An id of at most 35 characters that does not begin or end with a slash and has no two in a row (EPC132-08). */
    public static String id(String text) {
        String clean = SLASHES.matcher(of(text, 35)).replaceAll("/").replace(' ', '-');
        String inner = clean.startsWith("/") ? clean.substring(1) : clean;
        return inner.endsWith("/") ? inner.substring(0, inner.length() - 1) : inner;
    }
}
