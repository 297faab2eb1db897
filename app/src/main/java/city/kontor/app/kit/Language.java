package city.kontor.app.kit;

import java.util.Locale;

/** The languages of the user interface; German is the original. */
public enum Language {
    GERMAN(Locale.GERMANY, "Deutsch"),
    ENGLISH(Locale.UK, "English");

    private final Locale locale;
    private final String ownName;

    Language(Locale locale, String ownName) {
        this.locale = locale;
        this.ownName = ownName;
    }

    public Locale locale() {
        return locale;
    }

    /** The language's name in itself, as menus show it. */
    public String ownName() {
        return ownName;
    }

    /** The ISO 639-1 code, which is the suffix of the bundle files. */
    public String code() {
        return locale.getLanguage();
    }
}
