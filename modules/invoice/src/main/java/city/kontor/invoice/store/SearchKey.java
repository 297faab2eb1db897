package city.kontor.invoice.store;

import java.util.Locale;

/** How text is compared when people type a part of it: lower case, umlauts and sharp s written out. */
public final class SearchKey {
    private SearchKey() {}

    public static String of(String text) {
        return text.strip()
                .toLowerCase(Locale.GERMAN)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
    }
}
