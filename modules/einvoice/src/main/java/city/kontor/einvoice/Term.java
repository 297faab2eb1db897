package city.kontor.einvoice;

import java.util.Locale;

/**
 * A business term or a group of them.
 *
 * @param id as EN 16931-1 numbers it: BT-n for a term, BG-n for a group
 */
public record Term(String id, String german, String english) {
    /** Its name in the reader's language. */
    public String name(Locale locale) {
        return locale.getLanguage().equals(Locale.GERMAN.getLanguage()) ? german : english;
    }
}
